import {childOf} from '@ozg-forms/core/pointer';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Rule} from '../rule.ts';

const pairs = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minContains', 'maxContains'],
] as const;

export const impossibleLimits: Rule = {
  name: 'impossible-limits',
  severity: 'error',
  docs: {
    what: 'The least that is demanded is more than the most that is allowed.',
    why: 'No answer can keep to both, so nobody can send the form.',
    bad: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {anzahl: {title: 'Anzahl', type: 'integer', minimum: 10, maximum: 1}},
        },
      },
    },
    good: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {anzahl: {title: 'Anzahl', type: 'integer', minimum: 1, maximum: 10}},
        },
      },
    },
  },
  *check({questions, schemas}) {
    const placeOf = new Map(schemas.map(({schema, place}) => [schema, place]));
    for (const {schema, place} of schemas) {
      for (const [least, most] of pairs) {
        const [low, high] = [schema[least], schema[most]];
        if (typeof low !== 'number' || typeof high !== 'number' || low <= high) continue;
        yield {
          pointer: childOf(place, least),
          message: `"${least}" is ${low}, and "${most}" is ${high}.`,
          mend: 'Swap them, or correct one of them.',
        };
      }
    }
    // A list that has to be longer than there are options is one that nobody can fill in, either.
    for (const {kind, options, schemas: own} of questions) {
      const demanding = own.find(({minItems}) => typeof minItems === 'number');
      if (kind !== 'choices' || !options || !demanding || !isUnique(own)) continue;
      if ((demanding['minItems'] as number) <= options.length) continue;
      yield {
        pointer: childOf(placeOf.get(demanding) ?? '', 'minItems'),
        message: `At least ${String(demanding['minItems'])} options have to be ticked, and there are ${options.length}.`,
        mend: 'Lower "minItems", or offer more options.',
      };
    }
  },
};

function isUnique(schemas: readonly SchemaObject[]): boolean {
  return schemas.some(({uniqueItems}) => uniqueItems === true);
}
