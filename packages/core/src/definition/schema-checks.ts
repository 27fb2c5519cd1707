/**
 * What would make a schema unusable while somebody fills in the form: found when it is
 * loaded, quickly, and named with its place.
 */
import {childOf} from '../pointer.ts';
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import type {SchemaIndex} from '../schema/schema-index.ts';
import {patternOf} from '../validation/patterns.ts';
import {DefinitionError} from './definition-error.ts';
import {checkKeywordValues} from './keyword-values.ts';

/** More members than this are refused: no citizen would reach the end. */
const maxFields = 5_000;
const maxSchemas = 4 * maxFields;
/** Schemas that apply to one value by one leading to the next. */
const maxSteps = 128;
/** All schemas that apply to one value, counted as often as they apply. */
const maxWeight = maxSchemas;

/** @throws DefinitionError with the place within the schema */
export function checkSchemas(index: SchemaIndex): void {
  let schemas = 0;
  let fields = 0;
  const weights = new Map<SchemaObject, number>();
  const applying: SchemaObject[] = [];
  for (const schema of index.schemas()) {
    const place = index.placeOf(schema);
    checkKeywordValues(schema, place);
    checkPatterns(schema, place);
    const {properties} = schema;
    if (leadsOn(schema)) applying.push(schema);
    if (isSchemaObject(properties)) fields += Object.keys(properties).length;
    if (++schemas > maxSchemas || fields > maxFields) {
      throw new DefinitionError(
        '',
        `The schema has more than ${fields > maxFields ? `${maxFields} fields` : `${maxSchemas} parts`}.`,
        'Split the form.',
      );
    }
  }
  for (const schema of applying) weigh(schema, index, weights, new Set());
}

function checkPatterns(schema: SchemaObject, place: string): void {
  const {pattern, patternProperties} = schema;
  if (typeof pattern === 'string') checkPattern(pattern, childOf(place, 'pattern'));
  if (!isSchemaObject(patternProperties)) return;
  for (const source of Object.keys(patternProperties)) {
    checkPattern(source, childOf(childOf(place, 'patternProperties'), source));
  }
}

function checkPattern(source: string, place: string): void {
  let isBounded: boolean;
  try {
    ({isBounded} = patternOf(source));
  } catch {
    throw new DefinitionError(place, `"${source}" is no regular expression.`, 'Write it as ECMA-262 defines it.');
  }
  if (!isBounded) {
    throw new DefinitionError(
      place,
      `"${source}" may take for ever on some texts.`,
      'Repeat nothing that is repeated inside already, or leave out what looks ahead or back.',
    );
  }
}

// Every schema that applies to the same value is visited, references included: one that
// comes back to itself would never end, and doubling at every step would end too late.
function weigh(
  schema: SchemaObject,
  index: SchemaIndex,
  weights: Map<SchemaObject, number>,
  way: Set<SchemaObject>,
): number {
  const known = weights.get(schema);
  if (known !== undefined) return known;
  if (way.has(schema) || way.size > maxSteps) {
    throw new DefinitionError(
      index.placeOf(schema),
      way.has(schema) ? 'The schema refers to itself without end.' : `More than ${maxSteps} references in a row.`,
      'Let the reference stand inside of "properties" or "items".',
    );
  }
  way.add(schema);
  let weight = 1;
  for (const other of inPlace(schema, index)) {
    if (isSchemaObject(other)) weight += weigh(other, index, weights, way);
  }
  way.delete(schema);
  if (weight > maxWeight) {
    throw new DefinitionError(
      index.placeOf(schema),
      `More than ${maxWeight} schemas apply to one value.`,
      'Refer to the same schema once, not from many places.',
    );
  }
  weights.set(schema, weight);
  return weight;
}

const references = ['$ref', '$dynamicRef'];
const singles = ['not', 'if', 'then', 'else'];
const lists = ['allOf', 'anyOf', 'oneOf'];
const maps = ['dependentSchemas', 'dependencies'];
const applicators = new Set([...references, ...singles, ...lists, ...maps]);

function leadsOn(schema: SchemaObject): boolean {
  for (const keyword in schema) if (applicators.has(keyword)) return true;
  return false;
}

/** The schemas that a schema applies to its own value, under whatever condition. */
function* inPlace(schema: SchemaObject, index: SchemaIndex): Generator<Schema> {
  const isAlone = typeof schema['$ref'] === 'string' && index.draftOf(schema) <= 7;
  for (const keyword of references) {
    const reference = schema[keyword];
    if (typeof reference === 'string') yield index.resolve(schema, reference);
  }
  if (isAlone) return;
  for (const keyword of singles) yield (schema[keyword] ?? true) as Schema;
  for (const keyword of lists) yield* (schema[keyword] ?? []) as Schema[];
  for (const keyword of maps) {
    for (const dependent of Object.values(schema[keyword] ?? {})) if (isSchemaObject(dependent)) yield dependent;
  }
}
