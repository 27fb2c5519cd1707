import {keywordMeantBy} from '../keywords.ts';
import type {Rule} from '../rule.ts';
import {titleOf} from '../words.ts';

export const missingLabel: Rule = {
  name: 'missing-label',
  severity: 'warning',
  docs: {
    what: 'A question or section has no `title`.',
    why: 'People see the name that the property has, made into words: "Halter Plz"; a screen reader says the same.',
    bad: {form: {schema: section({type: 'string', minLength: 1, maxLength: 200})}},
    good: {form: {schema: section({title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200})}},
  },
  *check(file) {
    for (const question of file.questions) {
      const {pattern, key, kind, schemas, place} = question;
      const isShown = kind !== 'constant' || schemas.some((schema) => schema['const'] === true);
      // An entry of a list is numbered.
      if (pattern === '' || key === '*' || !isShown || titleOf(question, file) !== undefined) continue;
      // What was mistyped has a rule of its own.
      if (schemas.some((schema) => Object.keys(schema).some((name) => keywordMeantBy(name) === 'title'))) continue;
      yield {
        pointer: place,
        part: 'key',
        message: `"${pattern}" has no title.`,
        mend:
          kind === 'section' || kind === 'list'
            ? 'Add a "title": the heading.'
            : 'Add a "title": the question as people read it.',
      };
    }
  },
};

function section(gegenstand: object): object {
  return {type: 'object', unevaluatedProperties: false, properties: {gegenstand}};
}
