/**
 * Every place that a form's schema can ever ask for, whatever the answers are.
 *
 * Written apart from the runtime's own walk on purpose: a test that asked the runtime
 * which places exist would agree with its mistakes.
 */
import type {FormDefinition} from '@ozg-forms/core/definition/form-definition';

type Schema = Readonly<Record<string, unknown>>;

/** Pointer pattern (`*` for any index) → the schemas that speak of it; `''` is the whole. */
export function declaredPlaces(definition: FormDefinition): Map<string, Schema[]> {
  const places = new Map<string, Schema[]>();
  visit(definition.schema, '', places, definition.schema);
  return places;
}

/** Places that hold an answer and nothing further: what a person is asked. */
export function questionsAmong(places: Map<string, Schema[]>): string[] {
  const patterns = [...places.keys()];
  return patterns.filter((pattern) => pattern !== '' && !patterns.some((other) => other.startsWith(`${pattern}/`)));
}

const listed = ['allOf', 'anyOf', 'oneOf'];

function visit(schema: unknown, pattern: string, places: Map<string, Schema[]>, root: Schema): void {
  if (!isSchema(schema)) return;
  const known = places.get(pattern) ?? [];
  if (known.includes(schema)) return;
  places.set(pattern, [...known, schema]);
  if (typeof schema['$ref'] === 'string') visit(resolve(schema['$ref'], root), pattern, places, root);
  for (const keyword of listed) {
    const members = schema[keyword];
    // The members of a choice only name its options.
    if (Array.isArray(members) && !isChoice(members))
      for (const member of members) visit(member, pattern, places, root);
  }
  for (const keyword of ['then', 'else']) visit(schema[keyword], pattern, places, root);
  const {properties, items, dependentSchemas} = schema;
  if (isSchema(dependentSchemas)) {
    for (const dependent of Object.values(dependentSchemas)) visit(dependent, pattern, places, root);
  }
  if (isSchema(properties) && !isDocument(properties)) {
    for (const [name, member] of Object.entries(properties)) visit(member, `${pattern}/${escape(name)}`, places, root);
  }
  // Several of some options are one answer, and its options are named there.
  if (optionsOfEntries(schema)) return;
  visit(items, `${pattern}/*`, places, root);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isChoice(members: readonly unknown[]): members is {readonly const: unknown; readonly title?: string}[] {
  return members.every((member) => isSchema(member) && Object.hasOwn(member, 'const'));
}

/** The options of a list that is ticked in place of being written entry by entry. */
export function optionsOfEntries({
  items,
}: Schema): readonly {readonly const: unknown; readonly title?: string}[] | undefined {
  const oneOf = isSchema(items) ? items['oneOf'] : undefined;
  return Array.isArray(oneOf) && isChoice(oneOf) ? oneOf : undefined;
}

// An uploaded document is one answer, although its reference has members.
function isDocument(properties: Schema): boolean {
  return ['id', 'name', 'mediaType', 'size', 'sha256'].every((name) => Object.hasOwn(properties, name));
}

function resolve($ref: string, root: Schema): unknown {
  const keys = $ref.replace(/^#\/?/, '').split('/');
  return keys.reduce<unknown>((schema, key) => (isSchema(schema) ? schema[unescape(key)] : undefined), root);
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescape(key: string): string {
  return decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
}
