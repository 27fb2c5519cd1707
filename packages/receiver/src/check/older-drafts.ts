/**
 * Drafts 4, 6 and 7 as Ajv takes them: in the words of draft 7, and with that draft's meaning of
 * what stands beside a reference, which is none.
 */
import {isKnownIn, type Draft} from '@ozg-forms/core/schema/dialect';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {subschemasOf} from '@ozg-forms/core/schema/subschemas';

const excluded = [
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
] as const;

/** A copy in draft 7 that accepts the same values as the schema does in its own draft. */
export function inDraft7(schema: SchemaObject, draft: Draft): SchemaObject {
  const copy = structuredClone(schema) as Record<string, unknown>;
  translate(copy, draft);
  return copy;
}

function translate(schema: Record<string, unknown>, draft: Draft): void {
  for (const [, child] of [...subschemasOf(schema)]) translate(child as Record<string, unknown>, draft);
  for (const keyword of Object.keys(schema)) if (!isKnownIn(draft, keyword)) delete schema[keyword];
  if (draft === 4) renameDraft4(schema);
  // All the rest beside a reference Ajv leaves out by itself (`ignoreKeywordsWithRef`).
  if (typeof schema['$ref'] === 'string') for (const keyword of ['type', '$id']) delete schema[keyword];
}

function renameDraft4(schema: Record<string, unknown>): void {
  if (typeof schema['id'] === 'string') {
    schema['$id'] = schema['id'];
    delete schema['id'];
  }
  for (const [limit, exclusive] of excluded) {
    const isExcluded = schema[exclusive];
    if (typeof isExcluded !== 'boolean') continue;
    delete schema[exclusive];
    if (!isExcluded || schema[limit] === undefined) continue;
    schema[exclusive] = schema[limit];
    delete schema[limit];
  }
}
