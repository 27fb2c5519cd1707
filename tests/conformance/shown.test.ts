/**
 * What the engine shows is what the schema declares under the conditions that Ajv finds met:
 * the declarations are gathered here once more, plainly, and every `if` is left to Ajv.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {childOf, valueAt, type Pointer} from '@ozg-forms/core/pointer';
import {isEqual} from '@ozg-forms/core/schema/equality';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {formats} from '@ozg-forms/core/validation/formats';
import {publishedForms} from '../forms/published-forms.ts';
import {answers, closedSchemas} from './generated-schemas.ts';

const seed = Number(process.env['AGREEMENT_SEED'] ?? 20240229);
const schemaCount = 400;
const answersEach = 8;

/** Members that the engine shows, in sections that are sent: inside of others nothing is answered yet. Lists aside. */
function* shownBy(node: FieldNode): Generator<Pointer> {
  if (node.kind !== 'section') return;
  for (const member of node.members) {
    yield member.pointer;
    if (isSchemaObject(member.sent)) yield* shownBy(member);
  }
}

/** Reads the schema by itself; only conditions are judged, and those by Ajv. */
class Declarations {
  readonly #root: SchemaObject;
  readonly #ajv = new Ajv2020({strict: false, formats, logger: false});

  constructor(root: SchemaObject) {
    this.#root = root;
    this.#ajv.addSchema(root, 'root');
  }

  /** Pointers of all members that apply to a value, given the places of the schemas that do. */
  *of(places: readonly Pointer[], value: unknown, pointer: Pointer): Generator<Pointer> {
    const parts = new Set(places.flatMap((place) => [...this.#parts(place, value)]));
    const members = new Map<string, Pointer[]>();
    for (const part of parts) {
      for (const name of Object.keys((this.#at(part)['properties'] ?? {}) as object)) {
        const place = childOf(childOf(part, 'properties'), name);
        members.set(name, [...(members.get(name) ?? []), place]);
      }
    }
    for (const [name, declaredAt] of members) {
      const member = childOf(pointer, name);
      const inside = isSchemaObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
      yield member;
      if (isSchemaObject(inside) && this.#isSection(declaredAt, inside)) yield* this.of(declaredAt, inside, member);
    }
  }

  *#parts(place: Pointer, value: unknown): Generator<Pointer> {
    const schema = this.#at(place);
    yield place;
    if (typeof schema['$ref'] === 'string') yield* this.#parts(decodeURI(schema['$ref'].slice(1)), value);
    for (const at of ((schema['allOf'] ?? []) as unknown[]).keys()) yield* this.#parts(`${place}/allOf/${at}`, value);
    if (schema['if'] !== undefined) {
      const branch = this.#ajv.getSchema(`root#${encoded(`${place}/if`)}`)!(value) === true ? 'then' : 'else';
      if (schema[branch] !== undefined) yield* this.#parts(`${place}/${branch}`, value);
    }
    if (!isSchemaObject(value)) return;
    for (const name of Object.keys((schema['dependentSchemas'] ?? {}) as object)) {
      if (Object.hasOwn(value, name)) yield* this.#parts(childOf(`${place}/dependentSchemas`, name), value);
    }
  }

  // A choice or a constant stays one, whatever else is said of it; an upload is one answer.
  #isSection(places: readonly Pointer[], value: unknown): boolean {
    const schemas = places.flatMap((place) => [...this.#parts(place, value)]).map((place) => this.#at(place));
    if (schemas.some((schema) => ['enum', 'const', 'oneOf'].some((keyword) => keyword in schema))) return false;
    const properties = schemas.flatMap((schema) =>
      isSchemaObject(schema['properties']) ? [schema['properties']] : [],
    );
    return properties.length > 0 && !properties.some((table) => 'sha256' in table && 'mediaType' in table);
  }

  #at(place: Pointer): SchemaObject {
    const schema = valueAt(this.#root, place);
    return isSchemaObject(schema) ? schema : {};
  }
}

// The same name as a section here and as a single answer there would make some schemas flip for
// ever: what is sent meets another condition than what was given. So sections get names of their own.
const sectionName = (name: string) => `section ${name}`;

function withSectionNames(schema: SchemaObject): SchemaObject {
  const renamed = (table: unknown) =>
    Object.fromEntries(
      Object.entries((table ?? {}) as Record<string, SchemaObject>).map(([name, member]) =>
        member['properties'] ? [sectionName(name), withSectionNames(member)] : [name, member],
      ),
    );
  const part = ({properties}: SchemaObject) => ({properties: renamed(properties)});
  const conditions = schema['allOf'] as Record<'if' | 'then' | 'else', SchemaObject>[];
  // What a condition looks at is asked, as in every form.
  const asked = conditions.flatMap((each) => each.if['required'] as string[]).map((name) => [name, {}] as const);
  const dependent = Object.entries((schema['dependentSchemas'] ?? {}) as Record<string, SchemaObject>);
  return {
    ...schema,
    properties: {...Object.fromEntries(asked), ...renamed(schema['properties'])},
    allOf: conditions.map((each) => ({
      if: each.if,
      then: part(each.then),
      else: part(each.else),
    })),
    dependentSchemas: Object.fromEntries(dependent.map(([name, inner]) => [name, part(inner)])),
  };
}

// As a person gives them: nothing is empty.
function withSections(value: unknown): unknown {
  if (!isSchemaObject(value)) return value;
  const members = Object.entries(value)
    .filter(([, member]) => !Array.isArray(member))
    .map(([name, member]) => [isSchemaObject(member) ? sectionName(name) : name, withSections(member)] as const)
    .filter(([, member]) => !isSchemaObject(member) || Object.keys(member).length > 0);
  return Object.fromEntries(members);
}

function encoded(pointer: Pointer): string {
  return pointer.split('/').map(encodeURIComponent).join('/');
}

/**
 * Compares both readings of a schema for answers that are settled: sent once, they are sent the
 * same again. Returns how many members are shown.
 */
function comparing(schema: SchemaObject): (given: unknown) => number {
  const form = loadForm(schema);
  const declarations = new Declarations(schema);
  return (given) => {
    const {sent} = shapeOf(form, given);
    const root = shapeOf(form, sent);
    if (!isEqual(root.sent, sent)) return 0;
    const shown = [...shownBy(root)].sort();
    assert.deepEqual(shown, [...declarations.of([''], sent, '')].sort(), JSON.stringify({schema, sent}));
    return shown.length;
  };
}

describe('what is shown', () => {
  it(`is what applies by Ajv's conditions, on ${schemaCount} generated schemas (seed ${seed})`, (context) => {
    let settled = 0;
    let places = 0;
    fc.assert(
      fc.property(
        closedSchemas,
        fc.array(answers, {minLength: answersEach, maxLength: answersEach}),
        (schema, values) => {
          const compare = comparing(withSectionNames(schema));
          for (const value of values) {
            const count = compare(withSections(value));
            places += count;
            if (count > 0) settled += 1;
          }
        },
      ),
      {seed, numRuns: schemaCount},
    );
    context.diagnostic(`${places} places for ${settled} answers`);
    assert.ok(settled > schemaCount * 2);
  });

  for (const {folder, definition, examples} of publishedForms) {
    const compare = comparing(definition.schema as SchemaObject);
    for (const {name, answers: given} of examples) {
      it(`is so for ${folder}: ${name}`, () => assert.ok(compare(given) > 0));
    }
  }
});
