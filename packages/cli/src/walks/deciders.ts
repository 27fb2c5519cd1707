/** Which answers decide about a condition, and which of their values may turn it one way or the other. */
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject, type Schema} from '@ozg-forms/core/schema/schema';
import type {Condition} from '../survey/condition.ts';

/** An answer that a condition looks at. */
export interface Decider {
  /** From the section on whose answers decide. */
  readonly pointer: Pointer;
  /** Values that the condition names, and neighbours of its limits. */
  readonly hints: readonly unknown[];
}

/** The outermost comes first: what lies inside of it may only then be asked. */
export function decidersOf(condition: Condition): readonly Decider[] {
  if (condition.kind === 'presence') return [{pointer: childOf('', condition.name), hints: []}];
  if (condition.kind === 'branch') {
    const {by} = condition;
    return by ? [{pointer: childOf('', by.name), hints: by.values}] : [];
  }
  const found = new Map<Pointer, unknown[]>();
  read(condition.schema, '', found);
  return [...found].map(([pointer, hints]) => ({pointer, hints}));
}

function read(schema: Schema | undefined, pointer: Pointer, found: Map<Pointer, unknown[]>): void {
  if (!isSchemaObject(schema)) return;
  if (pointer !== '') found.set(pointer, [...(found.get(pointer) ?? []), ...hintsIn(schema)]);
  const {properties, required, items, contains} = schema;
  if (isSchemaObject(properties))
    for (const [name, member] of Object.entries(properties)) read(member as Schema, childOf(pointer, name), found);
  if (Array.isArray(required))
    for (const name of required as string[]) {
      const place = childOf(pointer, name);
      if (!found.has(place)) found.set(place, []);
    }
  for (const entry of [items, contains]) {
    if (!isSchemaObject(entry)) continue;
    // Lists of single values are answered whole, others entry by entry.
    if (isSchemaObject(entry['properties'])) read(entry, `${pointer}/0`, found);
    else found.set(pointer, [...(found.get(pointer) ?? []), ...hintsIn(entry).map((value) => [value])]);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const members = schema[keyword];
    if (Array.isArray(members)) for (const member of members as Schema[]) read(member, pointer, found);
  }
  read(schema['not'] as Schema | undefined, pointer, found);
}

function hintsIn(schema: Readonly<Record<string, unknown>>): unknown[] {
  const {enum: values, minItems, maxItems} = schema;
  const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
    .map((keyword) => schema[keyword])
    .filter((limit) => typeof limit === 'number')
    .flatMap((limit) => [limit, limit - 1, limit + 1]);
  const lengths = [minItems, maxItems]
    .filter((limit) => typeof limit === 'number')
    .flatMap((limit) => [limit, limit + 1, limit - 1].filter((count) => count >= 0 && count <= 20))
    .map((count) => Array.from({length: count}, () => null));
  return ['const' in schema ? [schema['const']] : [], Array.isArray(values) ? values : [], limits, lengths].flat();
}
