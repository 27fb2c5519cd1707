/**
 * Pages for a schema that comes without any: what stands alone on top comes first, each
 * section gets a page of its own, and the last page shows everything for checking.
 */
import {childOf} from '../pointer.ts';
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import type {SchemaIndex} from '../schema/schema-index.ts';
import type {Page} from './form-definition.ts';

/** The id of the page that is added for checking. */
const reviewPageId = 'review';

export function derivedPages(schema: SchemaObject, index: SchemaIndex): readonly Page[] {
  const names = topLevelNames(schema, index);
  const sections = new Set([...names].filter(([, member]) => isSection(member, index)).map(([name]) => name));
  const alone = [...names.keys()].filter((name) => !sections.has(name));
  const pages: Page[] = [];
  // Whatever a condition may add at the top belongs to the first page; so it shows the whole rest.
  if (alone.length > 0 || sections.size === 0) pages.push({id: 'start', title: titleOf(schema, ''), fields: ['']});
  for (const name of sections) {
    pages.push({id: pageId(name), title: titleOf(names.get(name)!, name), fields: [childOf('', name)]});
  }
  if (alone.length === 0 && sections.size > 0) pages[0]!.fields.push('');
  return [...pages, {id: reviewPageId, title: '', type: 'review', fields: []}];
}

// References and `allOf` are followed, as many schemas keep their sections there.
function topLevelNames(schema: SchemaObject, index: SchemaIndex, depth = 0): Map<string, SchemaObject> {
  const names = new Map<string, SchemaObject>();
  if (depth > 8) return names;
  const {properties, $ref, allOf} = schema;
  const inherited = [
    ...(typeof $ref === 'string' ? [index.resolve(schema, $ref)] : []),
    ...(Array.isArray(allOf) ? (allOf as Schema[]) : []),
  ];
  if (isSchemaObject(properties)) {
    for (const name of Object.keys(properties)) {
      const member = properties[name];
      if (isSchemaObject(member)) names.set(name, member);
    }
  }
  for (const other of inherited) {
    if (isSchemaObject(other))
      topLevelNames(other, index, depth + 1).forEach((member, name) => names.set(name, member));
  }
  return names;
}

function isSection(member: SchemaObject, index: SchemaIndex, depth = 0): boolean {
  if (isSchemaObject(member['properties'])) return !isDocument(member['properties']);
  if (
    Array.isArray(member['allOf']) &&
    (member['allOf'] as Schema[]).some((part) => isSchemaObject(part) && isSection(part, index, depth + 1))
  )
    return true;
  const reference = member['$ref'];
  if (typeof reference !== 'string' || depth > 8) return false;
  const target = index.resolve(member, reference);
  return isSchemaObject(target) && isSection(target, index, depth + 1);
}

/** Whether these are the members of a reference to an uploaded document. */
export function isDocument(properties: SchemaObject): boolean {
  return ['id', 'name', 'mediaType', 'size', 'sha256'].every((name) => Object.hasOwn(properties, name));
}

function titleOf(schema: SchemaObject, name: string): string {
  return typeof schema['title'] === 'string' ? schema['title'] : wordsOf(name);
}

/** A readable name for a property that has no title: `dateOfBirth` and `date_of_birth` become `Date of birth`. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/([a-zäöüß\d])([A-ZÄÖÜ])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  const [first = '', ...others] = words.split(' ');
  const rest = others.map((word) => (/^[A-ZÄÖÜ]{2,}$/.test(word) ? word : word.toLowerCase()));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

function pageId(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'page';
}
