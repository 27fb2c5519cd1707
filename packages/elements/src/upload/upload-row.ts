/** One file in the list: what it is, where it stands, and what can be done with it. */
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {bytesText} from '@ozg-forms/core/validation/sentence';
import {html, nothing, type TemplateResult} from 'lit';
import type {FormView} from '../form-view.ts';
import {canDraw} from './thumbnail.ts';
import type {UploadItem} from './upload-item.ts';
import {adviceText, canRetry, stateText} from './upload-words.ts';

export interface UploadRow {
  /** Stays the same from the choice to the removal. */
  readonly key: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Absent for a document that was among the answers before this page was opened. */
  readonly item: UploadItem | undefined;
  /** Absent until it is stored. */
  readonly reference: DocumentReference | undefined;
}

/** Earlier documents first, then what was chosen, in the order of choosing. */
export function rowsOf(items: readonly UploadItem[], placed: readonly DocumentReference[]): readonly UploadRow[] {
  const rows = items.flatMap((item): UploadRow[] => {
    const {key, file, state} = item;
    const reference = state.state === 'stored' ? placed.find(({id}) => id === state.reference.id) : undefined;
    // A stored one that is no answer any more was taken away by someone else.
    if (state.state === 'stored' && !reference) return [];
    return [{key, name: file.name, size: file.size, item, reference}];
  });
  const known = new Set(rows.map(({reference}) => reference?.id));
  const earlier = placed
    .filter(({id}) => !known.has(id))
    .map((reference): UploadRow => ({key: `stored-${reference.id}`, ...reference, item: undefined, reference}));
  return [...earlier, ...rows];
}

export interface RowActions {
  readonly pause: (item: UploadItem) => void;
  readonly resume: (item: UploadItem) => void;
  readonly remove: (row: UploadRow) => void;
}

/** @param actions `undefined` where nothing may be changed */
export function rowTemplate(row: UploadRow, view: FormView, actions: RowActions | undefined): TemplateResult {
  const {key, name, size, item} = row;
  const advice = item && adviceText(item, view);
  return html`<li class="upload-file" part="file" data-key=${key} data-state=${item?.state.state ?? 'stored'}>
    ${item && canDraw(item) ? html`<canvas class="upload-picture" width="96" height="96" aria-hidden="true"></canvas>` : nothing}
    <div class="upload-about">
      <p class="upload-name"><bdi>${name}</bdi></p>
      <p class="upload-state">
        ${bytesText(size, view.language)} · ${item ? stateText(item, view) : view.word('upload.stored')}
      </p>
      ${item && progressTemplate(item)} ${advice ? html`<p class="upload-advice">${advice}</p>` : nothing}
    </div>
    ${
      actions
        ? html`<div class="upload-actions">
            ${item && changeButton(item, view, actions)}
            <button
              type="button"
              class="button quiet"
              part="remove"
              data-action="remove"
              aria-label=${view.word('upload.removeFile', {name})}
              @click=${() => actions.remove(row)}
            >
              ${view.word('remove')}
            </button>
          </div>`
        : nothing
    }
  </li>`;
}

function progressTemplate({state, file}: UploadItem) {
  if (state.state === 'stored' || state.state === 'failed') return nothing;
  const sent = state.state === 'sending' || state.state === 'paused' ? state.sentBytes : 0;
  return html`<progress class="upload-progress" max=${file.size} .value=${sent} aria-label=${file.name}></progress>`;
}

// One button for three words, so that the focus stays on it while they change.
function changeButton(item: UploadItem, {word}: FormView, {pause, resume}: RowActions) {
  const {state, file} = item;
  const isPaused = state.state === 'paused' && state.because === 'asked';
  const action = isPaused ? 'resume' : canRetry(item) ? 'retry' : 'pause';
  if (action === 'pause' && ['inspecting', 'stored', 'failed'].includes(state.state)) return nothing;
  return html`<button
    type="button"
    class="button quiet"
    part="action"
    data-action="change"
    aria-label=${word(`upload.${action}File`, {name: file.name})}
    @click=${() => (action === 'pause' ? pause(item) : resume(item))}
  >
    ${word(`upload.${action}`)}
  </button>`;
}
