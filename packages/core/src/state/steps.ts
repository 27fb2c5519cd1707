/** Where a person gets to from a page: on, back, and by an address. Pure. */
import {pageAt, pageNamed, type PageState} from './pages.ts';
import type {State} from './state.ts';

/** The page to go on to, once nothing is amiss on the present one; none where the next step is to send. */
export function followingPage(state: State): PageState | undefined {
  const {pages, page, pageIndex, input} = state;
  if (input.isRevising) return firstAmiss(state) ?? reviewIn(state);
  const [list] = pages;
  if (list!.arranged !== 'tasks') return pages[pageIndex + 1];
  if (page !== list) return page.isReview ? undefined : list;
  return firstOpenSection(state) ? undefined : reviewIn(state);
}

/** The page to go back to, if there is one. */
export function previousPage(state: State): PageState | undefined {
  const {pages, pageIndex, input} = state;
  if (input.isRevising) return reviewIn(state);
  return pages[0]!.arranged === 'tasks' && pageIndex > 0 ? pages[0] : pages[pageIndex - 1];
}

/**
 * The pages of the form that are gone on from together with the present page: with the last of
 * its questions, or with the page that holds them all. As ids.
 */
export function passedWith({page, pages, pageIndex}: State): readonly string[] {
  const {arranged, parts = []} = page;
  const isLast = arranged === 'all' || pages[pageIndex + 1]?.parts?.[0] !== parts[0];
  return isLast ? parts.map((part) => part.page.id) : [];
}

/** The page of an id, or the first one before it that is not complete, as id; none for an unknown page. */
export function reachedPage(state: State, id: string): string | undefined {
  const {pages} = state;
  const target = pageNamed(id, pages);
  if (!target) return undefined;
  const [list] = pages;
  const isInList = list!.arranged === 'tasks';
  const open = isInList && !target.isReview ? undefined : firstOpenSection(state);
  if (!open) return id;
  if (isInList) return list!.page.id;
  const first = pages.find((page) => isOpen(page, open, state)) ?? target;
  return pages.indexOf(first) < pages.indexOf(target) ? first.page.id : id;
}

function reviewIn({pages}: State): PageState | undefined {
  return pages.find(({isReview}) => isReview);
}

function firstOpenSection({sections, progress}: State): PageState | undefined {
  return sections.find(({isReview}, at) => !isReview && progress[at] !== 'complete');
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
