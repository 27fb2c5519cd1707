/**
 * The faults to show, as sentences at the places where they are shown. The map stays the
 * same object while its content does, so that nothing is drawn again without need.
 */
import type {FormTexts} from '@ozg-forms/core/definition/texts';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {progressOf} from '@ozg-forms/core/state/progress';
import type {Pointer} from '@ozg-forms/core/pointer';
import type {State} from '@ozg-forms/core/state/state';
import {pageAt} from '@ozg-forms/core/state/pages';
import {nearestNode, sentenceFor, type SentenceLanguage} from '@ozg-forms/core/validation/sentence';
import type {FormView, Messages} from '../form-view.ts';

const none: Messages = new Map();

export function messagesOf(state: State, texts: FormTexts, sentences: SentenceLanguage, last: Messages): Messages {
  const {problems, root} = state;
  if (problems.size === 0 && state.warnings.size === 0) return none;
  const warnings = warningsIn(state, texts);
  const messages = new Map<string, string>();
  for (const violation of problems.values()) {
    const {pointer} = nearestNode(root, violation.pointer);
    if (!messages.has(pointer)) messages.set(pointer, sentenceFor(violation, root, texts, sentences));
  }
  const isAsLast = isSame(messages, last) && isSame(warnings, last.warnings ?? none);
  return isAsLast ? last : warnings.size > 0 ? Object.assign(messages, {warnings}) : messages;
}

/** What rules warn of, with the earlier answers that it quotes. */
export function warningsIn({warnings, root}: State, texts: FormTexts): ReadonlyMap<Pointer, string> {
  return new Map([...warnings].map(([pointer, text]) => [pointer, texts.quoting(text, nearestNode(root, pointer))]));
}

function isSame(a: Messages, b: Messages): boolean {
  return a.size === b.size && [...a].every(([pointer, message]) => b.get(pointer) === message);
}

/** A fault in the summary, with the page it is on. */
export interface SummaryEntry {
  readonly pointer: string;
  readonly message: string;
  readonly page: string;
}

/**
 * The faults of the present page, or of all pages on the review page, in the order of showing; in a
 * list of tasks what is not complete.
 */
export function summaryOf(
  state: State,
  messages: Messages,
  view: Pick<FormView, 'form' | 'texts' | 'word' | 'titleOf'>,
): readonly SummaryEntry[] {
  const {page, pages} = state;
  if (page.arranged === 'tasks') return openTasks(state, view);
  const shown = page.isReview ? pages : [page];
  const entries: SummaryEntry[] = [];
  for (const {nodes, page} of shown) for (const node of nodes) gather(node, '', page.id);
  // A section whose members stand on pages of their own is drawn nowhere; neither is the whole form.
  const listed = new Set(entries.map(({pointer}) => pointer));
  for (const [pointer, message] of messages) {
    const place = listed.has(pointer) ? undefined : pageAt(pointer, pages);
    if (place && (pointer === '' || shown.includes(place))) entries.push({pointer, message, page: page.page.id});
  }
  return entries;

  // Where a list has several entries, each fault says which one it is in.
  function gather(node: FieldNode, within: string, pageId: string): void {
    const {pointer, kind, members} = node;
    const message = messages.get(pointer);
    if (message !== undefined) entries.push({pointer, message: within + message, page: pageId});
    const isOneOfMany = kind === 'list' && members.length > 1;
    for (const [at, member] of members.entries()) {
      const label = isOneOfMany ? view.texts.label(member) || view.texts.label(node) : '';
      gather(member, isOneOfMany ? `${within}${view.word('entry', {label, number: at + 1})}: ` : within, pageId);
    }
  }
}

function openTasks(
  state: State,
  {form, word, titleOf}: Pick<FormView, 'form' | 'word' | 'titleOf'>,
): readonly SummaryEntry[] {
  const progress = progressOf(state, form);
  return state.sections.flatMap(({page, isReview}, at) =>
    isReview || progress[at] === 'complete'
      ? []
      : [{pointer: '', message: word('tasks.open', {title: titleOf(page)}), page: page.id}],
  );
}
