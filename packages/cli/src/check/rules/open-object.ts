import {childOf} from '@ozg-forms/core/pointer';
import type {Rule} from '../rule.ts';

export const openObject: Rule = {
  name: 'open-object',
  severity: 'error',
  docs: {
    what: 'An object does not say `"unevaluatedProperties": false`.',
    why: 'The receiver then takes answers to questions that nobody asked, e.g. those left over from a branch that was hidden again.',
    bad: {
      form: {
        schema: {
          type: 'object',
          properties: {gegenstand: {title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200}},
        },
      },
    },
    good: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {gegenstand: {title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200}},
        },
      },
    },
  },
  *check({questions, schemas}) {
    const placeOf = new Map(schemas.map(({schema, place}) => [schema, place]));
    const named = new Set<string>();
    for (const {kind, schemas: own, place} of questions) {
      if (kind !== 'section' && kind !== 'document') continue;
      const says = (keyword: string) => own.some((schema) => schema[keyword] !== undefined && schema[keyword] !== true);
      if (says('unevaluatedProperties') || says('additionalProperties') || says('patternProperties')) continue;
      // A part that several places refer to is open once.
      const holder = own.find(({properties}) => properties !== undefined);
      const pointer = (holder && placeOf.get(holder)) ?? place;
      if (named.has(pointer)) continue;
      named.add(pointer);
      yield {
        pointer: holder?.['type'] === 'object' ? childOf(pointer, 'type') : pointer,
        part: 'key',
        message: 'This object also takes answers that nothing asks for.',
        mend: 'Put "unevaluatedProperties": false beside "type": "object".',
      };
    }
  },
};
