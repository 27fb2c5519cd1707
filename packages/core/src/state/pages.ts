/**
 * Which places stand on which page, and where a fault belongs.
 *
 * A page names places by pointer; a section brings its members with it, except those that
 * a page names itself. A page on which nothing is asked is skipped.
 */
import type {Form} from '../definition/form.ts';
import type {Page} from '../definition/form-definition.ts';
import {parentOf, type Pointer} from '../pointer.ts';
import type {Quotes} from '../quotes/quotes.ts';
import {nodeAt, type FieldNode} from './field-node.ts';

export interface PageState {
  readonly page: Page & {readonly quotes?: Quotes};
  readonly isReview: boolean;
  /** Places to show, in order; sections with their members inside. */
  readonly nodes: readonly FieldNode[];
  /** What it is where the pages of the form are arranged anew; left out: a page of the form itself. */
  readonly arranged?: 'question' | 'all' | 'tasks';
  /** The pages of the form that stand in it, where it is none itself. */
  readonly parts?: readonly PageState[];
  /** The sections around a question that has a page of its own, the outermost first. */
  readonly within?: readonly FieldNode[];
}

/** Makes the pages that are shown out of the pages of the form. Pure. */
export type Arrange = (pages: readonly PageState[], form: Form) => readonly PageState[];

/** The pages that are not skipped, in order; never none, so that there is always one to show. */
export function pagesOf(form: Form, root: FieldNode): readonly PageState[] {
  const all = form.pages.map((page) => ({page, isReview: page.type === 'review', nodes: nodesOf(page, form, root)}));
  const asked = all.filter(({isReview, nodes}) => isReview || nodes.length > 0);
  return asked.length > 0 ? asked : all.slice(0, 1);
}

/** The page that is shown under an id: its own, or that of a page of the form that stands in it. */
export function pageNamed(id: string, pages: readonly PageState[]): PageState | undefined {
  return pages.find(({page}) => page.id === id) ?? pages.find(({parts}) => parts?.some(({page}) => page.id === id));
}

/** The members of a section that are shown inside of it. */
export function shownMembers(section: FieldNode, form: Form): readonly FieldNode[] {
  return section.members.filter((member) => isShownInside(member, form));
}

function isShownInside(member: FieldNode, form: Form): boolean {
  return isAsked(member, form) && !form.placed.has(member.pattern);
}

/** Whether a place is drawn at all: constants are not, and neither are sections that are empty. */
function isAsked(node: FieldNode, form: Form): boolean {
  const {readOnly} = node.facts;
  if (node.choices.length > 0 || (node.takesNames && !readOnly)) return true;
  if (node.kind === 'constant' || (node.kind === 'closed' && readOnly)) return false;
  return node.kind !== 'section' || node.members.some((member) => isShownInside(member, form));
}

function nodesOf(page: Page, form: Form, root: FieldNode): readonly FieldNode[] {
  return page.fields.flatMap((pointer) => {
    const node = nodeAt(root, pointer);
    if (!node || !isAsked(node, form)) return [];
    const isDrawnByMembers = node === root && node.kind === 'section' && node.choices.length === 0 && !node.takesNames;
    return isDrawnByMembers ? shownMembers(root, form) : [node];
  });
}

/**
 * The page a place belongs to: the one that names the nearest place above it; a whole
 * section belongs to the first page with a part of it.
 */
export function pageAt(pointer: Pointer, pages: readonly PageState[]): PageState | undefined {
  const {named, holding} = namesOn(pages);
  for (let place = pointer; ; place = parentOf(place)) {
    const page = named.get(place);
    if (page) return page;
    if (place === '') return holding.get(pointer) ?? pages.at(-1);
  }
}

interface PageNames {
  /** Pages by the places they name. */
  readonly named: ReadonlyMap<Pointer, PageState>;
  /** Pages by the sections that they name a part of. */
  readonly holding: ReadonlyMap<Pointer, PageState>;
}

// Asked once for each fault, of which a long form has thousands.
const known = new WeakMap<readonly PageState[], PageNames>();

function namesOn(pages: readonly PageState[]): PageNames {
  let names = known.get(pages);
  if (!names) known.set(pages, (names = gatherNames(pages)));
  return names;
}

function gatherNames(pages: readonly PageState[]): PageNames {
  const named = new Map<Pointer, PageState>();
  const holding = new Map<Pointer, PageState>();
  for (const state of pages) {
    for (const pointer of state.page.fields) {
      if (!named.has(pointer)) named.set(pointer, state);
      for (let place = pointer; place !== '';) {
        place = parentOf(place);
        if (!holding.has(place)) holding.set(place, state);
      }
    }
  }
  return {named, holding};
}
