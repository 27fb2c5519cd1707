/** Answers that one question may get: what the schema offers, and values at and around its limits. */
import type {Form} from '@ozg-forms/core/definition/form';
import {entrySchemas, factsOf, type Facts} from '@ozg-forms/core/schema/facts';
import {partsOf} from '@ozg-forms/core/schema/parts';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {textsLike} from './matching-texts.ts';
import {samplesByFormat} from './samples.ts';

/**
 * Usable answers to a question that holds one value; the most ordinary first, none for sections and lists.
 *
 * @param hints further values to try, as conditions and rules name them
 * @param today `YYYY-MM-DD`
 */
export function candidatesFor(node: FieldNode, form: Form, today: string, hints: readonly unknown[] = []): unknown[] {
  const fits = (value: unknown) => node.schemas.every((schema) => form.evaluator.isValid(schema, value));
  const found = [...ordinary(node, form, today), ...hints].filter(fits);
  return [...new Map(found.map((value) => [JSON.stringify(value), value])).values()];
}

function ordinary({kind, facts, options, schemas, pattern}: FieldNode, form: Form, today: string): unknown[] {
  const {constant, examples = []} = facts;
  const {example} = form.texts[form.language]?.[pattern] ?? {};
  const given = [...examples, facts.default, example].filter((value) => value !== undefined);
  switch (kind) {
    case 'constant':
      return [constant?.value];
    case 'declaration':
      return [true];
    case 'boolean':
      return [...given, false, true];
    case 'choice':
      return (options ?? []).map(({value}) => value);
    case 'choices':
      return selections(
        (options ?? []).map(({value}) => value),
        facts,
      );
    case 'document':
      return [documentFor(schemas)];
    case 'documents':
      return lists(documentFor(entryPartsOf(schemas, form)), facts);
    case 'number':
    case 'integer':
      return [...given, ...numbersFor(facts)];
    case 'date':
      return [...given, ...datesAround(today)];
    case 'section':
    case 'list':
    case 'closed':
      return [];
    default:
      return [...given, ...textsFor(facts)];
  }
}

function selections(values: readonly unknown[], {minItems = 1, maxItems = values.length}: Facts): unknown[] {
  const least = Math.max(1, minItems);
  return [values.slice(0, least), ...values.map((value) => [value]), values.slice(0, maxItems)];
}

function lists(entry: unknown, {minItems = 1, maxItems}: Facts): unknown[] {
  const counts = [Math.max(1, minItems), ...(maxItems === undefined ? [] : [maxItems])];
  return counts.map((count) => Array.from({length: count}, () => entry));
}

// What an entry is may stand behind references.
function entryPartsOf(schemas: readonly SchemaObject[], {index, evaluator}: Form): readonly SchemaObject[] {
  return partsOf(entrySchemas(schemas, 0), undefined, index, evaluator, () => undefined).schemas;
}

function documentFor(schemas: readonly SchemaObject[]): unknown {
  const members = schemas.map(({properties}) => properties).find(isSchemaObject) ?? {};
  const type = factsOf([(members['mediaType'] ?? {}) as SchemaObject]);
  const {minimum = 1, maximum = 1024} = factsOf([(members['size'] ?? {}) as SchemaObject]);
  return {
    id: 'dokument-1',
    name: 'Nachweis.pdf',
    mediaType: type.options?.[0]?.value ?? type.constant?.value ?? 'application/pdf',
    size: Math.max(minimum, Math.min(maximum, 1024)),
    sha256: 'a'.repeat(64),
  };
}

function numbersFor({minimum, maximum, multipleOf, types}: Facts): number[] {
  const step = multipleOf ?? (types.includes('integer') ? 1 : 0.5);
  const limits = [minimum, maximum].filter((limit) => limit !== undefined);
  const near = limits.flatMap((limit) => [limit, limit + step, limit - step]);
  return [...near.slice(0, 2), 1, 2, 10, step, 0, 100, 1000, ...near];
}

function datesAround(today: string): string[] {
  const shifted = (days: number) => {
    const date = new Date(`${today}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  return ['1980-05-17', '2020-03-01', today, ...[-1, 1, 30, 60, 400, -30, -365 * 10, 365 * 30].map(shifted)];
}

function textsFor(facts: Facts): string[] {
  const {format, pattern, minLength = 0, maxLength} = facts;
  const ofFormat = samplesByFormat[format ?? ''] ?? [];
  const ofPattern = pattern === undefined ? [] : textsLike(pattern);
  const plain = ['Muster', 'Musterweg', '12', 'Ein Text, der etwas länger ist, weil er es sein muss.'];
  const atLimits = [minLength, maxLength].flatMap((length) =>
    length !== undefined && length > 0 && length <= 10_000 ? ['x'.repeat(length)] : [],
  );
  return [...ofFormat, ...ofPattern, ...plain, ...atLimits];
}
