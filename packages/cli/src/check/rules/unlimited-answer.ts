import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Rule} from '../rule.ts';

export const unlimitedAnswer: Rule = {
  name: 'unlimited-answer',
  severity: 'warning',
  docs: {
    what: 'A text may be empty or of any length, or a list may have any number of entries.',
    why: 'The column of an office’s database is full at some point, and then the application is refused after it was sent.',
    bad: {form: {schema: section({title: 'Was haben Sie gefunden?', type: 'string', minLength: 1})}},
    good: {form: {schema: section({title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200})}},
  },
  *check({questions, form}) {
    for (const {kind, schemas, pattern, place} of questions) {
      const says = (keyword: string) => schemas.some((schema) => schema[keyword] !== undefined);
      if (kind === 'list' && !says('maxItems') && !says('prefixItems'))
        yield {
          pointer: place,
          part: 'key',
          message: `The list "${pattern}" may have any number of entries.`,
          mend: 'Say how many there may be at most: "maxItems": 20.',
        };
      if (kind !== 'value' || !isText(schemas) || ['format', 'pattern', 'contentEncoding'].some(says)) continue;
      // What is computed or only shown has the length that it has.
      if (says('readOnly') || form?.computed[pattern] !== undefined) continue;
      const missing = [
        ...(says('minLength') ? [] : ['"minLength": 1']),
        ...(says('maxLength') ? [] : ['"maxLength": 200']),
      ];
      if (missing.length > 0)
        yield {
          pointer: place,
          part: 'key',
          message: `"${pattern}" may be ${says('minLength') ? 'a text of any length' : says('maxLength') ? 'an empty text' : 'empty, or a text of any length'}.`,
          mend: `Add ${missing.join(' and ')}.`,
        };
    }
  },
};

function isText(schemas: readonly SchemaObject[]): boolean {
  return schemas.some(({type}) => type === 'string');
}

function section(gegenstand: object): object {
  return {type: 'object', unevaluatedProperties: false, properties: {gegenstand}};
}
