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
];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'];
const maps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies'];

/** What may lie under a keyword: one schema, a list of them, or an object whose members are schemas. */
const holders = new Set([...single, ...lists, ...maps]);
const singles = new Set(single);
const listing = new Set(lists);

/** Every schema directly inside of `schema`, with the keys that lead to it. */
export function* subschemasOf(schema: SchemaObject): Generator<[keys: readonly string[], schema: SchemaObject]> {
  for (const keyword of Object.keys(schema)) {
    if (!holders.has(keyword)) continue;
    const value = schema[keyword];
    if (Array.isArray(value)) {
      if (!listing.has(keyword)) continue;
      for (let index = 0; index < value.length; index++) {
        const entry: unknown = value[index];
        if (isSchemaObject(entry)) yield [[keyword, String(index)], entry];
      }
    } else if (isSchemaObject(value)) {
      if (singles.has(keyword)) yield [[keyword], value];
      else if (!listing.has(keyword)) yield* membersOf(keyword, value);
    }
  }
}

function* membersOf(keyword: string, map: SchemaObject): Generator<[keys: readonly string[], schema: SchemaObject]> {
  for (const key of Object.keys(map)) {
    const entry = map[key];
    if (isSchemaObject(entry)) yield [[keyword, key], entry];
  }
}
