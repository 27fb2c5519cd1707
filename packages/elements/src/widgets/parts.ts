/** Answers of several small controls that travel as one text, as a date does in three. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Field} from '../field/widget.ts';
import type {WordKey} from '../texts/languages.ts';

export interface Part {
  /** What it is called. */
  readonly word: WordKey;
  /** Characters that fit at a glance. */
  readonly width: number;
  /** Autofill token. */
  readonly token?: string | undefined;
  /** The keyboard of a phone: digits, unless more is typed. */
  readonly inputmode?: 'numeric' | 'text';
}

/**
 * @param shown what stands in each part
 * @param join makes one text of what was typed into the parts
 */
export function partsView(
  field: Field,
  parts: readonly Part[],
  shown: readonly string[],
  join: (typed: string[]) => string,
): TemplateResult {
  // Every part is kept at its place, so that clearing the day does not move the month there.
  // What stands in the first alone may be the whole answer, pasted as one.
  const typed = (event: Event) =>
    field.type(join([...(event.currentTarget as HTMLElement).querySelectorAll('input')].map(({value}) => value)));
  return html`<div class="parts" @input=${typed}>
    ${parts.map((part, at) => partView(field, part, at, shown[at] ?? ''))}
  </div>`;
}

function partView(field: Field, {word, width, token, inputmode = 'numeric'}: Part, at: number, value: string) {
  const id = at === 0 ? field.id : `${field.id}-${at}`;
  return html`<div>
    <label for=${id}>${field.view.word(word)}</label>
    <input
      part="input"
      class="control"
      type="text"
      inputmode=${inputmode}
      id=${id}
      name=${id}
      size=${width + 1}
      .value=${live(value)}
      autocomplete=${token ?? nothing}
      ?readonly=${field.node.facts.readOnly}
      aria-describedby=${field.describedBy}
      aria-invalid=${field.invalid}
      aria-required=${field.required}
    />
  </div>`;
}
