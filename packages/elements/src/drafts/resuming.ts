/** What it takes to go on with a draft: the edition it was begun with, and its documents. */
import type {Form} from '@ozg-forms/core/definition/form';
import {parentOf} from '@ozg-forms/core/pointer';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import type {Session} from '@ozg-forms/core/state/session';
import {inputFrom} from '@ozg-forms/core/state/snapshot';
import type {Draft} from '@ozg-forms/delivery/draft/draft';
import {goneDocuments} from '@ozg-forms/delivery/upload/still-stored';
import type {Begun} from '../form/filling.ts';
import type {LoadedForm} from '../form/loading.ts';
import type {DraftNote} from './drafts.ts';

export interface Resumed {
  readonly loaded: LoadedForm;
  readonly begun: Begun;
  readonly notes: readonly DraftNote[];
}

/**
 * Finds the edition that a draft goes on with: the version it was begun with, from the page or as
 * it was kept. Where that version is not at hand, its answers go into the present one.
 *
 * @param definition as it was kept with the draft; `undefined` where none was
 */
export async function resumed(draft: Draft, definition: unknown, loaded: LoadedForm): Promise<Resumed> {
  const {snapshot, startedAt, form} = draft;
  const whole = (edition: Form): Begun => ({startedAt, from: {input: inputFrom(snapshot, edition)}});
  // An edition that only corrects words keeps its version, and the receiver wants the latest.
  if (form.version === loaded.form.version) return {loaded, begun: whole(loaded.form), notes: []};
  try {
    const {loadForm} = await import('@ozg-forms/core/definition/load-form');
    const earlier = loadForm(definition);
    if (earlier.id === form.id && earlier.version === form.version) {
      const kept = {...loaded, form: earlier, source: definition, sha256: Promise.resolve(form.sha256)};
      return {loaded: kept, begun: whole(earlier), notes: []};
    }
  } catch {
    // Nothing was kept, or nothing that can be used any more.
  }
  return {loaded, begun: {startedAt, from: {answers: snapshot.answers}}, notes: [{note: 'renewed'}]};
}

/** Takes documents that the receiver does not have any more out of the answers. Returns their names. */
export async function withoutGoneDocuments(session: Session, endpoint: string): Promise<readonly string[]> {
  const placed = documentsIn(session.state.root, session.form);
  if (placed.length === 0 || endpoint === '') return [];
  const gone = new Set(
    (
      await goneDocuments(
        endpoint,
        placed.map(({reference}) => reference),
      )
    ).map(({id}) => id),
  );
  const lists = new Set<string>();
  for (const {pointer, reference} of placed) {
    if (!gone.has(reference.id)) continue;
    const place = session.field(pointer)?.kind === 'document' ? pointer : parentOf(pointer);
    if (place === pointer) session.answer(pointer, undefined);
    else lists.add(place);
  }
  for (const list of lists) {
    const rest = (session.field(list)?.value as readonly DocumentReference[]).filter(({id}) => !gone.has(id));
    session.answer(list, rest.length > 0 ? rest : undefined);
  }
  return placed.filter(({reference}) => gone.has(reference.id)).map(({reference}) => reference.name);
}
