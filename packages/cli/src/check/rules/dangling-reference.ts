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
  *check({schemas, index, missingFiles}) {
    const defs = Object.keys(schemas[0]?.schema['$defs'] ?? {});
    for (const {schema, place} of schemas) {
      const reference = schema['$ref'];
      if (typeof reference !== 'string') continue;
      const reason = missingFiles.get(reference);
      if (reason !== undefined)
        yield {pointer: childOf(place, '$ref'), message: reason, mend: 'Correct the path, or add the file.'};
      // Of several files only those are said that are not there.
      if (missingFiles.size > 0 && !reference.startsWith('#')) continue;
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
