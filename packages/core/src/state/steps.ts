/**
 * The steps through the pages of a form: on, back, and to where an address leads.
 *
 * They stand beside the session, not in it: whoever only looks at a first page needs none.
 */
import type {Form} from '../definition/form.ts';
import type {Violation} from '../validation/violation.ts';
import {pageAt, pageNamed, type PageState} from './pages.ts';
import {progressOf} from './progress.ts';
import type {Session} from './session.ts';
import type {State} from './state.ts';

/**
 * Shows all faults of the present page; goes on if there are none. What the receiver
 * refused does not hold up: only the receiver knows whether it still does. Returns whether it went.
 *
 * Goes to the page that follows; from a list of tasks to the review once all are complete, and from a task to
 * the list; after a change from the review back to it, past all pages where nothing is amiss.
 */
export function stepOn(session: Session): boolean {
  const {page, input} = session.state;
  session.reveal([page.page.id, ...passedWith(session.state)]);
  if (problemsOn(session.state, page.page.id).some((fault) => !input.refused.includes(fault))) return false;
  const following = followingPage(session.state, session.form);
  if (following) session.goTo(following.page.id);
  return following !== undefined;
}

/** Shows the page before; the list from a task, and the review from a page that is being changed. */
export function stepBack(session: Session): void {
  const previous = previousPage(session.state);
  if (previous) session.goTo(previous.page.id);
}

/** Shows a page, or the first one before it that is not complete. For addresses, which anyone may type. */
export function reach(session: Session, page: string): void {
  const reached = reachedPage(session.state, session.form, page);
  if (reached !== undefined) session.goTo(reached);
}

/** The shown faults that belong to a page. */
export function problemsOn({problems, pages}: State, page: string): readonly Violation[] {
  return [...problems.values()].filter(({pointer}) => pageAt(pointer, pages)?.page.id === page);
}

/** Whether a fault is shown that belongs to a page. */
export function isFaulty({problems, pages}: State, page: string): boolean {
  for (const {pointer} of problems.values()) if (pageAt(pointer, pages)?.page.id === page) return true;
  return false;
}

// None where the next step is to send.
function followingPage(state: State, form: Form): PageState | undefined {
  const {pages, page, pageIndex, input} = state;
  if (input.isRevising) return firstAmiss(state) ?? reviewIn(state);
  const [list] = pages;
  if (list!.arranged !== 'tasks') return pages[pageIndex + 1];
  if (page !== list) return page.isReview ? undefined : list;
  return firstOpenSection(state, form) ? undefined : reviewIn(state);
}

function previousPage(state: State): PageState | undefined {
  const {pages, pageIndex, input} = state;
  if (input.isRevising) return reviewIn(state);
  return pages[0]!.arranged === 'tasks' && pageIndex > 0 ? pages[0] : pages[pageIndex - 1];
}

// The pages of the form that are gone on from together with the present page: with the last of
// its questions, or with the page that holds them all.
function passedWith({page, pages, pageIndex}: State): readonly string[] {
  const {arranged, parts = []} = page;
  const isLast = arranged === 'all' || pages[pageIndex + 1]?.parts?.[0] !== parts[0];
  return isLast ? parts.map((part) => part.page.id) : [];
}

function reachedPage(state: State, form: Form, id: string): string | undefined {
  const {pages} = state;
  const target = pageNamed(id, pages);
  if (!target) return undefined;
  const [list] = pages;
  const isInList = list!.arranged === 'tasks';
  const open = isInList && !target.isReview ? undefined : firstOpenSection(state, form);
  if (!open) return id;
  if (isInList) return list!.page.id;
  const first = pages.find((page) => isOpen(page, open, state)) ?? target;
  return pages.indexOf(first) < pages.indexOf(target) ? first.page.id : id;
}

function reviewIn({pages}: State): PageState | undefined {
  return pages.find(({isReview}) => isReview);
}

function firstOpenSection(state: State, form: Form): PageState | undefined {
  const progress = progressOf(state, form);
  return state.sections.find(({isReview}, at) => !isReview && progress[at] !== 'complete');
}

// What the receiver refused holds nobody up.
function firstAmiss({pages, violations, input}: State): PageState | undefined {
  const amiss = new Set(
    violations.filter((fault) => !input.refused.includes(fault)).map(({pointer}) => pageAt(pointer, pages)),
  );
  return pages.find((page) => !page.isReview && amiss.has(page));
}

// Whether a page that is shown is where a section is still to be done.
function isOpen(page: PageState, section: PageState, {violations, pages, input}: State): boolean {
  if (!page.parts?.includes(section)) return page === section;
  if (page.arranged === 'all' || !input.revealed.has(page.page.id)) return true;
  return violations.some(({pointer}) => pageAt(pointer, pages) === page);
}
