/** Schemas of 2020-12 in the spelling of an older draft, with whatever that draft does not know left in. */
import type {Draft} from '@ozg-forms/core/schema/dialect';
import type {Schema, SchemaObject} from '@ozg-forms/core/schema/schema';

const uris: Readonly<Record<Draft, string>> = {
  4: 'http://json-schema.org/draft-04/schema#',
  6: 'http://json-schema.org/draft-06/schema#',
  7: 'http://json-schema.org/draft-07/schema#',
  2019: 'https://json-schema.org/draft/2019-09/schema',
  2020: 'https://json-schema.org/draft/2020-12/schema',
};

export function spelledIn(draft: Draft, schema: SchemaObject): SchemaObject {
  return {...(spelled(schema, draft) as SchemaObject), $schema: uris[draft]};
}

// The names of members that are generated are no keywords, so that whatever is called like one is one.
function spelled(part: unknown, draft: Draft): unknown {
  if (Array.isArray(part)) return part.map((entry) => spelled(entry, draft));
  if (typeof part !== 'object' || part === null) return part;
  const schema = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, isValue(key) ? (value as unknown) : spelled(value, draft)]),
  );
  if (draft < 2020) rename(schema, {items: 'additionalItems', prefixItems: 'items'}, 'prefixItems' in schema);
  if (draft <= 7) respellReferences(schema, draft);
  if (draft === 4) respellForDraft4(schema);
  return schema;
}

const isValue = (key: string) => key === 'enum' || key === 'const' || key === 'uniqueItems';

function rename(schema: Record<string, unknown>, names: Readonly<Record<string, string>>, applies = true): void {
  for (const [from, to] of Object.entries(names)) {
    if (!applies || !(from in schema)) continue;
    schema[to] = schema[from];
    delete schema[from];
  }
}

function respellReferences(schema: Record<string, unknown>, draft: Draft): void {
  const {$ref, $anchor, dependentRequired, dependentSchemas} = schema;
  if (typeof $ref === 'string') schema['$ref'] = $ref.replace('$defs', 'definitions');
  if (typeof $anchor === 'string') schema[draft === 4 ? 'id' : '$id'] = `#${$anchor}`;
  if (dependentRequired !== undefined || dependentSchemas !== undefined)
    schema['dependencies'] = {...(dependentRequired as object), ...(dependentSchemas as object)};
  rename(schema, {$defs: 'definitions'});
  for (const keyword of ['$anchor', 'dependentRequired', 'dependentSchemas']) delete schema[keyword];
}

function respellForDraft4(schema: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(schema)) {
    if (Array.isArray(value) && key !== 'enum') schema[key] = value.map(withoutTruth);
    else if (!isValue(key) && !key.startsWith('exclusive')) schema[key] = withoutTruth(value);
  }
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof schema[exclusive] !== 'number') continue;
    schema[limit] = schema[exclusive];
    schema[exclusive] = true;
  }
  if ('const' in schema) schema['enum'] = [schema['const']];
}

// There were no schemas `true` and `false` yet.
function withoutTruth(value: unknown): unknown {
  if (typeof value !== 'boolean') return value;
  return (value ? {} : {not: {}}) satisfies Schema;
}
