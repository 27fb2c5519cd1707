/** What a person sees of drafts: a calm bar below each page, and a notice above it when there is something to decide or to know. */
import {html, nothing, type TemplateResult} from 'lit';
import {nodeAt} from '@ozg-forms/core/state/field-node';
import type {State} from '@ozg-forms/core/state/state';
import type {Draft} from '@ozg-forms/delivery/draft/draft';
import {canKeepDrafts} from '@ozg-forms/delivery/draft/draft-store';
import type {FormView} from '../form-view.ts';
import {hourMs, keepTimes, type DraftNote, type Drafts} from './drafts.ts';

/** What may be offered: `device` stands for both ways. */
export type DraftMode = 'device' | 'file';

export interface DraftsParts {
  readonly drafts: Drafts;
  readonly view: FormView;
  readonly current: State;
  readonly mode: DraftMode;
  /** What a person is about to confirm, and what they have said of their device. */
  readonly asked: Asked;
  readonly ask: (asked: Partial<Asked>) => void;
  /** Whether something has been entered that a draft would replace. */
  readonly isDirty: boolean;
  readonly resume: (options?: {readonly steal: boolean}) => void;
  readonly start: () => void;
  readonly remove: () => void;
  readonly save: () => void;
  /** Keeps answers as they were in an earlier edition. */
  readonly saveFormer: (former: Draft) => void;
  readonly load: (file: File) => void;
}

export interface Asked {
  /** Whether the draft is really to be deleted. */
  readonly isSure: 'no' | 'asking';
  /** Whether others use this device, too. */
  readonly isShared: boolean;
}

export function draftNoticeView(parts: DraftsParts): TemplateResult | typeof nothing {
  const {drafts, view, isDirty} = parts;
  const {state, notes} = drafts;
  const {word} = view;
  const isOffered = state.state === 'offered';
  if (!isOffered && notes.length === 0 && state.state !== 'elsewhere') return nothing;
  return html`<div
    class="draft-notice"
    part="draft-notice"
    id="draft-notice"
    tabindex="-1"
    role="group"
    aria-label=${word('draft.title')}
  >
    ${notes.map(
      (note) =>
        html`<p>${noteText(note, parts)}</p>
          ${formerView(note, parts)}`,
    )}
    ${
      isOffered
        ? html`<p>
              <strong>${word('draft.offer', {time: momentText(state.savedAt, view)})}</strong>
              ${word('draft.until', {time: momentText(state.expiresAt, view)})}
              ${isDirty ? word('draft.replaces') : nothing}
            </p>
            ${
              parts.asked.isSure === 'asking'
                ? sureView(parts)
                : html`<div class="draft-buttons">
                    <button type="button" class="button" part="draft-resume" @click=${() => parts.resume()}>
                      ${word('draft.resume')}
                    </button>
                    ${removeButton(parts)}
                  </div>`
            }`
        : nothing
    }
    ${
      state.state === 'elsewhere'
        ? html`<p>${word('draft.elsewhere')}</p>
            <div class="draft-buttons">
              <button type="button" class="button secondary" @click=${() => parts.resume({steal: true})}>
                ${word('draft.here')}
              </button>
            </div>`
        : nothing
    }
  </div>`;
}

// What fits nowhere any more is not lost with that.
function formerView(note: DraftNote, {view: {word}, saveFormer}: DraftsParts): TemplateResult | typeof nothing {
  if (note.note !== 'renewed' || !note.former) return nothing;
  const {former} = note;
  return html`<div class="draft-buttons">
    <button type="button" class="button secondary" part="draft-former" @click=${() => saveFormer(former)}>
      ${word('draft.renewed.file')}
    </button>
  </div>`;
}

export function draftBarView(parts: DraftsParts): TemplateResult {
  const {view, mode} = parts;
  const {word} = view;
  return html`<details class="drafts" part="drafts" id="drafts">
    <summary class="drafts-summary" id="drafts-summary">
      ${word('draft.title')} <span class="drafts-state">${stateText(parts)}</span>
    </summary>
    <div class="drafts-body">
      <p>${word('draft.about')}</p>
      ${mode === 'device' && canKeepDrafts() ? deviceView(parts) : nothing} ${fileView(parts)}
    </div>
  </details>`;
}

function deviceView(parts: DraftsParts): TemplateResult {
  const {drafts, view, asked, ask} = parts;
  const {word} = view;
  const {isOn} = drafts;
  const isFree = drafts.state.state === 'off' || drafts.state.state === 'failed';
  return html`<fieldset class="draft-device">
    <legend class="label">${word('draft.device')}</legend>
    <p class="hint">${word('draft.device.about')}</p>
    <div class="choice">
      <input
        type="checkbox"
        id="draft-shared"
        .checked=${asked.isShared}
        aria-describedby="draft-shared-about"
        @change=${(event: Event) => ask({isShared: (event.currentTarget as HTMLInputElement).checked})}
      />
      <label for="draft-shared">${word('draft.shared')}</label>
      <p class="hint" id="draft-shared-about">${word('draft.shared.about')}</p>
    </div>
    ${
      asked.isShared
        ? nothing
        : html`<label class="label" for="draft-time">${word('draft.keep')}</label>
            <select
              class="control draft-time"
              id="draft-time"
              @change=${(event: Event) => drafts.keepFor(Number((event.currentTarget as HTMLSelectElement).value))}
            >
              ${keepTimes.map(
                (time) =>
                  html`<option value=${time} ?selected=${time === drafts.keepMs}>${durationText(time, view)}</option>`,
              )}
            </select>
            ${isFree ? html`<button type="button" class="button secondary" part="draft-start" id="draft-start" @click=${parts.start}>${word('draft.start')}</button>` : nothing}`
    }
    ${isOn ? (parts.asked.isSure === 'asking' ? sureView(parts) : removeButton(parts)) : nothing}
  </fieldset>`;
}

function fileView({view: {word}, save, load}: DraftsParts): TemplateResult {
  return html`<fieldset class="draft-file">
    <legend class="label">${word('draft.file')}</legend>
    <p class="hint" id="draft-file-about">${word('draft.file.about')}</p>
    <div class="draft-buttons">
      <button
        type="button"
        class="button secondary"
        part="draft-save"
        aria-describedby="draft-file-about"
        @click=${save}
      >
        ${word('draft.file.save')}
      </button>
      <span class="draft-load">
        <input
          class="upload-control"
          type="file"
          id="draft-load"
          accept="application/json,.json"
          aria-describedby="draft-file-about"
          @change=${(event: Event) => {
            const input = event.currentTarget as HTMLInputElement;
            const [file] = input.files ?? [];
            input.value = ''; // so that the same file can be chosen again
            if (file) load(file);
          }}
        />
        <label class="button secondary" for="draft-load">${word('draft.file.load')}</label>
      </span>
    </div>
  </fieldset>`;
}

function removeButton({view: {word}, ask}: DraftsParts): TemplateResult {
  return html`<button type="button" class="button quiet" part="draft-delete" @click=${() => ask({isSure: 'asking'})}>
    ${word('draft.delete')}
  </button>`;
}

function sureView({view: {word}, ask, remove}: DraftsParts): TemplateResult {
  return html`<div class="draft-sure" role="group" aria-label=${word('draft.sure')} tabindex="-1" id="draft-sure">
    <p>${word('draft.sure')}</p>
    <div class="draft-buttons">
      <button type="button" class="button" @click=${remove}>${word('draft.sure.yes')}</button>
      <button type="button" class="button secondary" @click=${() => ask({isSure: 'no'})}>
        ${word('draft.sure.no')}
      </button>
    </div>
  </div>`;
}

function stateText({drafts: {state}, view}: DraftsParts): string {
  if (state.state === 'failed') return view.word('draft.failed');
  if (state.state !== 'on') return view.word('draft.off');
  if (state.savedAt === undefined || state.expiresAt === undefined) return '';
  const time = new Intl.DateTimeFormat(view.language, {timeStyle: 'short'}).format(state.savedAt);
  return view.word('draft.on', {time, end: momentText(state.expiresAt, view)});
}

export function noteText(note: DraftNote, {view, current}: Pick<DraftsParts, 'view' | 'current'>): string {
  switch (note.note) {
    case 'omitted': {
      const labels = note.pointers.flatMap((pointer) => {
        const node = nodeAt(current.root, pointer);
        return node ? [view.texts.label(node)] : [];
      });
      return view.word('draft.omitted', {names: labels.join(', ')});
    }
    case 'gone':
      return view.word('draft.gone', {names: note.names.join(', ')});
    default:
      return view.word(`draft.${note.note}`);
  }
}

function momentText(time: number, {language}: FormView): string {
  return new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'short'}).format(time);
}

function durationText(milliseconds: number, {counted}: FormView): string {
  const hours = milliseconds / hourMs;
  return hours <= 24 ? counted('draft.hours', hours) : counted('draft.days', hours / 24);
}
