import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {listing} from '../listing.ts';
import type {Rule} from '../rule.ts';

export const closedCondition: Rule = {
  name: 'closed-condition',
  severity: 'error',
  docs: {
    what: '`"additionalProperties": false` stands beside conditions that ask for more.',
    why: 'It knows only the "properties" right beside it, and so refuses every answer to a question inside of "then".',
    bad: {form: {schema: closed('additionalProperties')}},
    good: {form: {schema: closed('unevaluatedProperties')}},
  },
  *check({questions, schemas}) {
    const placeOf = new Map(schemas.map(({schema, place}) => [schema, place]));
    for (const {schemas: own} of questions) {
      for (const schema of own.filter(({additionalProperties}) => additionalProperties === false)) {
        const known = Object.keys(schema['properties'] ?? {});
        const refused = own.flatMap(namesIn).filter((name) => !known.includes(name));
        if (refused.length === 0) continue;
        yield {
          pointer: childOf(placeOf.get(schema) ?? '', 'additionalProperties'),
          part: 'key',
          message: `"additionalProperties": false refuses ${listing(refused)}, asked for by another part of the schema.`,
          mend: 'Write "unevaluatedProperties" in its place.',
          suggestion: '"unevaluatedProperties"',
        };
      }
    }
  },
};

function namesIn({properties}: SchemaObject): readonly string[] {
  return isSchemaObject(properties) ? Object.keys(properties) : [];
}

function closed(keyword: string): object {
  return {
    type: 'object',
    [keyword]: false,
    properties: {umzug: {title: 'Sind Sie umgezogen?', type: 'boolean'}},
    if: {properties: {umzug: {const: true}}, required: ['umzug']},
    then: {properties: {gemeinde: {title: 'Von wo?', type: 'string', minLength: 1, maxLength: 100}}},
  };
}
