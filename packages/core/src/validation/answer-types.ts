/**
 * The CEL types of all answers of a form, read from its schema: what rules are checked against
 * before anybody answers anything.
 *
 * A place counts as declared under whatever condition: rules guard by `has(…)` what may be absent.
 * Where parts of the schema disagree, or one value may have several types, the type is `dyn`, with
 * which everything goes.
 */
import type {Form} from '../definition/form.ts';
import {keysOf, type Pointer} from '../pointer.ts';
import {entrySchemas, memberSchemas, tupleLength, typesOf} from '../schema/facts.ts';
import {optionsOf} from '../schema/options.ts';
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import type {SchemaIndex} from '../schema/schema-index.ts';

/** A type as CEL writes it: `int`, `list<string>`, or the name of one in `AnswerTypes.sections`. */
export type CelType = string;

/** Members of a section by name. */
export type SectionType = Readonly<Record<string, CelType>>;

export interface AnswerTypes {
  /** The section of all answers. */
  readonly root: CelType;
  /** Sections whose members are all known, by the names that types use for them; what they refer to comes first. */
  readonly sections: ReadonlyMap<CelType, SectionType>;
  /** Names of members that a section may go without, under whatever condition. */
  readonly optional: ReadonlyMap<CelType, ReadonlySet<string>>;
}

/** Sections that contain themselves go on for ever; nothing sensible nests so deeply. */
const maxDepth = 12;

export function answerTypesOf({schema, index}: Form): AnswerTypes {
  const reader = new Reader(index);
  const root = reader.typeOf(isSchemaObject(schema) ? [schema] : [], 0);
  return {root, sections: reader.sections, optional: reader.optional};
}

class Reader {
  readonly sections = new Map<CelType, SectionType>();
  readonly optional = new Map<CelType, ReadonlySet<string>>();
  readonly #index: SchemaIndex;
  /** Types by the schemas they were read from: the same section may stand at many places. */
  readonly #known = new Map<string, CelType>();
  readonly #numbers = new Map<SchemaObject, number>();

  constructor(index: SchemaIndex) {
    this.#index = index;
  }

  typeOf(roots: readonly SchemaObject[], depth: number): CelType {
    const schemas = declaredSchemas(roots, this.#index);
    const key = schemas.map((schema) => this.#numberOf(schema)).join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // Until it is known, a section inside of itself may be anything.
    this.#known.set(key, 'dyn');
    const type = depth > maxDepth ? 'dyn' : this.#read(schemas, depth);
    this.#known.set(key, type);
    const section = this.sections.get(type);
    if (section) this.optional.set(type, this.#optionalIn(section, roots));
    return type;
  }

  #read(schemas: readonly SchemaObject[], depth: number): CelType {
    const values = schemas.flatMap(valuesOf);
    if (values.length > 0) return typeOfValues(values);
    const types = typesSaidBy(schemas);
    const [type] = types;
    if (types.length > 1 || type === undefined) return 'dyn';
    if (type === 'object') return this.#section(schemas, depth);
    if (type === 'array') return this.#list(schemas, depth);
    return scalars[type] ?? 'dyn';
  }

  #section(schemas: readonly SchemaObject[], depth: number): CelType {
    const names = new Set(schemas.flatMap(({properties}) => Object.keys(properties ?? {})));
    // Names that a person gives are known to nobody.
    if (names.size === 0 || names.has('__proto__') || schemas.some(invitesNames)) return 'dyn';
    const members = [...names].map((name) => [name, this.typeOf(memberSchemas(schemas, name), depth + 1)] as const);
    const type = `AnswerSection${this.sections.size}`;
    this.sections.set(type, Object.fromEntries(members));
    return type;
  }

  #optionalIn(section: SectionType, roots: readonly SchemaObject[]): ReadonlySet<string> {
    const demanded = new Set(
      declaredSchemas(roots, this.#index, false).flatMap(({required}) => (required ?? []) as string[]),
    );
    return new Set(Object.keys(section).filter((name) => !demanded.has(name)));
  }

  #list(schemas: readonly SchemaObject[], depth: number): CelType {
    if (tupleLength(schemas) > 0) return 'list<dyn>';
    const entries = entrySchemas(schemas, 0);
    return `list<${entries.length === 0 ? 'dyn' : this.typeOf(entries, depth + 1)}>`;
  }

  #numberOf(schema: SchemaObject): number {
    let number = this.#numbers.get(schema);
    if (number === undefined) this.#numbers.set(schema, (number = this.#numbers.size));
    return number;
  }
}

/**
 * Every schema that may apply to the value of `roots`, under whatever condition; theirs first.
 *
 * @param withConditions without them only those that apply whatever is answered
 */
export function declaredSchemas(
  roots: readonly SchemaObject[],
  index: SchemaIndex,
  withConditions = true,
): readonly SchemaObject[] {
  const found = new Set<SchemaObject>();
  const visit = (schema: Schema | undefined): void => {
    if (!isSchemaObject(schema) || found.has(schema)) return;
    found.add(schema);
    for (const reference of [schema['$ref'], schema['$dynamicRef']]) {
      if (typeof reference === 'string') visit(index.resolve(schema, reference));
    }
    if (schema['$recursiveRef'] !== undefined) visit(index.resolve(schema, '#'));
    for (const part of (schema['allOf'] ?? []) as Schema[]) visit(part);
    if (!withConditions) return;
    // A choice among values is read as one.
    const branches = optionsOf(schema) ? [] : [schema['anyOf'], schema['oneOf']];
    for (const list of branches) for (const part of (list ?? []) as Schema[]) visit(part);
    for (const keyword of ['then', 'else']) visit(schema[keyword] as Schema);
    for (const table of [schema['dependentSchemas'], schema['dependencies']]) {
      for (const part of Object.values(table ?? {})) visit(part as Schema);
    }
  };
  roots.forEach(visit);
  return [...found];
}

/** The type of what a pointer pattern names; `undefined` where nothing is asked, under whatever condition. */
export function typeAt(pointer: Pointer, {root, sections}: AnswerTypes): CelType | undefined {
  return keysOf(pointer).reduce<CelType | undefined>((type, key) => {
    if (type === undefined || type === 'dyn') return type;
    const [, entry] = /^list<(.*)>$/.exec(type) ?? [];
    if (entry !== undefined) return key === '*' || /^\d+$/.test(key) ? entry : undefined;
    return sections.get(type)?.[key];
  }, root);
}

const scalars: Readonly<Record<string, CelType>> = {
  string: 'string',
  number: 'double',
  integer: 'int',
  boolean: 'bool',
};

function valuesOf(schema: SchemaObject): readonly unknown[] {
  const options = optionsOf(schema)?.map(({value}) => value);
  return options ?? (Object.hasOwn(schema, 'const') ? [schema['const']] : []);
}

// A whole number is CEL's `int`, whatever the schema calls it, so a choice of 1 and 1.5 has two types.
function typeOfValues(values: readonly unknown[]): CelType {
  const types = new Set(
    values.map((value) =>
      typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : typeof value,
    ),
  );
  const [type] = types;
  return types.size === 1 ? (scalars[type!] ?? 'dyn') : 'dyn';
}

function typesSaidBy(schemas: readonly SchemaObject[]): readonly string[] {
  const said = new Set(schemas.flatMap(({type}) => (type === undefined ? [] : ([type].flat() as string[]))));
  if (said.size > 0) return [...said];
  if (schemas.some(({properties}) => isSchemaObject(properties))) return ['object'];
  if (schemas.some(({items, prefixItems}) => items !== undefined || prefixItems !== undefined)) return ['array'];
  return typesOf(schemas);
}

function invitesNames({patternProperties, additionalProperties, unevaluatedProperties}: SchemaObject): boolean {
  return [patternProperties, additionalProperties, unevaluatedProperties].some(isSchemaObject);
}
