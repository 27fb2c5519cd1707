/** Gives equal lists of schemas one identity, so that `===` tells whether the same schemas apply. */
import type {SchemaObject} from '../schema/schema.ts';

export class SchemaLists {
  readonly #numbers = new Map<SchemaObject, number>();
  readonly #lists = new Map<string, readonly SchemaObject[]>();

  /** The one list with these schemas in this order. */
  shared(schemas: readonly SchemaObject[]): readonly SchemaObject[] {
    let key = '';
    for (const schema of schemas) key += `${this.#numberOf(schema)},`;
    let list = this.#lists.get(key);
    if (!list) this.#lists.set(key, (list = Object.freeze([...schemas])));
    return list;
  }

  #numberOf(schema: SchemaObject): number {
    let number = this.#numbers.get(schema);
    if (number === undefined) this.#numbers.set(schema, (number = this.#numbers.size));
    return number;
  }
}
