/**
 * How the pages of a form may be shown otherwise than as they are: all of it follows from the same
 * definition and the same answers, so that a person can go from one to the other at any time.
 *
 * Pages that are made here have ids with a dot, which no page of a form has.
 */
import type {Form} from '../definition/form.ts';
import type {FormDefinition, Page} from '../definition/form-definition.ts';
import type {FieldNode} from './field-node.ts';
import {shownMembers, type Arrange, type PageState} from './pages.ts';

/** `pages`: as the definition has them. */
export type Mode = NonNullable<FormDefinition['mode']>;

/** Every mode but `pages`, which needs nothing. */
export const arrangements: Readonly<Record<Exclude<Mode, 'pages'>, Arrange>> = {
  /** A page for each question, or for what belongs together. */
  questions: (pages, form) =>
    pages.flatMap((part) => (part.isReview || part.nodes.length === 0 ? [part] : questionsOf(part, form))),

  /** All questions on one page, and the review after it. */
  single: (pages) => {
    const parts = pages.filter(({isReview}) => !isReview);
    if (parts.length < 2) return pages;
    const nodes = parts.flatMap((part) => part.nodes);
    const fields = parts.flatMap(({page}) => page.fields);
    return [
      {page: {id: '.all', title: '', fields}, isReview: false, nodes, arranged: 'all', parts},
      ...pages.filter(({isReview}) => isReview),
    ];
  },

  /** A list of all pages first; each leads back to it. */
  tasks: (pages) => {
    const tasks: PageState = {
      page: {id: '.tasks', title: '', fields: []},
      isReview: false,
      nodes: [],
      arranged: 'tasks',
    };
    const page: Page = {id: '.review', title: '', type: 'review', fields: []};
    const review: PageState = {page, isReview: true, nodes: []};
    return [tasks, ...pages, ...(pages.some(({isReview}) => isReview) ? [] : [review])];
  },
};

function questionsOf(part: PageState, form: Form): readonly PageState[] {
  const groups: {readonly within: readonly FieldNode[]; readonly nodes: FieldNode[]}[] = [];
  const collect = (nodes: readonly FieldNode[], within: readonly FieldNode[]): void => {
    for (const node of nodes) {
      if (isSplit(node, form)) collect(shownMembers(node, form), [...within, node]);
      // What nobody can answer stands with the question before it.
      else if (isOnlyShown(node) && groups.length > 0) groups.at(-1)!.nodes.push(node);
      else groups.push({within, nodes: [node]});
    }
  };
  collect(part.nodes, []);
  const [first, second] = groups;
  if (second && first!.nodes.every(isOnlyShown)) {
    second.nodes.unshift(...first!.nodes);
    groups.shift();
  }
  return groups.map(({nodes, within}) => ({
    page: {id: questionId(part, nodes[0]!), title: '', fields: nodes.map(({pointer}) => pointer)},
    isReview: false,
    nodes,
    arranged: 'question',
    parts: [part],
    within,
  }));
}

function questionId({page}: PageState, {pointer}: FieldNode): string {
  return `${page.id}${pointer.replaceAll('/', '.') || '.'}`;
}

/** Whether the members of a place are pages of their own: not where they make up one answer. */
function isSplit(node: FieldNode, form: Form): boolean {
  const {together, widget} = form.fields[node.pattern] ?? {};
  if (node.kind !== 'section' || node.facts.readOnly || together || widget !== undefined) return false;
  if (node.choices.length > 0 || node.takesNames) return false;
  const members = shownMembers(node, form);
  return members.length > 1 && !members.some(({pattern}) => isOfAddress(form.fields[pattern]?.autocomplete));
}

// HTML, autofill detail tokens: what has one of these is part of an address.
function isOfAddress(autocomplete = ''): boolean {
  return /\b(street-address|address-(line|level)\d|postal-code)\b/.test(autocomplete);
}

function isOnlyShown({kind, facts}: FieldNode): boolean {
  return kind === 'constant' || facts.readOnly;
}
