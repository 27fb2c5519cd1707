/**
 * What of a session may be kept in a draft: everything but answers that are `sensitive` or
 * `writeOnly`. Of answers that are not asked at present no schema is at hand; there, whatever
 * bears the name of a secret stays out, too.
 */
import type {Form} from '../definition/form.ts';
import {childOf, keysOf, lastKeyOf, parentOf, patternOf, type Pointer} from '../pointer.ts';
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import {nodeAt, placesOf, type FieldNode} from './field-node.ts';
import type {AsideSnapshot, Snapshot} from './snapshot.ts';
import type {State} from './state.ts';

export interface KeptSnapshot {
  readonly snapshot: Snapshot;
  /** Places whose answers stayed out and have to be given again. */
  readonly omitted: readonly Pointer[];
}

/**
 * @param snapshot of the session that `state` belongs to
 * @param leavesDevice then answers to questions that are not asked stay out as well
 */
export function keptSnapshot(
  snapshot: Snapshot,
  {root, answers, input}: State,
  form: Form,
  {leavesDevice = false}: {readonly leavesDevice?: boolean} = {},
): KeptSnapshot {
  const isSecret = secrecyOf(form, root);
  const omitted: Pointer[] = [];
  const kept = {
    ...snapshot,
    answers: without(leavesDevice ? answers : snapshot.answers, '', isSecret, (pointer) => omitted.push(pointer)),
    ...withoutNotes(snapshot, '', isSecret),
    ...(leavesDevice && {putAside: {}}),
  };
  for (const place of input.typed.keys()) if (isSecret(place) && nodeAt(root, place)) omitted.push(place);
  if (!leavesDevice) return {snapshot: kept, omitted: asked(omitted, root)};
  const typed = Object.entries(kept.typed).filter(([place]) => nodeAt(root, place) !== undefined);
  return {snapshot: {...kept, typed: Object.fromEntries(typed)}, omitted: asked(omitted, root)};
}

/** Whether an answer, or anything around it, is to stay out. */
type IsSecret = (pointer: Pointer) => boolean;

function asked(places: readonly Pointer[], root: FieldNode): readonly Pointer[] {
  return [...new Set(places)].filter((place) => nodeAt(root, place) !== undefined);
}

function secrecyOf(form: Form, root: FieldNode): IsSecret {
  const names = secretNames(form);
  const nodes = new Map([...placesOf(root)].map((node) => [node.pointer, node]));
  const isSecretItself = (pointer: Pointer) => {
    if (form.fields[patternOf(pointer)]?.sensitive) return true;
    const node = nodes.get(pointer);
    return node ? node.facts.writeOnly || form.fields[node.pattern]?.sensitive === true : names.has(lastKeyOf(pointer));
  };
  return (pointer) => {
    for (let place = pointer; place !== ''; place = parentOf(place)) if (isSecretItself(place)) return true;
    return false;
  };
}

/** Names of members that are secret anywhere in the form. */
function secretNames({index, fields}: Form): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [pattern, options] of Object.entries(fields)) {
    // What is said of every entry is said of the list.
    if (options.sensitive) names.add(keysOf(pattern).findLast((key) => key !== '*') ?? '');
  }
  for (const schema of index.schemas()) {
    for (const [name, member] of Object.entries(schemaMap(schema['properties']))) {
      if (isWriteOnly(member, index, new Set())) names.add(name);
    }
  }
  return names;
}

const together = ['allOf', 'anyOf', 'oneOf'] as const;
const inside = ['items', 'additionalItems', 'additionalProperties', 'unevaluatedProperties'] as const;

// A list of secrets is one, and so is a section whose members a person names.
function isWriteOnly(schema: Schema, index: Form['index'], seen: Set<SchemaObject>): boolean {
  if (!isSchemaObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (schema['writeOnly'] === true) return true;
  const parts = [
    ...(typeof schema.$ref === 'string' ? [index.resolve(schema, schema.$ref)] : []),
    ...together.flatMap((keyword) => schemaList(schema[keyword])),
    ...inside.flatMap((keyword) => schemaList(schema[keyword])),
    ...schemaList(schema['prefixItems']),
    ...Object.values(schemaMap(schema['patternProperties'])),
  ];
  return parts.some((part) => isWriteOnly(part, index, seen));
}

function schemaList(value: unknown): readonly Schema[] {
  return (Array.isArray(value) ? value : [value]).filter((part): part is SchemaObject => isSchemaObject(part));
}

function schemaMap(value: unknown): Readonly<Record<string, Schema>> {
  return isSchemaObject(value) ? (value as Readonly<Record<string, Schema>>) : {};
}

function without(value: unknown, pointer: Pointer, isSecret: IsSecret, omit: (pointer: Pointer) => void): unknown {
  if (Array.isArray(value)) {
    return value.map((entry, at) => {
      const place = childOf(pointer, at);
      return isSecret(place) ? (omit(place), null) : without(entry, place, isSecret, omit);
    });
  }
  if (!isSchemaObject(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const place = childOf(pointer, name);
    if (!isSecret(place)) return [[name, without(member, place, isSecret, omit)] as const];
    omit(place);
    return [];
  });
  return Object.fromEntries(members);
}

type Notes = Omit<AsideSnapshot, 'value'>;

/** @param place what pointers begin below */
function withoutNotes({typed, branches, putAside, emptied, left}: Notes, place: Pointer, isSecret: IsSecret): Notes {
  return {
    typed: Object.fromEntries(Object.entries(typed).filter(([key]) => !isSecret(place + key))),
    branches,
    putAside: Object.fromEntries(
      Object.entries(putAside).map(([key, {value, ...notes}]) => {
        const below = place + key.slice(0, key.indexOf('#'));
        const kept = isSecret(below) ? undefined : without(value, below, isSecret, () => {});
        return [key, {...(kept !== undefined && {value: kept}), ...withoutNotes(notes, below, isSecret)}];
      }),
    ),
    emptied,
    left,
  };
}

/** Whether something that was kept, perhaps in somebody's file, has the shape of a snapshot. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (!isSchemaObject(value)) return false;
  const {form, page} = value;
  return (
    isSchemaObject(form) &&
    [form['id'], form['version'], page].every((text) => typeof text === 'string') &&
    isListOf(value['revealed']) &&
    areNotes(value)
  );
}

function areNotes({typed, branches, putAside, emptied, left}: SchemaObject): boolean {
  return (
    isMapOf(typed, (text) => typeof text === 'string') &&
    isMapOf(branches, (branch) => Number.isInteger(branch)) &&
    isMapOf(putAside, (aside) => isSchemaObject(aside) && areNotes(aside)) &&
    isListOf(emptied) &&
    isListOf(left)
  );
}

function isMapOf(value: unknown, isFit: (member: unknown) => boolean): boolean {
  return isSchemaObject(value) && Object.values(value).every(isFit);
}

function isListOf(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
