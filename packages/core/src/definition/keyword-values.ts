/**
 * What the value of each keyword has to look like, so that nothing trips over it while
 * somebody fills in the form. Keywords that are not here may hold anything.
 */
import {childOf} from '../pointer.ts';
import {isSchemaObject, type SchemaObject} from '../schema/schema.ts';
import {DefinitionError} from './definition-error.ts';

interface Expectation {
  readonly fits: (value: unknown) => boolean;
  /** What it should have been, to end the sentence "… has to be". */
  readonly words: string;
}

const typeNames = ['null', 'boolean', 'string', 'number', 'integer', 'array', 'object'];

const isSchema = (value: unknown) => typeof value === 'boolean' || isSchemaObject(value);
const isText = (value: unknown) => typeof value === 'string';
const isListOf = (fits: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(fits);
const isMapOf = (fits: (value: unknown) => boolean) => (value: unknown) =>
  isSchemaObject(value) && Object.values(value).every(fits);

const schema: Expectation = {fits: isSchema, words: 'a schema'};
const schemas: Expectation = {fits: isListOf(isSchema), words: 'a list of schemas'};
const schemaMap: Expectation = {fits: isMapOf(isSchema), words: 'an object whose members are schemas'};
const text: Expectation = {fits: isText, words: 'text'};
const number: Expectation = {fits: (value) => typeof value === 'number', words: 'a number'};
const count: Expectation = {fits: (value) => typeof value === 'number' && value >= 0, words: 'a number from 0'};
// Draft 4 says by true that the limit beside it is exclusive.
const bound: Expectation = {
  fits: (value) => typeof value === 'number' || typeof value === 'boolean',
  words: 'a number',
};

const expectations: ReadonlyMap<string, Expectation> = new Map([
  ...['not', 'if', 'then', 'else', 'contains', 'propertyNames', 'additionalItems'].map(
    (name) => [name, schema] as const,
  ),
  ...['additionalProperties', 'unevaluatedItems', 'unevaluatedProperties'].map((name) => [name, schema] as const),
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((name) => [name, schemas] as const),
  ...['properties', 'patternProperties', 'dependentSchemas'].map((name) => [name, schemaMap] as const),
  ...['$defs', 'definitions'].map((name) => [name, schemaMap] as const),
  ...['$ref', '$dynamicRef', '$recursiveRef', '$anchor', 'pattern', 'format'].map((name) => [name, text] as const),
  ...['minimum', 'maximum'].map((name) => [name, number] as const),
  ...['exclusiveMinimum', 'exclusiveMaximum'].map((name) => [name, bound] as const),
  ...['minLength', 'maxLength', 'minItems', 'maxItems'].map((name) => [name, count] as const),
  ...['minProperties', 'maxProperties', 'minContains', 'maxContains'].map((name) => [name, count] as const),
  ['multipleOf', {fits: (value) => typeof value === 'number' && value > 0, words: 'a number above 0'}],
  ['enum', {fits: Array.isArray, words: 'a list of values'}],
  ['items', {fits: (value) => isSchema(value) || isListOf(isSchema)(value), words: 'a schema or a list of schemas'}],
  [
    'type',
    {
      fits: (value) => [value].flat().every((name) => typeNames.includes(name as string)),
      words: `one of ${typeNames.join(', ')}, or a list of them`,
    },
  ],
  // Draft 3 had it at the member itself, as true or false; there it says nothing any more.
  ['required', {fits: (value) => typeof value === 'boolean' || isListOf(isText)(value), words: 'a list of names'}],
  ['dependentRequired', {fits: isMapOf(isListOf(isText)), words: 'an object of lists of names'}],
  [
    'dependencies',
    {
      fits: isMapOf((value) => isSchema(value) || isText(value) || isListOf(isText)(value)),
      words: 'an object of schemas or lists of names',
    },
  ],
] as const);

/** Keywords whose values become answers, which are shown, kept and sent. */
const answers = ['enum', 'const', 'default'] as const;
const maxAnswerDepth = 64;

/**
 * @param place where the schema lies, as a JSON Pointer
 * @throws DefinitionError at the first keyword whose value is of no use
 */
export function checkKeywordValues(candidate: SchemaObject, place: string): void {
  for (const keyword of Object.keys(candidate)) {
    const expectation = expectations.get(keyword);
    if (!expectation || expectation.fits(candidate[keyword])) continue;
    throw new DefinitionError(
      childOf(place, keyword),
      `"${keyword}" has to be ${expectation.words}.`,
      'Correct it, or leave it out.',
    );
  }
  for (const keyword of answers) {
    const value = candidate[keyword];
    if (typeof value !== 'object' || !isDeeper(value, maxAnswerDepth)) continue;
    throw new DefinitionError(
      childOf(place, keyword),
      `"${keyword}" is nested more than ${maxAnswerDepth} levels deep.`,
      'Offer something simpler.',
    );
  }
}

// Level by level: what is too deep may be so deep that it exhausts the stack.
function isDeeper(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}
