import {childOf} from '@ozg-forms/core/pointer';
import type {Rule} from '../rule.ts';

export const vendorKeyword: Rule = {
  name: 'vendor-keyword',
  severity: 'hint',
  docs: {
    what: 'A schema has a keyword of somebody else, `x-…`.',
    why: 'It has no effect here, and another tool may well read something into it.',
    bad: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {
            gegenstand: {title: 'Gegenstand', type: 'string', minLength: 1, maxLength: 200, 'x-rules': ['required']},
          },
        },
      },
    },
    good: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          required: ['gegenstand'],
          properties: {gegenstand: {title: 'Gegenstand', type: 'string', minLength: 1, maxLength: 200}},
        },
      },
    },
  },
  *check({schemas}) {
    for (const {schema, place} of schemas) {
      for (const key of Object.keys(schema).filter((name) => name.startsWith('x-')))
        yield {
          pointer: childOf(place, key),
          part: 'key',
          message: `"${key}" is a keyword of somebody else and is ignored.`,
          mend:
            key === 'x-rules'
              ? 'Run "ozg-forms import-x-rules", which writes it in the words of the standard.'
              : 'Say it in the words of JSON Schema or of "fields", or leave it.',
        };
    }
  },
};
