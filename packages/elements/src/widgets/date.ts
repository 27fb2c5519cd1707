import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Field, Widget} from '../field/widget.ts';
import type {WordKey} from '../texts/languages.ts';

const parts: readonly (readonly [word: WordKey, digits: number, token: string])[] = [
  ['day', 2, 'bday-day'],
  ['month', 2, 'bday-month'],
  ['year', 4, 'bday-year'],
];

/**
 * A date in three small fields: the one way in which people of every age and every assistive
 * technology give dates they know by heart. What is typed travels as one text, `3.7.1984`.
 */
export const date: Widget = {
  name: 'date',
  layout: 'group',
  fits: ({kind}) => kind === 'date',
  render: (field) => {
    const shown = field.text.split('.');
    return html`<div class="date" @input=${(event: Event) => field.type(textOf(event.currentTarget as HTMLElement))}>
      ${parts.map((part, at) => partOf(field, part, at, shown[at] ?? ''))}
    </div>`;
  },
};

// Every part is kept at its place, so that clearing the day does not move the month there.
// What stands in the day alone may be a whole date, pasted as one.
function textOf(group: HTMLElement): string {
  const typed = [...group.querySelectorAll('input')].map((input) => input.value);
  return typed.join('.').replace(/[.\s]+$/, '');
}

function partOf(field: Field, [word, digits, token]: (typeof parts)[number], at: number, value: string) {
  const id = at === 0 ? field.id : `${field.id}-${at}`;
  return html`<div>
    <label for=${id}>${field.view.word(word)}</label>
    <input
      part="input"
      class="control"
      type="text"
      inputmode="numeric"
      id=${id}
      name=${id}
      size=${digits + 1}
      .value=${live(value)}
      autocomplete=${field.options.autocomplete === 'bday' ? token : (field.options.autocomplete ?? nothing)}
      ?readonly=${field.node.facts.readOnly}
      aria-describedby=${field.describedBy}
      aria-invalid=${field.invalid}
      aria-required=${field.required}
    />
  </div>`;
}
