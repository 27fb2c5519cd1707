/** Gives equal lists of schemas one identity, so that `===` tells whether the same schemas apply. */
import type {SchemaObject} from '../schema/schema.ts';

export class SchemaLists {
  readonly #numbers = new Map<SchemaObject, number>();
  readonly #lists = new Map<string, readonly SchemaObject[]>();
  /** Lists of one schema: nearly all of them, and found without writing a key. */
  readonly #single = new Map<SchemaObject, readonly SchemaObject[]>();

  /** The one list with these schemas in this order. */
  shared(schemas: readonly SchemaObject[]): readonly SchemaObject[] {
    const [first] = schemas;
    if (first && schemas.length === 1) return this.#singleWith(first);
    let key = '';
    for (const schema of schemas) key += `${this.#numberOf(schema)},`;
    let list = this.#lists.get(key);
    if (!list) this.#lists.set(key, (list = [...schemas]));
    return list;
  }

  #singleWith(schema: SchemaObject): readonly SchemaObject[] {
    let list = this.#single.get(schema);
    if (!list) this.#single.set(schema, (list = [schema]));
    return list;
  }

  #numberOf(schema: SchemaObject): number {
    let number = this.#numbers.get(schema);
    if (number === undefined) this.#numbers.set(schema, (number = this.#numbers.size));
    return number;
  }
}
