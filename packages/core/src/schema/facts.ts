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

type Summing = {-readonly [K in keyof Facts]: Facts[K]};

// Runs for every question of a form before its first page: each keyword that is there is looked at once.
function addUp(schemas: readonly SchemaObject[]): Facts {
  const facts: Summing = {
    types: typesOf(schemas),
    hasType: false,
    uniqueItems: false,
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    hasMembers: false,
    hasEntries: false,
  };
  for (const schema of schemas) {
    for (const keyword in schema) readers.get(keyword)?.(facts, schema[keyword]);
    if (facts.hasEntries) addFixedLength(facts, schema);
  }
  const options = commonOptions(schemas);
  if (options) facts.options = options;
  if (options) delete facts.constant;
  // Nothing but null can be answered, so there is nothing to ask.
  else if (facts.types.length === 1 && facts.types[0] === 'null') facts.constant ??= {value: null};
  return facts;
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

const aboutNumbers = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const aboutTexts = ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding'] as const;

type Reader = (facts: Summing, value: unknown) => void;

const firstText =
  (keyword: 'title' | 'description' | 'format' | 'pattern' | 'contentEncoding' | 'contentMediaType'): Reader =>
  (facts, value) => {
    if (facts[keyword] === undefined && typeof value === 'string') facts[keyword] = value;
  };

const strictest =
  (
    keyword: 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'multipleOf' | 'minItems' | 'maxItems',
    stricter: (a: number, b: number) => number,
  ): Reader =>
  (facts, value) => {
    if (typeof value === 'number') facts[keyword] = stricter(facts[keyword] ?? value, value);
  };

const flag =
  (keyword: 'uniqueItems' | 'readOnly' | 'writeOnly' | 'deprecated'): Reader =>
  (facts, value) => {
    if (value === true) facts[keyword] = true;
  };

const both =
  (...all: readonly Reader[]): Reader =>
  (facts, value) => {
    for (const reader of all) reader(facts, value);
  };

const members: Reader = (facts, value) => {
  if (isSchemaObject(value)) facts.hasMembers = true;
};
const entries: Reader = (facts, value) => {
  if (value !== undefined) facts.hasEntries = true;
};

/** What each keyword adds; the others say nothing that is shown. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...(['title', 'description', 'format', 'pattern', 'contentEncoding', 'contentMediaType'] as const).map(
    (keyword) => [keyword, firstText(keyword)] as const,
  ),
  ['minLength', strictest('minLength', Math.max)],
  ['maxLength', strictest('maxLength', Math.min)],
  ['minimum', strictest('minimum', Math.max)],
  ['maximum', strictest('maximum', Math.min)],
  ['multipleOf', strictest('multipleOf', Math.max)],
  ['minItems', both(strictest('minItems', Math.max), entries)],
  ['maxItems', both(strictest('maxItems', Math.min), entries)],
  ['uniqueItems', both(flag('uniqueItems'), entries)],
  ...(['readOnly', 'writeOnly', 'deprecated'] as const).map((keyword) => [keyword, flag(keyword)] as const),
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'].map(
    (keyword) => [keyword, members] as const,
  ),
  ...['items', 'prefixItems', 'contains'].map((keyword) => [keyword, entries] as const),
  [
    'type',
    (facts, value) => {
      if (value !== undefined) facts.hasType = true;
    },
  ],
  [
    'const',
    (facts, value) => {
      facts.constant ??= {value};
    },
  ],
  [
    'default',
    (facts, value) => {
      if (!Object.hasOwn(facts, 'default')) facts.default = value;
    },
  ],
  [
    'examples',
    (facts, value) => {
      if (Array.isArray(value)) facts.examples ??= value;
    },
  ],
]);

// A tuple that takes nothing after its own entries.
function addFixedLength(facts: Summing, schema: SchemaObject): void {
  const {items, prefixItems, additionalItems, unevaluatedItems} = schema;
  const rest = Array.isArray(items) ? additionalItems : (items ?? unevaluatedItems);
  if (rest !== false || !(Array.isArray(items) || Array.isArray(prefixItems))) return;
  const length = tupleLength([schema]);
  facts.maxItems = Math.min(facts.maxItems ?? length, length);
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
  const found: SchemaObject[] = [];
  for (const {properties} of schemas) {
    if (!isSchemaObject(properties) || !Object.hasOwn(properties, name)) continue;
    const schema = schemaFrom(properties[name] as Schema);
    if (schema) found.push(schema);
  }
  return found;
}

/** The schemas that the parts declare for the entry at `at`, with both forms of tuples. */
export function entrySchemas(schemas: readonly SchemaObject[], at: number): SchemaObject[] {
  const declared = schemas.map(({items, prefixItems, additionalItems}) => {
    const tuple = [prefixItems, items].find(Array.isArray) as Schema[] | undefined;
    if (tuple && at < tuple.length) return tuple[at];
    return (Array.isArray(items) ? additionalItems : items) as Schema | undefined;
  });
  // Where nothing says what an entry is, what is left of it does, or one that has to be there shows it.
  const isUnsaid = declared.every((schema) => schema === undefined);
  const entries = isUnsaid
    ? schemas.map(({unevaluatedItems, contains}) => (unevaluatedItems as Schema | undefined) ?? likeIn(contains))
    : declared;
  return entries.map(schemaFrom).filter((schema) => schema !== undefined);
}

const simple: Readonly<Record<string, SchemaObject>> = Object.fromEntries(
  ['string', 'number', 'integer', 'boolean'].map((type) => [type, {type}]),
);

// Its limits are no limits of the others; and in sections, members of the others would be left out.
function likeIn(contains: unknown): SchemaObject | undefined {
  const type = isSchemaObject(contains) ? contains['type'] : undefined;
  return typeof type === 'string' && Object.hasOwn(simple, type) ? simple[type] : undefined;
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
function schemaFrom(schema: Schema | undefined): SchemaObject | undefined {
  return isSchemaObject(schema) ? schema : schema === true ? anything : undefined;
}

const anything: SchemaObject = {};
