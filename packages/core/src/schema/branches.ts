/**
 * The branches of `oneOf` and `anyOf`, and which of them answers point to.
 *
 * Where every branch fixes the same member to a value of its own (a *discriminator*), the
 * branch follows that answer. Without one a person chooses by the branches' titles.
 */
import type {Option} from './options.ts';
import {isSchemaObject, type Schema, type SchemaObject} from './schema.ts';
import type {SchemaIndex} from './schema-index.ts';

/** The member that tells the branches apart, with the values of each branch in their order. */
export interface Discriminator {
  readonly property: string;
  readonly values: readonly (readonly unknown[])[];
  /** All values as one choice, titled by the member's or the branch's title. */
  readonly options: readonly Option[];
}

/** Follows a plain `$ref` to the schema with the keywords. */
function dereferenced(schema: Schema, index: SchemaIndex, limit = 16): SchemaObject | undefined {
  if (!isSchemaObject(schema)) return undefined;
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || limit === 0) return schema;
  const target = dereferenced(index.resolve(schema, reference), index, limit - 1);
  return target && {...target, ...schema};
}

/** The branches of one keyword, as a person may take them. */
export interface Branches {
  /** Without those that only say "nothing". */
  readonly usable: readonly Schema[];
  readonly discriminator: Discriminator | undefined;
}

const known = new WeakMap<readonly Schema[], Branches>();

/** Reads the branches under `oneOf` or `anyOf`; once for each list, so that the result keeps its identity. */
export function branchesOf(all: readonly Schema[], index: SchemaIndex): Branches {
  let branches = known.get(all);
  if (!branches) {
    const usable = all.filter((branch) => !isNull(branch));
    known.set(all, (branches = {usable, discriminator: discriminatorOf(usable, index)}));
  }
  return branches;
}

/** Names the branches of a schema among all that may stand at one place. */
export function branchesId(schema: SchemaObject, keyword: 'oneOf' | 'anyOf', index: SchemaIndex): string {
  return `${index.placeOf(schema)}/${keyword}`;
}

function discriminatorOf(branches: readonly Schema[], index: SchemaIndex): Discriminator | undefined {
  const objects = branches.map((branch) => dereferenced(branch, index));
  const [first] = objects;
  if (objects.length < 2 || !first || !isSchemaObject(first['properties'])) return undefined;
  for (const property of Object.keys(first['properties'])) {
    const members = objects.map((branch) => memberOf(branch, property, index));
    const values = members.map(fixedValues);
    if (!values.every((list) => list !== undefined) || !areDisjoint(values)) continue;
    const options = values.flatMap((list, at) =>
      list.map((value) => optionFor(value, members[at], objects[at], list.length)),
    );
    return {property, values, options};
  }
  return undefined;
}

/** The index of the branch that a value's discriminator names; -1 for none. */
export function branchAt({property, values}: Discriminator, value: unknown): number {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, property)) return -1;
  const answer = (value as Record<string, unknown>)[property];
  return values.findIndex((list) => list.includes(answer));
}

/** Whether a branch only says "nothing": it makes an answer optional and is no choice. */
function isNull(branch: Schema): boolean {
  if (!isSchemaObject(branch)) return false;
  return branch['type'] === 'null' || ('const' in branch && (branch['const'] === null || branch['const'] === ''));
}

// A discriminator shows as one choice, made once so that it keeps its identity.
const declarations = new WeakMap<Discriminator, SchemaObject>();
const discriminating = new WeakSet<SchemaObject>();

/** The member that tells the branches apart, declared as one choice among the values of all of them. */
export function declarationOf(discriminator: Discriminator): SchemaObject {
  let declaration = declarations.get(discriminator);
  if (!declaration) {
    const {property, options} = discriminator;
    const choice = {oneOf: options.map(({value, title}) => ({const: value, ...(title !== undefined && {title})}))};
    discriminating.add(choice);
    declarations.set(discriminator, (declaration = {properties: {[property]: choice}, required: [property]}));
  }
  return declaration;
}

/** Whether a schema is the choice by which a person takes a branch. */
export function isDiscriminating(schema: SchemaObject): boolean {
  return discriminating.has(schema);
}

function memberOf(branch: SchemaObject | undefined, property: string, index: SchemaIndex): SchemaObject | undefined {
  const properties = branch?.['properties'];
  if (!isSchemaObject(properties) || !Object.hasOwn(properties, property)) return undefined;
  return dereferenced(properties[property] as Schema, index);
}

function fixedValues(member: SchemaObject | undefined): readonly unknown[] | undefined {
  if (!member) return undefined;
  if (Object.hasOwn(member, 'const')) return [member['const']];
  return Array.isArray(member['enum']) && member['enum'].length > 0 ? member['enum'] : undefined;
}

function areDisjoint(lists: readonly (readonly unknown[])[]): boolean {
  const all = lists.flat();
  return all.every((value) => typeof value !== 'object' || value === null) && new Set(all).size === all.length;
}

function optionFor(
  value: unknown,
  member: SchemaObject | undefined,
  branch: SchemaObject | undefined,
  siblings: number,
): Option {
  const title =
    siblings > 1 ? undefined : (branch?.['title'] ?? (member && 'const' in member ? member['title'] : undefined));
  return typeof title === 'string' ? {value, title} : {value};
}
