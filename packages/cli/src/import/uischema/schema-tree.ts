/**
 * A schema that may be changed at single places. References are opened on the way to a place that is to be
 * changed, so that nothing else changes with it.
 */
import {keysOf, valueAt} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';

/** A schema, or a map of schemas, that may be changed. */
export type Changeable = Record<string, unknown>;

/** A place in the answers, as the schema declares it. */
export interface Place {
  /** What holds the declaration: its `properties` have the name; nothing for the root and for entries. */
  readonly owner: Changeable | undefined;
  readonly name: string;
  readonly schema: Changeable;
  /** Whether only a branch declares it. */
  readonly isConditional: boolean;
}

/** Gives the schema under a key, with what it refers to. */
type Read = (holder: object, key: string) => Changeable | undefined;

/** More references than this in a row lead nowhere. */
const maxSteps = 32;

export class SchemaTree {
  readonly #holder: {schema: Changeable};

  constructor(schema: SchemaObject) {
    this.#holder = {schema: structuredClone(schema) as Changeable};
  }

  get schema(): SchemaObject {
    return this.#holder.schema;
  }

  /** What the schema declares at a pattern, to look at; `undefined` where it declares nothing. */
  find(pattern: string): Place | undefined {
    return placeAt(pattern, this.#holder, (holder, key) => this.#read(holder, key));
  }

  /** The same, to be changed: copies stand in place of the references on the way. */
  open(pattern: string): Place | undefined {
    return placeAt(pattern, this.#holder, (holder, key) => {
      const schema = this.#read(holder, key);
      if (schema) (holder as Changeable)[key] = schema;
      return schema;
    });
  }

  /** Names of the members that a place declares without a condition, in the order of the schema. */
  namesIn(pattern: string): readonly string[] {
    const schema = this.find(pattern)?.schema;
    return schema ? namesOf(schema, (holder, key) => this.#read(holder, key)) : [];
  }

  // The schema itself where it refers to nothing, else a copy.
  #read(holder: object, key: string): Changeable | undefined {
    let schema = (holder as Changeable)[key];
    for (let step = 0; step < maxSteps; step++) {
      if (!isSchemaObject(schema)) return undefined;
      const {$ref, ...beside} = schema;
      if (typeof $ref !== 'string') return schema as Changeable;
      const target = $ref.startsWith('#') ? valueAt(this.schema, decodeURIComponent($ref.slice(1))) : undefined;
      if (!isSchemaObject(target)) return undefined;
      schema = {...structuredClone(target), ...beside};
    }
    return undefined;
  }
}

function placeAt(pattern: string, holder: object, read: Read): Place | undefined {
  const schema = read(holder, 'schema');
  let place: Place | undefined = schema && {owner: undefined, name: '', schema, isConditional: false};
  for (const key of keysOf(pattern)) {
    if (!place) return undefined;
    place = key === '*' ? entryOf(place, read) : memberOf(place.schema, key, place.isConditional, read);
  }
  return place;
}

function entryOf({schema, isConditional}: Place, read: Read): Place | undefined {
  const entry = read(schema, 'items');
  return entry && {owner: undefined, name: '*', schema: entry, isConditional};
}

function memberOf(schema: Changeable, name: string, isConditional: boolean, read: Read): Place | undefined {
  const properties = schema['properties'];
  if (isSchemaObject(properties) && Object.hasOwn(properties, name)) {
    const member = read(properties, name);
    if (member) return {owner: schema, name, schema: member, isConditional};
  }
  for (const [keywords, isBranch] of [
    [['allOf'], false],
    [['then', 'else', 'anyOf', 'oneOf'], true],
  ] as const)
    for (const part of partsOf(schema, keywords, read)) {
      const found = memberOf(part, name, isConditional || isBranch, read);
      if (found) return found;
    }
  return undefined;
}

function namesOf(schema: Changeable, read: Read): string[] {
  const own = isSchemaObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const parts = partsOf(schema, ['allOf'], read).flatMap((part) => namesOf(part, read));
  return [...new Set([...own, ...parts])];
}

function partsOf(schema: Changeable, keywords: readonly string[], read: Read): Changeable[] {
  return keywords.flatMap((keyword) => {
    const value = schema[keyword];
    const slots: readonly (readonly [object, string])[] = Array.isArray(value)
      ? value.map((_, at) => [value, String(at)] as const)
      : [[schema, keyword]];
    return slots.flatMap(([holder, key]): Changeable[] => {
      const part = read(holder, key);
      return part ? [part] : [];
    });
  });
}
