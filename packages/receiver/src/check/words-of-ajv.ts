/**
 * The same schema in the words in which Ajv decides as the standard does: what authors write and
 * Ajv refuses to read, what only Ajv gives a meaning, and where Ajv is known to be wrong.
 *
 * Drafts 4, 6 and 7 become draft 7, with that draft's meaning of what stands beside a reference,
 * which is none.
 */
import {isKnownIn, type Draft} from '@ozg-forms/core/schema/dialect';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {subschemasOf} from '@ozg-forms/core/schema/subschemas';

const excluded = [
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
] as const;

/** Keywords of Ajv's own, or of other standards: here they are words nobody knows. */
const foreign = ['nullable', '$async', 'discriminator'];

type Copy = Record<string, unknown>;

/** A copy that accepts the same values as the schema does in its own draft. */
export function inWordsOfAjv(schema: SchemaObject, draft: Draft): SchemaObject {
  const copy = structuredClone(schema) as Copy;
  translate(copy, draft, draft >= 2019 && needsCare(schema));
  return copy;
}

function translate(schema: Copy, draft: Draft, needsCare: boolean): void {
  for (const [, child] of [...subschemasOf(schema)]) translate(child as Copy, draft, needsCare);
  for (const keyword of Object.keys(schema)) if (!isKnownIn(draft, keyword)) delete schema[keyword];
  for (const keyword of foreign) delete schema[keyword];
  // Draft 3 said at the member itself that it is required; nobody has done so since.
  if (typeof schema['required'] === 'boolean') delete schema['required'];
  for (const keyword of ['enum', 'required', 'type']) withoutRepetition(schema, keyword);
  excludeLimits(schema);
  if (draft === 4) renameId(schema);
  if (draft === 2020) renameTuple(schema);
  if (needsCare) setApart(schema);
  // All the rest beside a reference Ajv leaves out by itself (`ignoreKeywordsWithRef`).
  if (draft <= 7 && typeof schema['$ref'] === 'string') for (const keyword of ['type', '$id']) delete schema[keyword];
}

// What is listed twice says nothing more; the meta-schemas of some drafts refuse it.
function withoutRepetition(schema: Copy, keyword: string): void {
  const list: unknown = schema[keyword];
  if (!Array.isArray(list)) return;
  schema[keyword] = [...new Map(list.map((value: unknown) => [JSON.stringify(value), value])).values()];
}

function renameId(schema: Copy): void {
  if (typeof schema['id'] !== 'string') return;
  schema['$id'] = schema['id'];
  delete schema['id'];
}

// Draft 4 said by true that the limit beside it is exclusive.
function excludeLimits(schema: Copy): void {
  for (const [limit, exclusive] of excluded) {
    const isExcluded = schema[exclusive];
    if (typeof isExcluded !== 'boolean') continue;
    delete schema[exclusive];
    if (!isExcluded || schema[limit] === undefined) continue;
    schema[exclusive] = schema[limit];
    delete schema[limit];
  }
}

// A list under `items` was a tuple until 2019-09, and is still read as one.
function renameTuple(schema: Copy): void {
  if (!Array.isArray(schema['items'])) return;
  schema['prefixItems'] ??= schema['items'];
  delete schema['items'];
}

/**
 * Beside `unevaluatedProperties`, Ajv 8 forgets what `allOf` and `$ref` looked at once an `if`
 * beside them fails, and what `properties` looked at once a member of `dependentSchemas` is absent;
 * it then refuses valid answers. Inside of `allOf` it decides both rightly.
 */
function setApart(schema: Copy): void {
  const {if: condition, then, else: otherwise, dependentSchemas} = schema;
  const apart: Copy[] = [];
  if (condition !== undefined) {
    apart.push({if: condition, ...(then !== undefined && {then}), ...(otherwise !== undefined && {else: otherwise})});
  }
  if (dependentSchemas !== undefined) apart.push({dependentSchemas});
  if (apart.length === 0) return;
  for (const keyword of ['if', 'then', 'else', 'dependentSchemas']) delete schema[keyword];
  // At the end, so that references to the others still lead there.
  schema['allOf'] = [...((schema['allOf'] as unknown[] | undefined) ?? []), ...apart];
}

// References to what would be set apart would lead nowhere.
function needsCare(schema: SchemaObject): boolean {
  const text = JSON.stringify(schema);
  return (
    /"unevaluated(Properties|Items)":/.test(text) && !/"\$ref":"[^"]*\/(if|then|else|dependentSchemas)\b/.test(text)
  );
}
