import {childOf} from '@ozg-forms/core/pointer';
import type {Rule} from '../rule.ts';

export const quotedTruth: Rule = {
  name: 'quoted-truth',
  severity: 'error',
  docs: {
    what: 'A `const` or `default` is `"true"` or `"false"` between quotes.',
    why: 'That is a text and no yes or no: a statement becomes one that nobody can confirm, a condition one that is never true.',
    bad: {form: {schema: section('true')}},
    good: {form: {schema: section(true)}},
  },
  *check({schemas}) {
    // Options may well be called so.
    const options = /\/(?:oneOf|anyOf)\/\d+$/;
    for (const {schema, place} of schemas.filter(
      (entry) => !options.test(entry.place) || entry.schema['title'] === undefined,
    )) {
      for (const keyword of ['const', 'default']) {
        const value = schema[keyword];
        if (value !== 'true' && value !== 'false') continue;
        yield {
          pointer: childOf(place, keyword),
          message: `"${value}" between quotes is text.`,
          mend: `Write ${value} without quotes.`,
          suggestion: value,
        };
      }
    }
  },
};

function section(confirmed: unknown): object {
  return {
    type: 'object',
    unevaluatedProperties: false,
    required: ['richtigkeit'],
    properties: {richtigkeit: {title: 'Meine Angaben sind richtig.', const: confirmed}},
  };
}
