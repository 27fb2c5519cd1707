/**
 * What is asked, given the answers: a tree of places, worked out from schema and answers
 * alone. Pure; a place whose answers did not change is handed out again as the same object.
 */
import type {Form} from '../definition/form.ts';
import {kindOf} from '../kinds/kinds.ts';
import {childOf, type Pointer} from '../pointer.ts';
import {isEqual} from '../schema/equality.ts';
import {entrySchemas, factsOf, memberSchemas, tupleLength, type Facts} from '../schema/facts.ts';
import {partsOf, type Parts} from '../schema/parts.ts';
import {isSchemaObject, type SchemaObject} from '../schema/schema.ts';
import {patternOf} from '../validation/patterns.ts';
import type {Answers} from './answers.ts';
import {isDocument} from '../definition/derived-pages.ts';
import type {FieldNode, KindName} from './field-node.ts';
import {SchemaLists} from './schema-lists.ts';

/** What a person did besides answering, as far as it decides what is asked. */
export interface ShapeInput {
  readonly answers: Answers;
  /** Chosen branches: pointer and choice id, joined by `#` → index. */
  readonly branches: ReadonlyMap<string, number>;
  /** Places a person has emptied: their `default` does not come back. */
  readonly emptied: ReadonlySet<Pointer>;
}

/** Works out the tree of places; keeps the last one, to share what did not change. */
export type Shaper = (input: ShapeInput) => FieldNode;

/** A list may ask for a thousand entries; so many are not drawn before somebody asks for them. */
const maxPaddedEntries = 100;
/** Conditions may depend on each other's answers; after so many rounds they will never settle. */
const maxRounds = 8;
const maxDepth = 64;

export function createShaper(form: Form): Shaper {
  let shape: Shape | undefined;
  return (input) => {
    if (!shape || shape.input.branches !== input.branches || shape.input.emptied !== input.emptied)
      shape = new Shape(form, input);
    return shape.root(input);
  };
}

/** The tree of places for some answers. For one look; a session keeps a shaper instead. */
export function shapeOf(form: Form, answers: Answers): FieldNode {
  return createShaper(form)({answers, branches: new Map(), emptied: new Set()});
}

/** What decides about one place from outside of it. */
interface Position {
  readonly pointer: Pointer;
  readonly pattern: string;
  readonly key: string;
  readonly required: boolean;
  /** What the `default` of a section above says about this place. */
  readonly fallback: unknown;
  readonly depth: number;
}

class Shape {
  input: ShapeInput;
  readonly #form: Form;
  readonly #lists = new SchemaLists();
  readonly #remembered = new Map<
    Pointer,
    {
      readonly roots: readonly SchemaObject[];
      readonly raw: unknown;
      readonly position: Position;
      readonly node: FieldNode;
    }
  >();

  constructor(form: Form, input: ShapeInput) {
    this.#form = form;
    this.input = input;
  }

  root(input: ShapeInput): FieldNode {
    this.input = input;
    const {schema} = this.#form;
    const roots = this.#lists.shared(isSchemaObject(schema) ? [schema] : []);
    return this.#place(roots, input.answers, {
      pointer: '',
      pattern: '',
      key: '',
      required: true,
      fallback: undefined,
      depth: 0,
    });
  }

  #place(roots: readonly SchemaObject[], raw: unknown, position: Position): FieldNode {
    const last = this.#remembered.get(position.pointer);
    if (
      last &&
      last.roots === roots &&
      last.raw === raw &&
      last.position.required === position.required &&
      last.position.fallback === position.fallback
    ) {
      return last.node;
    }
    const node = this.#build(roots, raw, position);
    this.#remembered.set(position.pointer, {roots, raw, position, node});
    return node;
  }

  #build(roots: readonly SchemaObject[], raw: unknown, position: Position): FieldNode {
    let seen = raw;
    for (let round = 1; ; round++) {
      const parts = this.#partsOf(roots, seen, position.pointer);
      const schemas = this.#lists.shared(parts.schemas);
      const node = this.#withKind({...parts, schemas}, raw, position, factsOf(schemas));
      // What is sent may meet other conditions than what was given: look again until both agree.
      if (node.members.length === 0 || node.sent === seen || round === maxRounds || isEqual(node.sent, seen))
        return node;
      seen = node.sent;
    }
  }

  #partsOf(roots: readonly SchemaObject[], value: unknown, pointer: Pointer): Parts {
    const {index, evaluator} = this.#form;
    return partsOf(roots, value, index, evaluator, (id) => this.input.branches.get(`${pointer}#${id}`));
  }

  #withKind(parts: Parts, raw: unknown, position: Position, facts: Facts): FieldNode {
    const kind = this.#kindOf(parts, raw, position, facts);
    const {options} = kind === 'choices' ? factsOf(this.#entryParts(parts.schemas)) : facts;
    const base = {...position, kind, schemas: parts.schemas, facts, options, choices: parts.choices, branches: parts.branches};
    if (kind === 'section') return this.#section(base, raw);
    if (kind === 'list') return this.#list(base, raw);
    if (kind === 'closed') return {...base, value: raw, sent: raw, members: []};
    return this.#single(base, raw);
  }

  #kindOf({schemas, choices}: Parts, raw: unknown, position: Position, facts: Facts): KindName {
    if (facts.options || facts.constant) return kindOf(facts).name as KindName;
    const properties = schemas.find((schema) => isSchemaObject(schema['properties']))?.['properties'] as
      SchemaObject | undefined;
    if (properties && isDocument(properties)) return 'document';
    if (facts.types.includes('array') || (facts.types.length === 0 && facts.hasEntries))
      return this.#kindOfList(schemas, facts);
    const isSection =
      facts.types.includes('object') || facts.hasMembers || (facts.types.length === 0 && choices.length > 0);
    if (!isSection) return kindOf(facts).name as KindName;
    const isEndless = raw === undefined && !position.required && this.#containsItself(schemas, position);
    return isEndless || position.depth >= maxDepth ? 'closed' : 'section';
  }

  #kindOfList(schemas: readonly SchemaObject[], facts: Facts): KindName {
    const entry = this.#entryParts(schemas);
    if (entry.some(({properties}) => isSchemaObject(properties) && isDocument(properties))) return 'documents';
    return factsOf(entry).options && facts.uniqueItems ? 'choices' : 'list';
  }

  #entryParts(schemas: readonly SchemaObject[]): readonly SchemaObject[] {
    return this.#lists.shared(this.#partsOf(entrySchemas(schemas, 0), undefined, '').schemas);
  }

  // The same schemas on the way down, with nothing answered in between, would go on for ever.
  #containsItself(schemas: readonly SchemaObject[], {pointer}: Position): boolean {
    const own = schemas.filter((schema) => isSchemaObject(schema['properties']));
    let above = pointer;
    while (above !== '') {
      above = above.slice(0, above.lastIndexOf('/'));
      const open = this.#open.get(above);
      if (open && own.some((schema) => open.includes(schema))) return true;
    }
    return false;
  }

  /** Schemas of the sections that are being worked out right now, by pointer. */
  readonly #open = new Map<Pointer, readonly SchemaObject[]>();

  #section(base: Omit<FieldNode, 'value' | 'sent' | 'members'> & Position, raw: unknown): FieldNode {
    const given = isSchemaObject(raw) ? raw : undefined;
    const fallback = given ? undefined : (base.facts.default ?? base.fallback);
    this.#open.set(base.pointer, base.schemas);
    const required = new Set(
      base.schemas.flatMap((schema) => (Array.isArray(schema['required']) ? (schema['required'] as string[]) : [])),
    );
    addDependents(required, base.schemas, given);
    const members = this.#namesOf(base, given).flatMap((name) => {
      const roots = this.#memberRoots(base.schemas, name);
      if (roots.length === 0) return [];
      const pointer = childOf(base.pointer, name);
      const member = this.#place(roots, given && Object.hasOwn(given, name) ? given[name] : undefined, {
        pointer,
        pattern: childOf(base.pattern, name),
        key: name,
        required: required.has(name),
        fallback: isSchemaObject(fallback) && Object.hasOwn(fallback, name) ? fallback[name] : undefined,
        depth: base.depth + 1,
      });
      return member.facts.deprecated && member.sent === undefined ? [] : [member];
    });
    this.#open.delete(base.pointer);
    return {...base, value: raw, sent: sentSection(members, given, base.required), members};
  }

  #namesOf(
    {schemas, pattern}: {readonly schemas: readonly SchemaObject[]; readonly pattern: string},
    given: SchemaObject | undefined,
  ): string[] {
    const declared = schemas.flatMap(({properties}) => (isSchemaObject(properties) ? Object.keys(properties) : []));
    const first = this.#form.fields[pattern]?.order ?? [];
    const names = new Set([
      ...first.filter((name) => declared.includes(name)),
      ...declared,
      ...Object.keys(given ?? {}),
    ]);
    names.delete('__proto__');
    return [...names];
  }

  // A member nobody declares by name may still be welcome: `patternProperties`, `additionalProperties` with a schema.
  #memberRoots(schemas: readonly SchemaObject[], name: string): readonly SchemaObject[] {
    const declared = memberSchemas(schemas, name);
    const byPattern = schemas.flatMap(({patternProperties}) =>
      isSchemaObject(patternProperties)
        ? Object.keys(patternProperties).flatMap((source) =>
            patternOf(source).test(name) ? [patternProperties[source]] : [],
          )
        : [],
    );
    const found = [...declared, ...byPattern].filter(isSchemaObject);
    if (found.length > 0) return this.#lists.shared(found);
    const rest = schemas.flatMap(({additionalProperties, unevaluatedProperties}) => [
      additionalProperties,
      unevaluatedProperties,
    ]);
    return this.#lists.shared(rest.filter(isSchemaObject));
  }

  #list(base: Omit<FieldNode, 'value' | 'sent' | 'members'> & Position, raw: unknown): FieldNode {
    const given = Array.isArray(raw) ? (raw as unknown[]) : undefined;
    const start =
      given ??
      (Array.isArray(base.facts.default) && !this.input.emptied.has(base.pointer)
        ? (base.facts.default as unknown[])
        : undefined);
    const padded = start || base.required ? Math.min(base.facts.minItems ?? 0, maxPaddedEntries) : 0;
    const count = Math.max(start?.length ?? 0, padded, tupleLength(base.schemas));
    const members = Array.from({length: count}, (_, at) =>
      this.#place(this.#lists.shared(entrySchemas(base.schemas, at)), start?.[at], {
        pointer: childOf(base.pointer, at),
        pattern: `${base.pattern}/*`,
        key: String(at),
        required: true,
        fallback: undefined,
        depth: base.depth + 1,
      }),
    );
    return {...base, value: raw, sent: sentList(members, start, base.required), members};
  }

  #single(base: Omit<FieldNode, 'value' | 'sent' | 'members'> & Position, answer: unknown): FieldNode {
    const {facts, kind} = base;
    // `null` in a list stands for an entry that is still empty.
    const raw = answer === null && facts.types.length > 0 && !facts.types.includes('null') ? undefined : answer;
    if (kind === 'constant') {
      const value = raw === undefined && base.required ? facts.constant?.value : raw;
      return {...base, value, sent: value, members: []};
    }
    const isUntouched = raw === undefined && !this.input.emptied.has(base.pointer);
    const value = isUntouched ? (facts.default ?? base.fallback) : raw;
    const isEmptyList =
      (kind === 'choices' || kind === 'documents') &&
      (value === undefined || (Array.isArray(value) && value.length === 0));
    const sent = isEmptyList ? (base.required ? emptyList : undefined) : facts.readOnly ? raw : value;
    return {...base, value, sent, members: []};
  }
}

const emptyList: readonly unknown[] = [];
const emptySection = Object.freeze({});

function addDependents(required: Set<string>, schemas: readonly SchemaObject[], given: SchemaObject | undefined): void {
  for (const {dependentRequired, dependencies} of schemas) {
    for (const table of [dependentRequired, dependencies]) {
      if (!isSchemaObject(table) || !given) continue;
      for (const name of Object.keys(table)) {
        const names = table[name];
        if (Object.hasOwn(given, name) && Array.isArray(names))
          for (const dependent of names) required.add(dependent as string);
      }
    }
  }
}

// A section that must be there is sent even when empty, so that each missing answer is named
// at its own place; one that may be left out is left out until something in it is answered.
function sentSection(members: readonly FieldNode[], given: SchemaObject | undefined, required: boolean): unknown {
  const filled = members.filter(({sent}) => sent !== undefined);
  if (filled.length === 0)
    return required ? (given && Object.keys(given).length === 0 ? given : emptySection) : undefined;
  if (given && filled.length === Object.keys(given).length && filled.every(({key, sent}) => given[key] === sent))
    return given;
  return Object.fromEntries(filled.map(({key, sent}) => [key, sent]));
}

// An empty entry is sent as `null`: the schema then names it at its own index.
function sentList(members: readonly FieldNode[], given: readonly unknown[] | undefined, required: boolean): unknown {
  const sent = members.map((member) => (member.sent === undefined ? null : member.sent));
  const isEmpty = sent.every((entry) => entry === null || entry === emptySection);
  if (isEmpty && !required && given === undefined) return undefined;
  if (given && given.length === sent.length && sent.every((entry, at) => entry === given[at])) return given;
  return sent;
}
