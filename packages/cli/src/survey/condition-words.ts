/** Conditions of a schema as a sentence that a person in the office can check: „Art“ ist „Privatperson“. */
import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject, type Schema, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Condition, Conditions} from './condition.ts';
import type {Labels} from './labels.ts';
import type {Phrases} from './phrases.ts';

export interface Wording {
  readonly labels: Labels;
  readonly phrases: Phrases;
}

/** All conditions that have to hold together; empty for none. */
export function wordsOfAll(conditions: Conditions, wording: Wording): string {
  return conditions.map((condition) => wordsOfCondition(condition, wording)).join(wording.phrases.and);
}

export function wordsOfCondition(condition: Condition, wording: Wording): string {
  const {labels, phrases} = wording;
  const {quoted} = phrases;
  const {at} = condition;
  if (condition.kind === 'branch') {
    const {by, schema, branch} = condition;
    if (by)
      return phrases.is(nameOf(childOf(at, by.name), wording), valuesOf(childOf(at, by.name), by.values, wording));
    const title = isSchemaObject(schema) && typeof schema['title'] === 'string' ? schema['title'] : String(branch + 1);
    return phrases.branch(quoted(title));
  }
  const words =
    condition.kind === 'presence'
      ? phrases.answered(quoted(labels.of(childOf(at, condition.name))))
      : wordsOfSchema(condition.schema, at, wording);
  return condition.holds ? words : phrases.not(words);
}

function wordsOfSchema(schema: Schema, pattern: string, wording: Wording): string {
  const {phrases} = wording;
  if (!isSchemaObject(schema)) return String(schema);
  const {properties, required, not, allOf, anyOf, oneOf} = schema;
  const members = isSchemaObject(properties) ? Object.entries(properties) : [];
  const said = new Set(members.map(([name]) => name));
  const named = Array.isArray(required) ? (required as string[]).filter((name) => !said.has(name)) : [];
  const parts = [
    ...ownWords(schema, pattern, wording),
    ...members.map(([name, member]) => wordsOfSchema(member as Schema, childOf(pattern, name), wording)),
    ...named.map((name) => phrases.answered(nameOf(childOf(pattern, name), wording))),
    ...listOf(allOf).map((member) => wordsOfSchema(member, pattern, wording)),
    ...[anyOf, oneOf].flatMap((members) => {
      const alternatives = listOf(members).map((member) => wordsOfSchema(member, pattern, wording));
      return alternatives.length > 0 ? [`(${alternatives.join(phrases.or)})`] : [];
    }),
    ...(not === undefined ? [] : [phrases.not(wordsOfSchema(not as Schema, pattern, wording))]),
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(phrases.and);
  const {type: _, ...rest} = schema;
  return Object.keys(rest).length === 0
    ? phrases.answered(nameOf(pattern, wording))
    : phrases.matches(nameOf(pattern, wording), JSON.stringify(rest));
}

/** What a schema says of the value itself. */
function ownWords(schema: SchemaObject, pattern: string, wording: Wording): string[] {
  const {phrases} = wording;
  const label = nameOf(pattern, wording);
  const {enum: values, contains, minItems, maxItems} = schema;
  const words: string[] = [];
  if ('const' in schema) words.push(phrases.is(label, valuesOf(pattern, [schema['const']], wording)));
  if (Array.isArray(values)) words.push(phrases.is(label, valuesOf(pattern, values, wording)));
  for (const [keyword, phrase] of [
    ['minimum', phrases.atLeast],
    ['maximum', phrases.atMost],
    ['exclusiveMinimum', phrases.above],
    ['exclusiveMaximum', phrases.below],
  ] as const)
    if (typeof schema[keyword] === 'number') words.push(phrase(label, String(schema[keyword])));
  if (typeof minItems === 'number' || typeof maxItems === 'number')
    words.push(phrases.entries(label, minItems as number | undefined, maxItems as number | undefined));
  if (isSchemaObject(contains)) words.push(phrases.contains(label, containedIn(contains, pattern, wording)));
  return words;
}

function containedIn(contains: SchemaObject, pattern: string, wording: Wording): string {
  const values = 'const' in contains ? [contains['const']] : contains['enum'];
  if (Array.isArray(values)) return valuesOf(pattern, values as unknown[], wording);
  return `(${wordsOfSchema(contains, `${pattern}/*`, wording)})`;
}

function nameOf(pattern: string, {labels, phrases}: Wording): string {
  return phrases.quoted(labels.of(pattern));
}

function valuesOf(pattern: string, values: readonly unknown[], {labels, phrases}: Wording): string {
  const words = values.map((value) => {
    if (typeof value === 'boolean' && labels.value(pattern, value) === String(value))
      return phrases.quoted(value ? phrases.yes : phrases.no);
    return phrases.quoted(labels.value(pattern, value));
  });
  return words.join(phrases.or);
}

function listOf(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? (value as Schema[]) : [];
}
