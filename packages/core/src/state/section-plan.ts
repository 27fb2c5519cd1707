/** What a list of schemas says about the members of a section; worked out once, not at every keystroke. */
import type {Form} from '../definition/form.ts';
import {memberSchemas} from '../schema/facts.ts';
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import type {Evaluator} from '../validation/evaluate.ts';
import type {FieldNode} from './field-node.ts';
import {SchemaLists} from './schema-lists.ts';

export class SectionPlan {
  /** Names that are declared, in the order of the schemas. */
  readonly names: ReadonlySet<string>;
  /** Whether a person may add members with names of their own. */
  readonly takesNames: boolean;
  readonly #schemas: readonly SchemaObject[];
  readonly #lists: SchemaLists;
  readonly #evaluator: Evaluator;
  readonly #roots = new Map<string, readonly SchemaObject[]>();
  readonly #required: ReadonlySet<string>;
  /** Tables by which the presence of one member demands others. */
  readonly #dependents: readonly SchemaObject[];

  constructor(schemas: readonly SchemaObject[], lists: SchemaLists, evaluator: Evaluator) {
    this.#schemas = schemas;
    this.#lists = lists;
    this.#evaluator = evaluator;
    const names = new Set(
      schemas.flatMap(({properties}) => (isSchemaObject(properties) ? Object.keys(properties) : [])),
    );
    names.delete('__proto__');
    this.names = names;
    this.takesNames = schemas.some(({patternProperties}) => hasMembers(patternProperties)) || this.#others().length > 0;
    this.#required = new Set(schemas.flatMap(({required}) => (Array.isArray(required) ? (required as string[]) : [])));
    this.#dependents = schemas
      .flatMap(({dependentRequired, dependencies}) => [dependentRequired, dependencies])
      .filter(isSchemaObject);
  }

  /** The schemas of a member; none when nobody declares it. */
  rootsOf(name: string): readonly SchemaObject[] {
    let roots = this.#roots.get(name);
    if (!roots) this.#roots.set(name, (roots = this.#lists.shared(this.#findRoots(name))));
    return roots;
  }

  /** Whether a person may add a member of this name. */
  accepts(name: string): boolean {
    if (!this.takesNames || this.names.has(name) || name === '__proto__' || this.rootsOf(name).length === 0)
      return false;
    return this.#schemas.every(({propertyNames = true}) => this.#evaluator.isValid(propertyNames as Schema, name));
  }

  /** Names that have to be there, given the answers. */
  requiredFor(given: SchemaObject | undefined): ReadonlySet<string> {
    if (!given || this.#dependents.length === 0) return this.#required;
    const required = new Set(this.#required);
    for (const table of this.#dependents) {
      for (const name of Object.keys(table)) {
        const names = table[name];
        if (!Object.hasOwn(given, name) || !Array.isArray(names)) continue;
        for (const dependent of names as string[]) required.add(dependent);
      }
    }
    return required;
  }

  // A member nobody declares by name may still be welcome: `patternProperties`, `additionalProperties` with a schema.
  #findRoots(name: string): readonly SchemaObject[] {
    const found = memberSchemas(this.#schemas, name);
    for (const {patternProperties} of this.#schemas) {
      if (!isSchemaObject(patternProperties)) continue;
      for (const source of Object.keys(patternProperties)) {
        const schema = patternProperties[source];
        if (isSchemaObject(schema) && this.#evaluator.matches(source, name)) found.push(schema);
      }
    }
    return found.length > 0 ? found : this.#others();
  }

  // `true` says nothing but "whatever else": it invites nobody, unless there is nothing else to ask.
  #others(): readonly SchemaObject[] {
    const others = this.#schemas.flatMap(({additionalProperties, unevaluatedProperties}) => [
      additionalProperties,
      unevaluatedProperties,
    ]);
    const schemas = others.filter(isSchemaObject);
    if (schemas.length > 0 || this.names.size > 0) return schemas;
    return others.includes(true) ? [anything] : [];
  }
}

const anything: SchemaObject = {};

function hasMembers(table: unknown): boolean {
  return isSchemaObject(table) && Object.values(table).some(isSchemaObject);
}

/** Whether a person may add a member of this name to a section; not whether there is one already. */
export function takesName({schemas}: FieldNode, name: string, {evaluator}: Form): boolean {
  return new SectionPlan(schemas, new SchemaLists(), evaluator).accepts(name);
}
