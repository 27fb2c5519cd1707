/** Where schemas lie inside of a schema: the only places a walker may step into. */
import {isSchemaObject, type SchemaObject} from './schema.ts';

const single = [
  'not',
  'if',
  'then',
  'else',
  'items',
  'additionalItems',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentSchema',
] as const;

const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'] as const;

const maps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies'] as const;

/** Every schema directly inside of `schema`, with the keys that lead to it. */
export function* subschemasOf(schema: SchemaObject): Generator<[keys: readonly string[], schema: SchemaObject]> {
  for (const keyword of single) {
    const value = schema[keyword];
    if (isSchemaObject(value)) yield [[keyword], value];
  }
  for (const keyword of lists) {
    const value = schema[keyword];
    if (!Array.isArray(value)) continue;
    for (const [index, entry] of value.entries()) {
      if (isSchemaObject(entry)) yield [[keyword, String(index)], entry];
    }
  }
  for (const keyword of maps) {
    const value = schema[keyword];
    if (!isSchemaObject(value)) continue;
    for (const key of Object.keys(value)) {
      const entry = value[key];
      if (isSchemaObject(entry)) yield [[keyword, key], entry];
    }
  }
}
