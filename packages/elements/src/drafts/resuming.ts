/** What it takes to go on with a draft: the edition it was begun with, and its documents. */
import type {Form} from '@ozg-forms/core/definition/form';
import {parentOf} from '@ozg-forms/core/pointer';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import {keptSnapshot} from '@ozg-forms/core/state/kept-snapshot';
import {Session} from '@ozg-forms/core/state/session';
import {inputFrom, snapshotOf} from '@ozg-forms/core/state/snapshot';
import type {Draft} from '@ozg-forms/delivery/draft/draft';
import {goneDocuments} from '@ozg-forms/delivery/upload/still-stored';
import type {Begun} from '../form/filling.ts';
import type {LoadedForm} from '../form/loading.ts';
import type {DraftNote} from './drafts.ts';
import {editionOf, withSource} from './editions.ts';

export interface Resumed {
  readonly loaded: LoadedForm;
  readonly begun: Begun;
  readonly notes: readonly DraftNote[];
}

/**
 * Finds the edition that a draft goes on with: the version it was begun with, as its receiver still has it or, while
 * that cannot be asked, as it was kept. Once its time is over, its answers go into the present one.
 *
 * @param definition as it was kept with the draft; `undefined` where none was
 */
export async function resumed(draft: Draft, definition: unknown, loaded: LoadedForm): Promise<Resumed> {
  const {snapshot, startedAt, form} = draft;
  const whole = (edition: Form): Begun => ({startedAt, from: {input: inputFrom(snapshot, edition)}});
  // An edition that only corrects words keeps its version.
  if (form.version === loaded.form.version) return {loaded, begun: whole(loaded.form), notes: []};
  const found = await editionOf(form, loaded);
  if (typeof found === 'object') return {loaded: found, begun: whole(found.form), notes: []};
  const kept = await keptEdition(draft, definition, loaded);
  if (kept && found === 'unknown') return {loaded: kept, begun: whole(kept.form), notes: []};
  return {
    loaded,
    begun: {startedAt, from: {answers: snapshot.answers}},
    notes: [{note: 'renewed', former: kept && draftToKeep(draft, kept.form)}],
  };
}

async function keptEdition({form}: Draft, definition: unknown, loaded: LoadedForm): Promise<LoadedForm | undefined> {
  try {
    const kept = await withSource(loaded, {json: definition, sha256: Promise.resolve(form.sha256)});
    return kept.form.id === form.id && kept.form.version === form.version ? kept : undefined;
  } catch {
    // Nothing was kept, or nothing that can be used any more.
    return undefined;
  }
}

/** What of a draft may leave the device. */
function draftToKeep(draft: Draft, form: Form): Draft {
  const session = new Session(form, {language: draft.language, input: inputFrom(draft.snapshot, form)});
  return {...draft, ...keptSnapshot(snapshotOf(session), session.state, form, {leavesDevice: true})};
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
