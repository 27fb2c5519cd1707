/** What is done with the file as a whole: load an example, make a link, download. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Example} from '../examples.ts';
import {filled, type Words} from '../words/words.ts';

/** Name of the choice that empties the file. */
export const emptyChoice = 'empty';

/** What came of the last thing that was done. */
export type FileNote =
  | {readonly kind: 'loaded'; readonly title: string}
  | {readonly kind: 'link'; readonly link: string; readonly isCopied: boolean}
  | {readonly kind: 'too-long'; readonly length: number; readonly limit: number}
  | {readonly kind: 'broken-link'}
  | {readonly kind: 'opened-link'};

export interface FileActions {
  load(name: string): void;
  /** Brings back what was there before. */
  undo(): void;
  makeLink(): void;
  download(): void;
}

export function fileView(
  words: Words,
  examples: readonly Example[],
  note: FileNote | undefined,
  actions: FileActions,
): TemplateResult {
  const options = (isSmall: boolean) =>
    examples
      .filter((example) => example.isSmall === isSmall)
      .map((example) => html`<option value=${example.name}>${example.title(words)}</option>`);
  const load = (event: SubmitEvent) => {
    event.preventDefault();
    actions.load(String(new FormData(event.currentTarget as HTMLFormElement).get('example') ?? ''));
  };
  return html`<section class="file" aria-label=${words.file}>
    <form class="choose" @submit=${load}>
      <label for="example">${words.exampleLabel}</label>
      <select id="example" name="example">
        <option value="">${words.exampleChoose}</option>
        <option value=${emptyChoice}>${words.exampleEmpty}</option>
        <optgroup label=${words.small}>${options(true)}</optgroup>
        <optgroup label=${words.published}>${options(false)}</optgroup>
      </select>
      <button>${words.load}</button>
    </form>
    <div class="actions">
      <button type="button" @click=${() => actions.makeLink()}>${words.link}</button>
      <button type="button" @click=${() => actions.download()}>${words.download}</button>
    </div>
    <div class="note" role="status">${note ? noteView(words, note, actions) : nothing}</div>
  </section>`;
}

function noteView(words: Words, note: FileNote, actions: FileActions): TemplateResult {
  const undo = html`<button type="button" class="link" @click=${() => actions.undo()}>${words.undo}</button>`;
  switch (note.kind) {
    case 'loaded':
      return html`<p>${filled(words.loaded, note)} ${undo}</p>`;
    case 'link':
      return html`<p>
          ${filled(words.linkMade, {length: note.link.length.toLocaleString(words.language)})}
          ${note.isCopied ? words.linkCopied : nothing}
        </p>
        <input
          id="link"
          readonly
          aria-label=${words.linkLabel}
          .value=${note.link}
          @focus=${(event: FocusEvent) => (event.currentTarget as HTMLInputElement).select()}
        />`;
    case 'too-long':
      return html`<p class="bad">
        ${filled(words.linkTooLong, {
          length: note.length.toLocaleString(words.language),
          limit: note.limit.toLocaleString(words.language),
        })}
      </p>`;
    case 'broken-link':
      return html`<p class="bad">${words.linkBroken}</p>`;
    case 'opened-link':
      return html`<p>${words.linkOpened} ${undo}</p>`;
  }
}
