/**
 * What the parts of a schema say together about one place: the sum that a field is made of.
 *
 * Where several parts speak, words (`title`, `description`) come from the most specific
 * one, and limits from the strictest. Facts serve display only; verdicts come from the
 * evaluator.
 */
import {isDiscriminating} from './branches.ts';
import {identityOf} from './equality.ts';
import {optionsOf, type Option} from './options.ts';
import {isSchemaObject, type Schema, type SchemaObject} from './schema.ts';

export interface Facts {
  readonly title?: string;
  readonly description?: string;
  /** The types that every part allows; empty when none says a type. */
  readonly types: readonly string[];
  /** Whether the types are said, and not only guessed from other keywords. */
  readonly hasType: boolean;
  readonly options?: readonly Option[];
  /** Present, and holding the value, when only one value is allowed. */
  readonly constant?: {readonly value: unknown};
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems: boolean;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  /** Whether the answer is only shown; inherited by everything inside. */
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  /** Whether the place holds members or entries. */
  readonly hasMembers: boolean;
  readonly hasEntries: boolean;
}

const known = new WeakMap<readonly SchemaObject[], Facts>();

/** Adds up what `schemas` say, the most specific first. Remembered by the list's identity. */
export function factsOf(schemas: readonly SchemaObject[]): Facts {
  let facts = known.get(schemas);
  if (!facts) known.set(schemas, (facts = addUp(schemas)));
  return facts;
}

// Runs for every question of a form before its first page: loops, and no list that is made to be thrown away.
function addUp(schemas: readonly SchemaObject[]): Facts {
  const options = commonOptions(schemas);
  const constant = options ? undefined : schemas.find((schema) => Object.hasOwn(schema, 'const'));
  return {
    ...words(schemas),
    ...limits(schemas),
    types: typesOf(schemas),
    hasType: isSaid(schemas, typeKeyword),
    ...(options && {options}),
    ...(constant && {constant: {value: constant['const']}}),
    uniqueItems: isSaidTrue(schemas, 'uniqueItems'),
    readOnly: isSaidTrue(schemas, 'readOnly'),
    writeOnly: isSaidTrue(schemas, 'writeOnly'),
    deprecated: isSaidTrue(schemas, 'deprecated'),
    hasMembers: schemas.some((schema) => aboutMembers.some((keyword) => isSchemaObject(schema[keyword]))),
    hasEntries: isSaid(schemas, aboutEntries),
  };
}

const shownOnly = new WeakMap<Facts, Facts>();

/** The facts of a place inside of something that is `readOnly`: whatever it says itself, it is only shown. */
export function onlyShown(facts: Facts): Facts {
  if (facts.readOnly) return facts;
  let shown = shownOnly.get(facts);
  if (!shown) shownOnly.set(facts, (shown = {...facts, readOnly: true}));
  return shown;
}

function isSaid(schemas: readonly SchemaObject[], keywords: readonly string[]): boolean {
  for (const schema of schemas) for (const keyword of keywords) if (schema[keyword] !== undefined) return true;
  return false;
}

function isSaidTrue(schemas: readonly SchemaObject[], keyword: string): boolean {
  for (const schema of schemas) if (schema[keyword] === true) return true;
  return false;
}

const typeKeyword = ['type'] as const;
const aboutMembers = ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'] as const;
const aboutEntries = ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems'] as const;
const aboutNumbers = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const aboutTexts = ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding'] as const;

const firstWins = ['title', 'description', 'format', 'pattern', 'contentEncoding', 'contentMediaType'] as const;

function words(schemas: readonly SchemaObject[]): Partial<Facts> {
  const found: Record<string, unknown> = {};
  for (const schema of schemas) {
    for (const keyword of firstWins) {
      if (found[keyword] === undefined && typeof schema[keyword] === 'string') found[keyword] = schema[keyword];
    }
    if (Object.hasOwn(schema, 'default') && !Object.hasOwn(found, 'default')) found['default'] = schema['default'];
    if (Array.isArray(schema['examples'])) found['examples'] ??= schema['examples'];
  }
  return found;
}

const strictest = [
  ['minLength', Math.max],
  ['maxLength', Math.min],
  ['minimum', Math.max],
  ['maximum', Math.min],
  ['multipleOf', Math.max],
  ['minItems', Math.max],
  ['maxItems', Math.min],
] as const;

function limits(schemas: readonly SchemaObject[]): Partial<Facts> {
  const found: Record<string, number> = {};
  for (const schema of schemas) {
    for (const [keyword, stricter] of strictest) {
      const limit = schema[keyword];
      if (typeof limit === 'number') found[keyword] = stricter(found[keyword] ?? limit, limit);
    }
    const length = fixedLength(schema);
    if (length !== undefined) found['maxItems'] = Math.min(found['maxItems'] ?? length, length);
  }
  return found;
}

// A tuple that takes nothing after its own entries.
function fixedLength(schema: SchemaObject): number | undefined {
  const {items, prefixItems, additionalItems, unevaluatedItems} = schema;
  const rest = Array.isArray(items) ? additionalItems : (items ?? unevaluatedItems);
  return rest === false && (Array.isArray(items) || Array.isArray(prefixItems)) ? tupleLength([schema]) : undefined;
}

/** The types that every schema allows, as far as they say or show it. */
export function typesOf(schemas: readonly SchemaObject[]): readonly string[] {
  if (schemas.length === 1 && typeof schemas[0]!['type'] === 'string') return [schemas[0]!['type']];
  const lists = schemas
    .map((schema) => schema['type'])
    .filter((type) => type !== undefined)
    .map((type) => (Array.isArray(type) ? (type as string[]) : [type as string]));
  if (lists.length === 0) return guessedTypes(schemas);
  if (lists.length === 1) return lists[0]!;
  const allows = (list: readonly string[], type: string) =>
    list.includes(type) || (type === 'integer' && list.includes('number'));
  return [...new Set(lists.flat())].filter((type) => lists.every((list) => allows(list, type)));
}

// Many schemas say no type, and show it by a limit or by the value they begin with.
function guessedTypes(schemas: readonly SchemaObject[]): readonly string[] {
  if (isSaid(schemas, aboutNumbers) && !isSaid(schemas, aboutTexts)) return ['number'];
  const withDefault = schemas.find((schema) => ['number', 'boolean'].includes(typeof schema['default']));
  return withDefault ? [typeof withDefault['default']] : [];
}

// A later part may narrow a choice ("only these of the values above") by `enum`, or name its
// values. A choice among branches stays whole: the taken branch narrows it to itself, and
// nobody could choose another one.
function commonOptions(schemas: readonly SchemaObject[]): readonly Option[] | undefined {
  if (schemas.length === 1) return optionsOf(schemas[0]!);
  const discriminating = schemas.findIndex(isDiscriminating);
  const narrowing = discriminating < 0 ? schemas : schemas.slice(0, discriminating + 1);
  const [first, ...others] = narrowing.map(optionsOf).filter((options) => options !== undefined);
  if (!first || others.length === 0) return first;
  const tables = others.map((options) => new Map(options.map((option) => [identityOf(option.value), option])));
  return first.flatMap((option) => {
    const same = tables.map((table) => table.get(identityOf(option.value)));
    if (same.includes(undefined)) return [];
    return option.title === undefined ? (same.find((other) => other?.title !== undefined) ?? option) : option;
  });
}

/** The schemas that the parts declare for the member `name`, in their order. */
export function memberSchemas(schemas: readonly SchemaObject[], name: string): SchemaObject[] {
  return schemas.flatMap(({properties}) =>
    isSchemaObject(properties) && Object.hasOwn(properties, name) ? asList(properties[name] as Schema) : [],
  );
}

/** The schemas that the parts declare for the entry at `at`, with both forms of tuples. */
export function entrySchemas(schemas: readonly SchemaObject[], at: number): SchemaObject[] {
  return schemas.flatMap((schema) => {
    const {items, prefixItems, additionalItems} = schema;
    const tuple = Array.isArray(prefixItems)
      ? (prefixItems as Schema[])
      : Array.isArray(items)
        ? (items as Schema[])
        : [];
    if (at < tuple.length) return asList(tuple[at]!);
    return asList((Array.isArray(items) ? additionalItems : items) as Schema);
  });
}

/** How many leading entries have a schema of their own. */
export function tupleLength(schemas: readonly SchemaObject[]): number {
  return Math.max(
    0,
    ...schemas.map(({items, prefixItems}) =>
      Array.isArray(prefixItems) ? prefixItems.length : Array.isArray(items) ? items.length : 0,
    ),
  );
}

// `true` declares without saying anything; `false` forbids and so declares nothing.
function asList(schema: Schema | undefined): SchemaObject[] {
  return isSchemaObject(schema) ? [schema] : schema === true ? [anything] : [];
}

const anything: SchemaObject = {};
