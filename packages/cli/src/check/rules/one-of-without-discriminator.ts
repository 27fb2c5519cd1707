import {childOf} from '@ozg-forms/core/pointer';
import {branchesOf} from '@ozg-forms/core/schema/branches';
import {optionsOf} from '@ozg-forms/core/schema/options';
import type {Schema} from '@ozg-forms/core/schema/schema';
import type {Rule} from '../rule.ts';

export const oneOfWithoutDiscriminator: Rule = {
  name: 'one-of-without-discriminator',
  severity: 'warning',
  docs: {
    what: 'The branches of a `oneOf` or `anyOf` are not told apart by an answer.',
    why: 'The form has to ask "Was trifft zu?" first, and the office sees only from what was filled in which branch was meant.',
    bad: {form: {schema: branching({}, {})}},
    good: {
      form: {
        schema: branching(
          {wie: {title: 'Ich hole sie ab', const: 'abholung'}},
          {wie: {title: 'Bitte zuschicken', const: 'versand'}},
        ),
        texts: {de: {'/weg/wie': {title: 'Wie bekommen Sie die Marke?'}}},
      },
    },
  },
  *check({form, schemas, questions}) {
    if (!form) return;
    const asked = new Set(questions.flatMap((question) => question.schemas));
    for (const {schema, place} of schemas) {
      for (const keyword of ['oneOf', 'anyOf'] as const) {
        const list = schema[keyword];
        if (!Array.isArray(list) || !asked.has(schema) || optionsOf(schema)) continue;
        const {usable, discriminator} = branchesOf(list as Schema[], form.index);
        if (usable.length < 2 || discriminator) continue;
        yield {
          pointer: childOf(place, keyword),
          message: `No answer tells the ${usable.length} branches of this "${keyword}" apart.`,
          mend: 'Give each branch the same property with a "const" of its own, and name it in "required".',
        };
      }
    }
  },
};

function branching(pickUp: object, post: object): object {
  const branch = (told: object, members: object) => ({
    required: [...Object.keys(told), ...Object.keys(members)],
    properties: {...told, ...members},
  });
  return {
    type: 'object',
    unevaluatedProperties: false,
    required: ['weg'],
    properties: {
      weg: {
        title: 'Steuermarke',
        type: 'object',
        unevaluatedProperties: false,
        oneOf: [
          branch(pickUp, {tag: {title: 'An welchem Tag?', type: 'string', format: 'date'}}),
          branch(post, {postfach: {title: 'Postfach', type: 'string', minLength: 1, maxLength: 20}}),
        ],
      },
    },
  };
}
