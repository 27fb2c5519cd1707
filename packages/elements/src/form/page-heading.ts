/** What pages are called, however they are arranged. */
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {PageState} from '@ozg-forms/core/state/pages';
import type {FormView} from '../form-view.ts';

/** Heading of a page; never empty. */
export function headingOf(state: PageState, view: FormView): string {
  const {page, arranged, parts, nodes} = state;
  if (arranged === 'tasks') return view.word('tasks.title');
  if (arranged === 'all') return view.word('page.answers');
  const part = parts?.[0]?.page ?? page;
  const question = arranged === 'question' && askedIn(nodes);
  return (question && view.texts.label(question)) || view.titleOf(part);
}

/** The question whose words are the heading of its page; a sentence to agree to is not. */
export function askedIn(nodes: readonly FieldNode[]): FieldNode | undefined {
  return nodes.find(({kind, facts}) => kind !== 'declaration' && kind !== 'constant' && !facts.readOnly);
}

/** Id of the heading of a page of the form where all of them stand on one. */
export function partId(page: string): string {
  return `part-${page}`;
}
