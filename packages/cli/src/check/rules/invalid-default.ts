import {childOf} from '@ozg-forms/core/pointer';
import type {Rule} from '../rule.ts';

export const invalidDefault: Rule = {
  name: 'invalid-default',
  severity: 'warning',
  docs: {
    what: 'A `default` or an example does not keep to the schema beside it.',
    why: 'The form begins with an answer that it refuses itself, or shows an example that leads people into an error.',
    bad: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {plz: {title: 'Postleitzahl', type: 'string', format: 'plz', examples: ['2410']}},
        },
        fields: {'/plz': {autocomplete: 'postal-code'}},
      },
    },
    good: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {plz: {title: 'Postleitzahl', type: 'string', format: 'plz', examples: ['24103']}},
        },
        fields: {'/plz': {autocomplete: 'postal-code'}},
      },
    },
  },
  *check({form, schemas}) {
    if (!form) return;
    for (const {schema, place} of schemas) {
      const {default: value, examples, ...rest} = schema;
      const given: (readonly [string, unknown])[] = [
        ...(Object.hasOwn(schema, 'default') ? [[childOf(place, 'default'), value] as const] : []),
        ...(Array.isArray(examples) ? examples : []).map(
          (example: unknown, at) => [childOf(childOf(place, 'examples'), at), example] as const,
        ),
      ];
      // Defaults of sections are filled up by those of their members.
      for (const [pointer, answer] of given.filter(([, answer]) => typeof answer !== 'object')) {
        if (form.evaluator.isValid(schema, answer)) continue;
        const broken = form.evaluator.violationsOf(schema, answer).map(({keyword}) => keyword);
        const limits = [...new Set(broken)].filter((keyword) => Object.hasOwn(rest, keyword));
        yield {
          pointer,
          message: `${JSON.stringify(answer)} does not keep to ${limits.map((keyword) => `"${keyword}": ${JSON.stringify(rest[keyword])}`).join(' and ') || 'the schema'}.`,
          mend: 'Correct one of the two.',
        };
      }
    }
  },
};
