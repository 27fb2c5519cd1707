import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import {childOf} from '@ozg-forms/core/pointer';
import {nearest} from '../../terminal/suggestion.ts';
import type {Rule} from '../rule.ts';

export const danglingReference: Rule = {
  name: 'dangling-reference',
  severity: 'error',
  docs: {
    what: 'A `$ref` leads nowhere.',
    why: 'Nobody can know what is asked there; the form is refused.',
    bad: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {name: {title: 'Name', $ref: '#/$defs/nmae'}},
          $defs: {name: {type: 'string', minLength: 1, maxLength: 100}},
        },
      },
    },
    good: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {name: {title: 'Name', $ref: '#/$defs/name'}},
          $defs: {name: {type: 'string', minLength: 1, maxLength: 100}},
        },
      },
    },
  },
  *check({schemas, index}) {
    const defs = Object.keys(schemas[0]?.schema['$defs'] ?? {});
    for (const {schema, place} of schemas) {
      const reference = schema['$ref'];
      if (typeof reference !== 'string') continue;
      try {
        index!.resolve(schema, reference);
      } catch (error) {
        if (!(error instanceof DefinitionError)) throw error;
        const near = nearest(
          reference,
          defs.map((name) => `#/$defs/${name}`),
        );
        yield {
          pointer: childOf(place, '$ref'),
          message: error.fault,
          mend: near === undefined ? error.remedy : `Write "${near}" if that is meant.`,
          ...(near !== undefined && {suggestion: JSON.stringify(near)}),
        };
      }
    }
  },
};
