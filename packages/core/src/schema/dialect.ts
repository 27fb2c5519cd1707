/**
 * Drafts of JSON Schema, and which keywords each one knows.
 *
 * A schema says its draft by `$schema`; a third of the schemas in the wild do not, so the
 * keywords it uses decide then.
 */
import {isSchemaObject, type SchemaObject} from './schema.ts';

/** Drafts in order of age, as comparable numbers: 4, 6, 7, 2019, 2020. */
export type Draft = 4 | 6 | 7 | 2019 | 2020;

const draftOfUri: readonly (readonly [RegExp, Draft])[] = [
  [/draft\/2020-12\//, 2020],
  [/draft\/2019-09\//, 2019],
  [/draft-07\//, 7],
  [/draft-06\//, 6],
  [/draft-0[34]\//, 4],
];

/** The draft a schema names in `$schema`, if it names one that is known. */
export function namedDraft(schema: SchemaObject): Draft | undefined {
  const uri = schema['$schema'];
  return typeof uri === 'string' ? draftOfUri.find(([pattern]) => pattern.test(uri))?.[1] : undefined;
}

/**
 * The draft of a document: named, or guessed from keywords that only older drafts have.
 * Everything else is read as 2020-12.
 */
export function draftOf(schema: SchemaObject): Draft {
  return namedDraft(schema) ?? guessedDraft(schema);
}

function guessedDraft(schema: SchemaObject): Draft {
  if (typeof schema['id'] === 'string' && schema['$id'] === undefined && isSchemaObject(schema['properties'])) return 4;
  return usesOldForms(schema, 0) ? 7 : 2020;
}

// `definitions`, `dependencies` and a list under `items` were replaced in 2019-09 and 2020-12.
function usesOldForms(node: unknown, depth: number): boolean {
  if (depth > 12 || typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((entry) => usesOldForms(entry, depth + 1));
  const schema = node as SchemaObject;
  if (schema['$defs'] || schema['prefixItems'] || schema['unevaluatedProperties'] !== undefined) return false;
  if (depth === 0 && schema['definitions']) return true;
  if (Array.isArray(schema['items']) || Array.isArray(schema['additionalItems'])) return true;
  return Object.values(schema).some((value) => usesOldForms(value, depth + 1));
}

/** Keywords that are not known in every draft: the first and the last draft that know them. */
const spans: Readonly<Record<string, readonly [from: Draft, to: Draft]>> = {
  id: [4, 4],
  $id: [6, 2020],
  const: [6, 2020],
  contains: [6, 2020],
  propertyNames: [6, 2020],
  if: [7, 2020],
  $anchor: [2019, 2020],
  $recursiveRef: [2019, 2019],
  $recursiveAnchor: [2019, 2019],
  $dynamicRef: [2020, 2020],
  $dynamicAnchor: [2020, 2020],
  $vocabulary: [2019, 2020],
  dependentRequired: [2019, 2020],
  dependentSchemas: [2019, 2020],
  minContains: [2019, 2020],
  maxContains: [2019, 2020],
  unevaluatedProperties: [2019, 2020],
  unevaluatedItems: [2019, 2020],
  prefixItems: [2020, 2020],
  additionalItems: [4, 2019],
};

/** Whether a draft gives a keyword a meaning. */
export function isKnownIn(draft: Draft, keyword: string): boolean {
  const span = spans[keyword];
  return span === undefined || (draft >= span[0] && draft <= span[1]);
}
