import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import {checkKeywordValues} from '@ozg-forms/core/definition/keyword-values';
import {lastKeyOf, valueAt} from '@ozg-forms/core/pointer';
import {nearest} from '../../terminal/suggestion.ts';
import type {CheckedFile, PlacedSchema} from '../checked-file.ts';
import {metaSchemas} from '../meta-schemas.ts';
import type {Fault, Rule} from '../rule.ts';

const types = ['null', 'boolean', 'string', 'number', 'integer', 'array', 'object'];

export const schemaShape: Rule = {
  name: 'schema-shape',
  severity: 'error',
  docs: {
    what: 'A keyword of JSON Schema has a value that it cannot have.',
    why: 'No validator can work with it: the form is refused by browser and receiver.',
    bad: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {anzahl: {title: 'Anzahl', type: 'integer', minimum: '1'}},
        },
      },
    },
    good: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {anzahl: {title: 'Anzahl', type: 'integer', minimum: 1}},
        },
      },
    },
  },
  *check(file) {
    const seen = new Set<string>();
    for (const fault of [...file.schemas.flatMap(misused), ...againstMetaSchema(file)]) {
      if (seen.has(fault.pointer)) continue;
      seen.add(fault.pointer);
      yield fault;
    }
  },
};

/** What core refuses, in its own words. */
function misused({schema, place}: PlacedSchema): Fault[] {
  try {
    checkKeywordValues(schema, place);
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    const {pointer, fault, remedy} = error;
    const given = schema[lastKeyOf(pointer)];
    const near = lastKeyOf(pointer) === 'type' && typeof given === 'string' ? nearest(given, types) : undefined;
    return [
      {
        pointer,
        message: `${fault.replace(/\.$/, '')}, not ${shortly(given)}.`,
        mend: near === undefined ? remedy : `Write "${near}" if that is meant.`,
        ...(near !== undefined && {suggestion: JSON.stringify(near)}),
      },
    ];
  }
}

/** What else the standard forbids; older drafts are left to core. */
function againstMetaSchema({within, value, index, schemas}: CheckedFile): Fault[] {
  const root = schemas[0];
  if (!root || !index || index.draftOf(root.schema) < 2020) return [];
  const violations = metaSchemas.schema
    .violationsOf(root.schema)
    .filter(({pointer}) => !isOfDraft3(valueAt(root.schema, pointer), pointer));
  return violations.map(({pointer, keyword, limit}) => ({
    pointer: within + pointer,
    message: `"${lastKeyOf(pointer)}" does not fit JSON Schema: ${words(keyword, limit)}, not ${shortly(valueAt(value, within + pointer))}.`,
    mend: 'Correct it, or leave it out.',
  }));
}

// Core reads "required": true and notes that it has no effect, with what to do.
function isOfDraft3(value: unknown, pointer: string): boolean {
  return lastKeyOf(pointer) === 'required' && typeof value === 'boolean';
}

function words(keyword: string, limit: unknown): string {
  if (keyword === 'type') return `it has to be of type ${[limit].flat().join(' or ')}`;
  if (keyword === 'uniqueItems') return 'it may name nothing twice';
  if (keyword === 'minItems') return `it needs at least ${String(limit)} entry`;
  if (keyword === 'minimum' || keyword === 'exclusiveMinimum')
    return `it has to be ${keyword === 'minimum' ? 'at least' : 'above'} ${String(limit)}`;
  return `it has to keep "${keyword}"`;
}

function shortly(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
