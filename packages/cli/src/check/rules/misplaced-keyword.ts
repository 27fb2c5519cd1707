import {childOf} from '@ozg-forms/core/pointer';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {listing} from '../listing.ts';
import type {Fault, Rule} from '../rule.ts';

/** Keywords that only say something beside another one. */
const companions: Readonly<Record<string, readonly string[]>> = {
  then: ['if'],
  else: ['if'],
  if: ['then', 'else'],
  minContains: ['contains'],
  maxContains: ['contains'],
};

const text = ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'];
const number = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const list = ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains'];
const object = [
  'properties',
  'required',
  'minProperties',
  'maxProperties',
  'unevaluatedProperties',
  'additionalProperties',
];

/** Keywords by the types of answers they are about. */
const byType: readonly (readonly [types: readonly string[], words: string, keywords: readonly string[]])[] = [
  [['string'], 'text', text],
  [['number', 'integer'], 'numbers', number],
  [['array'], 'lists', list],
  [['object'], 'sections', object],
];

const known = new Set(['null', 'boolean', 'string', 'number', 'integer', 'array', 'object']);

/** What says the same of other types. */
const limits: readonly Readonly<Record<string, string>>[] = [
  {string: 'minLength', number: 'minimum', integer: 'minimum', array: 'minItems', object: 'minProperties'},
  {string: 'maxLength', number: 'maximum', integer: 'maximum', array: 'maxItems', object: 'maxProperties'},
];

export const misplacedKeyword: Rule = {
  name: 'misplaced-keyword',
  severity: 'error',
  docs: {
    what: 'A keyword says nothing where it stands: `then` without `if`, or `maxLength` at a number.',
    why: 'Validators pass over it without a word: the limit does not hold, the question is never asked.',
    bad: {form: {schema: section({title: 'Wie viele?', type: 'integer', minimum: 1, maxLength: 2})}},
    good: {form: {schema: section({title: 'Wie viele?', type: 'integer', minimum: 1, maximum: 99})}},
  },
  *check({schemas}) {
    for (const {schema, place} of schemas) {
      for (const keyword of Object.keys(schema)) {
        const missing = companions[keyword];
        if (missing && !missing.some((name) => schema[name] !== undefined))
          yield {
            pointer: childOf(place, keyword),
            part: 'key',
            message: `"${keyword}" stands here without ${listing(missing, 'or')} and says nothing.`,
            mend: `Add ${listing(missing, 'or')} beside it, or remove it.`,
          };
        const about = aboutOthers(keyword, schema);
        if (about !== undefined)
          yield {
            pointer: childOf(place, keyword),
            part: 'key',
            message: `"${keyword}" is about ${about}, and here "type" is ${JSON.stringify(schema['type'])}.`,
            ...replacementFor(keyword, schema),
          };
      }
    }
  },
};

/** What a keyword is about, where the schema allows nothing of it. */
function aboutOthers(keyword: string, {type, required}: SchemaObject): string | undefined {
  const types = [type].flat() as string[];
  // Another rule says what is no type at all, and what draft 3 wrote at the member itself.
  if (!types.every((name) => known.has(name)) || (keyword === 'required' && !Array.isArray(required))) return undefined;
  const [meant, words] = byType.find(([, , keywords]) => keywords.includes(keyword)) ?? [];
  return meant && !meant.some((name) => types.includes(name)) ? words : undefined;
}

function replacementFor(keyword: string, {type}: SchemaObject): Pick<Fault, 'mend' | 'suggestion'> {
  const replacement = limits.find((row) => Object.values(row).includes(keyword))?.[String(type)];
  return replacement === undefined
    ? {mend: 'Correct "type", or remove it.'}
    : {mend: `Write "${replacement}" if that is meant, or correct "type".`, suggestion: JSON.stringify(replacement)};
}

function section(anzahl: object): object {
  return {type: 'object', unevaluatedProperties: false, properties: {anzahl}};
}
