import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {Field, Widget} from '../field/widget.ts';
import {apart} from './apart.ts';
import {shownOptions, type ShownOption} from '@ozg-forms/core/review/shown-options';

/** Above so many options a list of radio buttons becomes tiring, and a select is shorter. */
const maxRadios = 7;

function button(field: Field, {value, label, description}: ShownOption, at: number) {
  // The first one carries the field's own id: labels, error links and focus lead to it.
  const id = at === 0 ? field.id : `${field.id}-${at}`;
  return html`${apart(field, value)}
    <div class="choice">
      <input
        part="radio"
        type="radio"
        id=${id}
        name=${field.id}
        .checked=${live(isEqual(field.node.value, value))}
        aria-describedby=${description ? `${id}-description` : nothing}
        @change=${() => field.answer(value)}
      />
      <label part="option" for=${id}>${label}</label>
      ${description ? html`<p class="hint" id="${id}-description">${description}</p>` : nothing}
    </div>`;
}

/** One answer out of a few, all of them visible. Also yes or no. */
export const radio: Widget = {
  name: 'radio',
  layout: 'group',
  fits: ({kind, options}) => kind === 'boolean' || (kind === 'choice' && (options?.length ?? 0) <= maxRadios),
  render: (field) => html`${shownOptions(field.node, field.view).map((option, at) => button(field, option, at))}`,
};
