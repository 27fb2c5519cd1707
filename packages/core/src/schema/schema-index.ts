/**
 * Finds what a reference in a schema leads to.
 *
 * Made once for a definition: it walks the schema, notes each resource (`$id`), each
 * anchor and the draft, and answers `$ref`, `$dynamicRef` and `$recursiveRef` from these
 * notes (JSON Schema 2020-12 core, sections 8 and 9). Nothing is ever fetched.
 */
import {DefinitionError} from '../definition/definition-error.ts';
import {childOf} from '../pointer.ts';
import {draftOf, isKnownIn, namedDraft, type Draft} from './dialect.ts';
import {isSchemaObject, type Schema, type SchemaObject} from './schema.ts';
import {subschemasOf} from './subschemas.ts';
import {anonymousUri, resolveUri} from './uri.ts';

/** Deeper nesting is refused: no form needs it, and evaluators recurse. */
const maxSchemaDepth = 64;

/** One document or embedded resource: the unit that relative references are resolved in. */
export interface Resource {
  readonly uri: string;
  readonly draft: Draft;
  readonly root: SchemaObject;
}

export class SchemaIndex {
  readonly #resources = new Map<string, Resource>();
  readonly #anchors = new Map<string, SchemaObject>();
  readonly #dynamicAnchors = new Set<string>();
  readonly #home = new Map<SchemaObject, Resource>();
  readonly #places = new Map<SchemaObject, string>();
  readonly #targets = new Map<SchemaObject, Map<string, Schema>>();

  /**
   * @param root the schema itself
   * @param documents further documents that references may name, by URI; for shared
   *   libraries that were given along, never for addresses to fetch
   * @param draft read as this draft where a document does not name one
   * @throws DefinitionError when the schema nests too deeply
   */
  constructor(root: Schema, documents: Readonly<Record<string, Schema>> = {}, draft?: Draft) {
    if (isSchemaObject(root)) this.#addDocument(root, anonymousUri, draft);
    for (const uri of Object.keys(documents)) {
      const document = documents[uri];
      if (isSchemaObject(document)) this.#addDocument(document, resolveUri(uri, anonymousUri).uri, draft);
    }
  }

  /** The draft by which a schema of this index is read. */
  draftOf(schema: SchemaObject): Draft {
    return this.#home.get(schema)?.draft ?? 2020;
  }

  /** The resource a schema belongs to. */
  resourceOf(schema: SchemaObject): Resource | undefined {
    return this.#home.get(schema);
  }

  /** Where a schema lies in its document, as a JSON Pointer. */
  placeOf(schema: SchemaObject): string {
    return this.#places.get(schema) ?? '';
  }

  /** Every schema of every document, for checks of a whole definition. */
  schemas(): IterableIterator<SchemaObject> {
    return this.#home.keys();
  }

  /**
   * What a `$ref` leads to.
   *
   * @throws DefinitionError when it leads nowhere: the message names the reference and its place.
   */
  resolve(from: SchemaObject, reference: string): Schema {
    let known = this.#targets.get(from);
    if (!known) this.#targets.set(from, (known = new Map()));
    let target = known.get(reference);
    if (target === undefined) known.set(reference, (target = this.#find(from, reference)));
    return target;
  }

  /**
   * What a `$dynamicRef` leads to, given the resources entered on the way (outermost first).
   * Behaves as `$ref` unless the first target is a `$dynamicAnchor` (2020-12 core, 8.2.3.2).
   */
  resolveDynamic(from: SchemaObject, reference: string, scope: readonly Resource[]): Schema {
    const target = this.resolve(from, reference);
    const {fragment} = resolveUri(reference, anonymousUri);
    if (!isSchemaObject(target) || target['$dynamicAnchor'] !== fragment || fragment === '') return target;
    for (const {uri} of scope) {
      const key = `${uri}#${fragment}`;
      if (this.#dynamicAnchors.has(key)) return this.#anchors.get(key) ?? target;
    }
    return target;
  }

  /** What `$recursiveRef: "#"` leads to (2019-09 core, 8.2.4.2). */
  resolveRecursive(from: SchemaObject, scope: readonly Resource[]): Schema {
    const target = this.resolve(from, '#');
    if (!isSchemaObject(target) || target['$recursiveAnchor'] !== true) return target;
    return scope.find(({root}) => root['$recursiveAnchor'] === true)?.root ?? target;
  }

  #addDocument(root: SchemaObject, uri: string, draft: Draft | undefined): void {
    const own = {uri, draft: namedDraft(root) ?? draft ?? draftOf(root), root};
    this.#resources.set(uri, own);
    this.#note(root, own, '', 0);
  }

  #note(schema: SchemaObject, resource: Resource, place: string, depth: number): void {
    if (this.#home.has(schema)) return;
    if (depth > maxSchemaDepth) {
      throw new DefinitionError(
        place,
        `The schema is nested more than ${maxSchemaDepth} levels deep.`,
        'Use "$defs" and "$ref" instead.',
      );
    }
    const home = this.#enter(schema, resource);
    this.#home.set(schema, home);
    this.#places.set(schema, place);
    this.#noteAnchors(schema, home);
    for (const [keys, child] of subschemasOf(schema)) {
      let childPlace = place;
      for (const key of keys) childPlace = childOf(childPlace, key);
      this.#note(child, home, childPlace, depth + 1);
    }
  }

  // A schema with an id opens a resource of its own; before 2019-09 not beside a `$ref`.
  #enter(schema: SchemaObject, outer: Resource): Resource {
    const draft = namedDraft(schema) ?? outer.draft;
    const id = schema[draft === 4 ? 'id' : '$id'];
    if (typeof id !== 'string' || (draft <= 7 && typeof schema['$ref'] === 'string')) return outer;
    const {uri, fragment} = resolveUri(id, outer.uri);
    if (id.startsWith('#')) {
      this.#anchors.set(`${outer.uri}#${fragment}`, schema); // drafts 4 to 7: "#name" is an anchor
      return outer;
    }
    const resource = {uri, draft, root: schema};
    if (!this.#resources.has(uri) || outer.root === schema) this.#resources.set(uri, resource);
    return resource;
  }

  #noteAnchors(schema: SchemaObject, home: Resource): void {
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const name = schema[keyword];
      if (typeof name !== 'string' || !isKnownIn(home.draft, keyword)) continue;
      this.#anchors.set(`${home.uri}#${name}`, schema);
      if (keyword === '$dynamicAnchor') this.#dynamicAnchors.add(`${home.uri}#${name}`);
    }
  }

  #find(from: SchemaObject, reference: string): Schema {
    const base = this.#home.get(from);
    const {uri, fragment} = resolveUri(reference, base?.uri ?? anonymousUri);
    const resource = this.#resources.get(uri);
    const place = childOf(this.placeOf(from), '$ref');
    if (!resource) {
      throw new DefinitionError(
        place,
        `"${reference}" names another document, and documents are never fetched.`,
        'Put what it names under "$defs" and refer to "#/$defs/…".',
      );
    }
    const target =
      fragment === '' || fragment.startsWith('/')
        ? this.#at(resource, fragment)
        : this.#anchors.get(`${uri}#${fragment}`);
    if (target === undefined) {
      throw new DefinitionError(
        place,
        `"${reference}" leads nowhere.`,
        'Check the spelling, or add what it should lead to.',
      );
    }
    return target;
  }

  #at(resource: Resource, fragment: string): Schema | undefined {
    let current: unknown = resource.root;
    let home = resource;
    for (const escaped of fragment.split('/').slice(1)) {
      const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
      current = (current as Record<string, unknown>)[key];
      if (isSchemaObject(current)) home = this.#home.get(current) ?? home;
    }
    if (typeof current === 'boolean') return current;
    if (!isSchemaObject(current)) return undefined;
    if (!this.#home.has(current)) this.#note(current, home, fragment, 0); // under a keyword that no draft knows
    return current;
  }
}
