/**
 * Pages for a schema that comes without any: what stands alone on top comes first, each
 * section gets a page of its own, then comes what stands alone after all sections, and the
 * last page shows everything for checking.
 */
import {childOf} from '../pointer.ts';
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import {isDocument} from '../schema/document-reference.ts';
import {optionsOf} from '../schema/options.ts';
import type {SchemaIndex} from '../schema/schema-index.ts';
import type {Page} from './form-definition.ts';
import {titledParts} from './titled-parts.ts';
import {furtherPageId} from './untitled-page.ts';
import {wordsOf} from './words.ts';

/** The id of the page that is added for checking. */
const reviewPageId = 'review';

export function derivedPages(schema: SchemaObject, index: SchemaIndex): readonly Page[] {
  const review: Page = {id: reviewPageId, title: '', type: 'review', fields: []};
  const parts = titledParts(schema, index);
  if (parts.length > 1) {
    const pages = parts.map(({title, names}, at): Page => ({
      id: `${at + 1}-${pageId(title)}`,
      title,
      // Whatever a condition may add at the top belongs to the first page.
      fields: [...names.map((name) => childOf('', name)), ...(at === 0 ? [''] : [])],
    }));
    return [...pages, review];
  }
  const names = topLevelNames(schema, index);
  const sections = new Set([...names].filter(([, member]) => isSection(member, index)).map(([name]) => name));
  const inOrder = [...names.keys()];
  // Remarks and declarations at the end stay at the end.
  const lastSection = inOrder.findLastIndex((name) => sections.has(name));
  const further = sections.size > 0 ? inOrder.slice(lastSection + 1) : [];
  const alone = inOrder.filter((name) => !sections.has(name) && !further.includes(name));
  const pages: Page[] = [];
  // Whatever a condition may add at the top belongs to the first page; so it shows the whole rest.
  if (alone.length > 0 || sections.size === 0) pages.push({id: 'start', title: titleOf(schema, ''), fields: ['']});
  const taken = new Set([reviewPageId, 'start', furtherPageId]);
  for (const name of sections) {
    pages.push({id: pageId(name, taken), title: titleOf(names.get(name)!, name), fields: [childOf('', name)]});
  }
  if (alone.length === 0 && sections.size > 0) pages[0]!.fields.push('');
  if (further.length > 0) pages.push({id: furtherPageId, title: '', fields: further.map((name) => childOf('', name))});
  return [...pages, review];
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
  if (optionsOf(member)) return false;
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

function titleOf(schema: SchemaObject, name: string): string {
  return typeof schema['title'] === 'string' ? schema['title'] : wordsOf(name);
}

function pageId(name: string, taken = new Set<string>()): string {
  let id = name.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'page';
  while (taken.has(id)) id += '-';
  taken.add(id);
  return id;
}
