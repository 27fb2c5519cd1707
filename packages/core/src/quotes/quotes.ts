/** Earlier answers that the texts of a place quote: which places they come from, given the answers. Pure. */
import type {Form} from '../definition/form.ts';
import type {TextEntry} from '../definition/form-definition.ts';
import type {LocalTexts} from '../definition/texts.ts';
import {isWithin, parentOf, type Pointer} from '../pointer.ts';
import type {FieldNode, KindName} from '../state/field-node.ts';
import {nodeAt} from '../state/field-node.ts';
import type {PageState} from '../state/pages.ts';
import {placeholdersIn} from './placeholder.ts';

/** The places that texts quote, by the pointer as it was written; only those that are answered. */
export type Quotes = ReadonlyMap<Pointer, FieldNode>;

/** Puts into places and pages what their texts quote. What quotes the same as before stays the same object. */
export interface Quoting {
  root(root: FieldNode): FieldNode;
  pages(pages: readonly PageState[], root: FieldNode): readonly PageState[];
}

/** Kinds with an answer that can stand in a sentence. */
const quotable: ReadonlySet<KindName> = new Set<KindName>([
  'text',
  'number',
  'integer',
  'date',
  'time',
  'date-time',
  'month',
  'boolean',
  'choice',
  'choices',
]);

/** Whether an answer must not turn up anywhere but in its own field: by itself, or by what it stands in. */
function isPrivate({pattern, pointer}: FieldNode, root: FieldNode, {fields}: Form): boolean {
  if (Object.keys(fields).some((place) => fields[place]!.sensitive && isWithin(pattern, place))) return true;
  for (let place = pointer; place !== ''; place = parentOf(place))
    if (nodeAt(root, place)?.facts.writeOnly) return true;
  return false;
}

/** @param local the town's own words for the form, which may quote as well */
export function createQuoting(form: Form, local: LocalTexts = {}): Quoting {
  const byPlace = pointersByPlace(form, local);
  const made = new WeakMap<FieldNode, FieldNode>();
  const titles = new WeakMap<object, readonly Pointer[]>();

  const pointersOf = (node: FieldNode): readonly Pointer[] => {
    const own = byPlace.get(node.pattern) ?? [];
    let said = titles.get(node.schemas);
    if (!said) titles.set(node.schemas, (said = pointersIn([node.facts.title, node.facts.description, node.options])));
    return said.length === 0 ? own : [...own, ...said];
  };

  const quotesFor = (pointers: readonly Pointer[], at: Pointer, root: FieldNode): Quotes =>
    new Map(
      pointers.flatMap((pointer) => {
        const node = nodeAt(root, ownEntry(pointer, at));
        const isSaid = node && node.sent !== undefined && node.sent !== null && quotable.has(node.kind);
        return isSaid && !isPrivate(node, root, form) ? [[pointer, node] as const] : [];
      }),
    );

  const quoted = (node: FieldNode, root: FieldNode): FieldNode => {
    const members = node.members.length === 0 ? node.members : node.members.map((member) => quoted(member, root));
    const pointers = pointersOf(node);
    const isAsShaped = members.every((member, at) => member === node.members[at]);
    if (isAsShaped && pointers.length === 0) return node;
    const quotes = quotesFor(pointers, node.pointer, root);
    const last = made.get(node);
    if (last && isSameList(last.members, members) && isSameMap(last.quotes, quotes)) return last;
    const next = {...node, members: isAsShaped ? node.members : members, quotes};
    made.set(node, next);
    return next;
  };

  return {
    root: (root) => quoted(root, root),
    pages: (pages, root) =>
      pages.map((state) => {
        const pointers = byPlace.get(`#${state.page.id}`) ?? [];
        return pointers.length === 0 ? state : {...state, page: {...state.page, quotes: quotesFor(pointers, '', root)}};
      }),
  };
}

/** Places of texts (`#id` for a page) → what is quoted there, in any language. */
function pointersByPlace(form: Form, local: LocalTexts): ReadonlyMap<string, readonly Pointer[]> {
  const texts: [string, unknown][] = [
    ...[form.texts, local].flatMap((languages) =>
      Object.values(languages).flatMap((places) => Object.entries<TextEntry>(places)),
    ),
    ...form.pages.map(({id, title, intro}): [string, unknown] => [`#${id}`, [title, intro]]),
    ...Object.entries(form.fields).map(([place, {add}]): [string, unknown] => [place, add]),
    ...form.rules.flatMap(({at, message}) => at.map((place): [string, unknown] => [place, message])),
  ];
  const found = new Map<string, readonly Pointer[]>();
  for (const [place, words] of texts) {
    const pointers = pointersIn(words);
    if (pointers.length > 0) found.set(place, [...(found.get(place) ?? []), ...pointers]);
  }
  return found;
}

function pointersIn(words: unknown): readonly Pointer[] {
  if (typeof words === 'string') return placeholdersIn(words).map(({pointer}) => pointer);
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(pointersIn) : [];
}

/** The entry that a place itself stands in, wherever a pointer leaves the index open. */
function ownEntry(pointer: Pointer, at: Pointer): Pointer {
  if (!pointer.includes('*')) return pointer;
  const here = at.split('/');
  let isBeside = true;
  const keys = pointer.split('/').map((key, index) => {
    const own = here[index];
    isBeside &&= own !== undefined && (key === own || (key === '*' && /^\d+$/.test(own)));
    return isBeside ? own : key;
  });
  return keys.join('/');
}

function isSameList(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a.length === b.length && a.every((node, at) => node === b[at]);
}

function isSameMap(a: Quotes | undefined, b: Quotes): boolean {
  return a?.size === b.size && [...b].every(([pointer, node]) => a.get(pointer) === node);
}
