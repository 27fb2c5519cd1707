/**
 * A schema that may be changed at single places. References are opened on the way to a place, so that what
 * changes there changes nowhere else.
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

  /** Finds a place by its pattern; `undefined` where the schema declares none. */
  find(pattern: string): Place | undefined {
    let place: Place | undefined = {
      owner: undefined,
      name: '',
      schema: this.#opened(this.#holder, 'schema')!,
      isConditional: false,
    };
    for (const key of keysOf(pattern)) {
      if (!place) return undefined;
      place = key === '*' ? this.#entry(place) : this.#member(place.schema, key, place.isConditional);
    }
    return place;
  }

  /** Names of the members that a place declares without a condition, in the order of the schema. */
  namesIn(pattern: string): readonly string[] {
    const schema = this.find(pattern)?.schema;
    return schema ? this.#namesOf(schema) : [];
  }

  #namesOf(schema: Changeable): string[] {
    const own = isSchemaObject(schema['properties']) ? Object.keys(schema['properties']) : [];
    const parts = this.#parts(schema, ['allOf']).flatMap((part) => this.#namesOf(part));
    return [...new Set([...own, ...parts])];
  }

  #entry({schema, isConditional}: Place): Place | undefined {
    const entry = this.#opened(schema, 'items');
    return entry && {owner: undefined, name: '*', schema: entry, isConditional};
  }

  #member(schema: Changeable, name: string, isConditional: boolean, depth = 0): Place | undefined {
    const properties = schema['properties'];
    if (isSchemaObject(properties) && Object.hasOwn(properties, name)) {
      const member = this.#opened(properties as Changeable, name);
      if (member) return {owner: schema, name, schema: member, isConditional};
    }
    if (depth > maxSteps) return undefined;
    for (const part of this.#parts(schema, ['allOf'])) {
      const found = this.#member(part, name, isConditional, depth + 1);
      if (found) return found;
    }
    for (const part of this.#parts(schema, ['then', 'else', 'anyOf', 'oneOf'])) {
      const found = this.#member(part, name, true, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  #parts(schema: Changeable, keywords: readonly string[]): Changeable[] {
    return keywords.flatMap((keyword) => {
      const value = schema[keyword];
      const slots: readonly (readonly [object, string])[] = Array.isArray(value)
        ? value.map((_, at) => [value, String(at)] as const)
        : [[schema, keyword]];
      return slots.flatMap(([holder, key]): Changeable[] => {
        const part = this.#opened(holder, key);
        return part ? [part] : [];
      });
    });
  }

  /** The schema under a key, with a copy of what it refers to in its place. */
  #opened(holder: object, key: string): Changeable | undefined {
    const slots = holder as Changeable;
    for (let step = 0; step < maxSteps; step++) {
      const schema = slots[key];
      if (!isSchemaObject(schema)) return undefined;
      const {$ref, ...beside} = schema;
      if (typeof $ref !== 'string') return schema as Changeable;
      const target = $ref.startsWith('#') ? valueAt(this.#holder.schema, decodeURIComponent($ref.slice(1))) : undefined;
      if (!isSchemaObject(target)) return undefined;
      slots[key] = {...structuredClone(target), ...beside};
    }
    return undefined;
  }
}
