/**
 * A form's schema as a generator of types can take it: without conditions.
 *
 * What is asked only sometimes (`then`, `else`, `dependentSchemas`) becomes an optional member
 * beside the others, references become names, and words become comments. Limits are left out.
 */
import type {Form} from '@ozg-forms/core/definition/form';
import {entrySchemas, tupleLength} from '@ozg-forms/core/schema/facts';
import {optionsOf} from '@ozg-forms/core/schema/options';
import {isSchemaObject, type Schema, type SchemaObject} from '@ozg-forms/core/schema/schema';

/** The few keywords that say what type a value has. */
export type TypeSchema = Record<string, unknown>;

/** @returns one schema whose references all lead into its own `definitions` */
export function answersSchema(form: Form, name: string): TypeSchema {
  const reader = new Reader(form);
  const root = reader.read(form.schema);
  return {...root, title: name, definitions: reader.definitions};
}

class Reader {
  readonly definitions: Record<string, TypeSchema> = {};
  readonly #form: Form;
  readonly #names = new Map<SchemaObject, string>();

  constructor(form: Form) {
    this.#form = form;
  }

  read(schema: Schema): TypeSchema {
    if (!isSchemaObject(schema)) return schema ? {} : {tsType: 'never'};
    const parts = this.#partsOf(schema);
    const all: TypeSchema[] = [this.#own(parts)];
    for (const {target} of parts.references) all.push(this.#reference(target));
    for (const branches of parts.always.flatMap(branchesOf)) {
      all.push({anyOf: branches.map((branch) => this.read(branch))});
    }
    const said = all.filter((part) => Object.keys(part).some((keyword) => keyword !== 'description'));
    const {description} = all[0]!;
    const words = description === undefined ? {} : {description};
    return said.length === 1 ? {...said[0], ...words} : said.length === 0 ? words : {allOf: said, ...words};
  }

  // Until draft 7 everything beside a `$ref` is ignored, but its words help the reader.
  #partsOf(schema: SchemaObject, parts = new Parts()): Parts {
    const reference = schema['$ref'] ?? schema['$dynamicRef'] ?? schema['$recursiveRef'];
    if (typeof reference === 'string') {
      parts.references.push({target: this.#form.index.resolve(schema, reference)});
      if (this.#form.index.draftOf(schema) <= 7) {
        parts.always.push({title: schema['title'], description: schema['description']});
        return parts;
      }
    }
    parts.always.push(schema);
    for (const member of listOf(schema['allOf'])) this.#partsOf(member, parts);
    const dependents = ['dependentSchemas', 'dependencies'].flatMap((keyword) =>
      isSchemaObject(schema[keyword]) ? Object.values(schema[keyword]) : [],
    );
    for (const member of listOf([schema['then'], schema['else'], ...dependents])) {
      const inner = this.#partsOf(member);
      const targets = inner.references.flatMap(({target}) => (isSchemaObject(target) ? [target] : []));
      parts.sometimes.push(...inner.always, ...inner.sometimes, ...targets.flatMap((target) => this.#flat(target)));
    }
    return parts;
  }

  #flat(schema: SchemaObject): readonly SchemaObject[] {
    const {always, sometimes} = this.#partsOf(schema);
    return [...always, ...sometimes];
  }

  #own({always, sometimes}: Parts): TypeSchema {
    const own: TypeSchema = {};
    const options = always.map(optionsOf).find((found) => found !== undefined);
    const fixed = always.find((part) => Object.hasOwn(part, 'const'));
    const typed = always.find(({type}) => type !== undefined);
    if (options) own['enum'] = options.map(({value}) => value);
    else if (fixed) own['enum'] = [fixed['const']];
    else if (typed) own['type'] = typed['type'];
    const words = always.flatMap(({title, description}) => [title, description]).filter((word) => word !== undefined);
    if (words.length > 0) own['description'] = words.slice(0, 2).join('\n\n');
    return {...own, ...this.#members(always, sometimes), ...this.#entries(always)};
  }

  #members(always: readonly SchemaObject[], sometimes: readonly SchemaObject[]): TypeSchema {
    const certain = membersOf(always);
    const possible = membersOf(sometimes);
    const extra = always.map(extraMembers).find((schema) => schema !== undefined);
    if (certain.size === 0 && possible.size === 0 && extra === undefined) return {};
    const properties: Record<string, TypeSchema> = {};
    for (const [name, schemas] of certain) properties[name] = joined('allOf', this.#readAll(schemas));
    for (const [name, schemas] of possible)
      if (!certain.has(name)) properties[name] = joined('anyOf', this.#readAll(schemas));
    const required = always.flatMap((part) => (Array.isArray(part['required']) ? (part['required'] as string[]) : []));
    return {
      type: 'object',
      properties,
      required: [...new Set(required)].filter((name) => Object.hasOwn(properties, name)),
      // Answers to what is not asked are refused, whether the schema says so or not.
      additionalProperties: extra === undefined ? false : this.read(extra),
    };
  }

  #entries(always: readonly SchemaObject[]): TypeSchema {
    const length = tupleLength(always);
    const rest = entrySchemas(always, length);
    if (length === 0) return rest.length === 0 ? {} : {type: 'array', items: joined('allOf', this.#readAll(rest))};
    const tuple = Array.from({length}, (_, at) => joined('allOf', this.#readAll(entrySchemas(always, at))));
    return {type: 'array', items: {anyOf: [...tuple, ...this.#readAll(rest)]}};
  }

  #readAll(schemas: readonly Schema[]): TypeSchema[] {
    return schemas.map((schema) => this.read(schema));
  }

  #reference(target: Schema): TypeSchema {
    if (!isSchemaObject(target)) return this.read(target);
    let name = this.#names.get(target);
    if (name === undefined) {
      name = this.#nameFor(target);
      this.#names.set(target, name);
      this.definitions[name] = {};
      this.definitions[name] = this.read(target);
    }
    return {$ref: `#/definitions/${name}`};
  }

  #nameFor(target: SchemaObject): string {
    const base = typeName(this.#form.index.placeOf(target).split('/').at(-1) ?? '') || 'Part';
    for (let count = 1; ; count++) {
      const name = count === 1 ? base : `${base}${count}`;
      if (!Object.hasOwn(this.definitions, name)) return name;
    }
  }
}

/** What a schema says of one value, by when it holds. */
class Parts {
  readonly always: SchemaObject[] = [];
  readonly sometimes: SchemaObject[] = [];
  readonly references: {readonly target: Schema}[] = [];
}

/** `hundesteuer-anmeldung` as a type is called: `HundesteuerAnmeldung`. */
export function typeName(id: string): string {
  return id
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^\d+/, '');
}

function membersOf(parts: readonly SchemaObject[]): Map<string, Schema[]> {
  const members = new Map<string, Schema[]>();
  for (const {properties} of parts) {
    if (!isSchemaObject(properties)) continue;
    for (const [name, schema] of Object.entries(properties))
      members.set(name, [...(members.get(name) ?? []), schema as Schema]);
  }
  return members;
}

function extraMembers({patternProperties, additionalProperties}: SchemaObject): Schema | undefined {
  const [pattern] = isSchemaObject(patternProperties) ? Object.values(patternProperties) : [];
  if (pattern !== undefined) return pattern as Schema;
  return isSchemaObject(additionalProperties) ? additionalProperties : undefined;
}

// A choice among values is no choice among branches.
function branchesOf(part: SchemaObject): readonly (readonly Schema[])[] {
  if (optionsOf(part)) return [];
  return [part['oneOf'], part['anyOf']].filter((branches): branches is Schema[] => Array.isArray(branches));
}

function joined(keyword: 'allOf' | 'anyOf', schemas: readonly TypeSchema[]): TypeSchema {
  return schemas.length === 1 ? schemas[0]! : {[keyword]: schemas};
}

function listOf(value: unknown): SchemaObject[] {
  return Array.isArray(value) ? value.filter(isSchemaObject) : [];
}
