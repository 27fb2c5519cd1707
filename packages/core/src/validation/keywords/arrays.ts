/** Keywords for lists (2020-12 core, 10.3.1; validation, 6.4), with the older forms of `items`. */
import {isEqual} from '../../schema/equality.ts';
import type {Schema} from '../../schema/schema.ts';
import type {Visit} from '../visit.ts';
import type {Keyword} from './keyword.ts';

function forArrays(test: (limit: unknown, list: readonly unknown[], visit: Visit) => boolean): Keyword {
  return (limit, visit) => !Array.isArray(visit.value) || test(limit, visit.value, visit);
}

function applyFrom(start: number, schema: Schema, keyword: string, list: readonly unknown[], visit: Visit): boolean {
  let valid = true;
  for (let at = start; at < list.length; at++) {
    valid = visit.applyTo(schema, at, keyword) && valid;
    if (!valid && !visit.run.violations) return false;
  }
  visit.entries = true;
  return valid;
}

function applyTuple(schemas: readonly Schema[], keyword: string, list: readonly unknown[], visit: Visit): boolean {
  let valid = true;
  for (let at = 0; at < Math.min(schemas.length, list.length); at++) {
    valid = visit.applyTo(schemas[at]!, at, keyword) && valid;
    visit.noteEntry(at);
  }
  return valid;
}

const lengthOf = (schemas: unknown) => (Array.isArray(schemas) ? schemas.length : 0);

/** Whether no two entries are equal. Scalars go by a set, so that long lists stay fast. */
function areUnique(list: readonly unknown[]): boolean {
  const scalars = new Set<unknown>();
  const branches: unknown[] = [];
  for (const entry of list) {
    const isBranch = typeof entry === 'object' && entry !== null;
    if (isBranch ? branches.some((other) => isEqual(other, entry)) : scalars.has(entry)) return false;
    if (isBranch) branches.push(entry);
    else scalars.add(entry);
  }
  return true;
}

export const arrays: Readonly<Record<string, Keyword>> = {
  prefixItems: forArrays((schemas, list, visit) => applyTuple(schemas as Schema[], 'prefixItems', list, visit)),

  items: forArrays((schemas, list, visit) =>
    Array.isArray(schemas)
      ? applyTuple(schemas as Schema[], 'items', list, visit)
      : applyFrom(
          lengthOf(visit.run.index.draftOf(visit.schema) >= 2020 && visit.schema['prefixItems']),
          schemas as Schema,
          'items',
          list,
          visit,
        ),
  ),

  additionalItems: forArrays((schema, list, visit) => {
    const {items} = visit.schema;
    return !Array.isArray(items) || applyFrom(items.length, schema as Schema, 'additionalItems', list, visit);
  }),

  contains: forArrays((schema, list, visit) => {
    const {minContains, maxContains} = visit.run.index.draftOf(visit.schema) >= 2019 ? visit.schema : {};
    let count = 0;
    list.forEach((entry, index) => {
      if (!visit.tryAt(schema as Schema, entry)) return;
      count++;
      if (visit.run.index.draftOf(visit.schema) >= 2020) visit.noteEntry(index);
    });
    if (typeof maxContains === 'number' && count > maxContains) return visit.report('maxContains', maxContains);
    if (typeof minContains === 'number') return count >= minContains || visit.report('minContains', minContains);
    return count > 0 || visit.report('contains', schema);
  }),

  minItems: forArrays((limit, list, visit) => list.length >= (limit as number) || visit.report('minItems', limit)),

  maxItems: forArrays((limit, list, visit) => list.length <= (limit as number) || visit.report('maxItems', limit)),

  uniqueItems: forArrays(
    (limit, list, visit) => limit !== true || areUnique(list) || visit.report('uniqueItems', true),
  ),
};
