/** Moves a declaration of the schema below a condition: what nobody is asked must not be required either. */
import {childOf, keysOf, parentOf} from '@ozg-forms/core/pointer';
import {draftOf} from '@ozg-forms/core/schema/dialect';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {placesIn, schemaFor, type Condition} from './condition.ts';
import type {Changeable, SchemaTree} from './schema-tree.ts';

/** @returns why it was left as it is; nothing when it is done */
export function showWhen(tree: SchemaTree, target: string, condition: Condition): string | undefined {
  if (draftOf(tree.schema) < 7) return 'drafts before 7 of JSON Schema have no conditions';
  const missing = placesIn(condition).find((place) => !tree.find(place));
  if (missing !== undefined) return `the schema declares nothing at "${missing}"`;
  const place = tree.open(target);
  if (!place?.owner) return `the schema declares no property at "${target}"`;
  if (place.isConditional) return `"${target}" has a condition in the schema already`;
  const base = commonOf([parentOf(target), ...placesIn(condition).map(parentOf)]);
  if (placesIn(condition).some((each) => keysOf(each.slice(base.length)).includes('*')))
    return 'it looks at the entries of a list';
  const holder = tree.open(base)!.schema;
  const required = Array.isArray(place.owner['required']) ? (place.owner['required'] as string[]) : [];
  const isRequired = required.includes(place.name);
  if (isRequired)
    setOrDelete(
      place.owner,
      'required',
      required.filter((name) => name !== place.name),
    );
  delete (place.owner['properties'] as Changeable)[place.name];
  openUp(place.owner, place.owner === holder && draftOf(tree.schema) >= 2019);
  const shown = declared(keysOf(target.slice(base.length)), place.schema, isRequired);
  const [when, branch] = condition.type === 'not' ? [condition.of[0], 'else'] : [condition, 'then'];
  const rest = Array.isArray(holder['allOf']) ? (holder['allOf'] as unknown[]) : [];
  holder['allOf'] = [...rest, {if: schemaFor(when, base), [branch]: shown}];
  return undefined;
}

function declared([key, ...rest]: readonly string[], schema: Changeable, isRequired: boolean): Changeable {
  if (key === '*') return {items: declared(rest, schema, isRequired)};
  if (rest.length > 0) return {properties: {[key!]: declared(rest, schema, isRequired)}};
  return {properties: {[key!]: schema}, ...(isRequired && {required: [key]})};
}

// A closed object knows only what stands beside it; what stands in a branch of its own it may know by another word.
function openUp(owner: Changeable, seesBranches: boolean): void {
  const isClosed = owner['additionalProperties'] === false || owner['unevaluatedProperties'] === false;
  if (!isClosed) return;
  delete owner['additionalProperties'];
  delete owner['unevaluatedProperties'];
  if (seesBranches) owner['unevaluatedProperties'] = false;
}

function setOrDelete(schema: Changeable, keyword: string, value: readonly unknown[]): void {
  if (value.length > 0) schema[keyword] = value;
  else delete schema[keyword];
}

function commonOf(places: readonly string[]): string {
  const [first = [], ...others] = places.map(keysOf);
  const length = first.findIndex((key, at) => others.some((keys) => keys[at] !== key));
  return first.slice(0, length < 0 ? first.length : length).reduce<string>((place, key) => childOf(place, key), '');
}

/** Whether JSON Forms, which asks its validator about `undefined`, would find that a missing answer fits. */
export function fitsMissing(schema: unknown): boolean {
  if (typeof schema === 'boolean') return schema;
  return isSchemaObject(schema) && !['const', 'enum', 'type'].some((keyword) => Object.hasOwn(schema, keyword));
}
