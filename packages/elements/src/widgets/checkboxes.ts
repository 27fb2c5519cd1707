import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {Field, Widget} from '../field/widget.ts';
import {apart, isApart} from './apart.ts';
import {shownOptions, type ShownOption} from '@ozg-forms/core/review/shown-options';

function box(field: Field, {value, label, description}: ShownOption, at: number, all: readonly ShownOption[]) {
  const id = at === 0 ? field.id : `${field.id}-${at}`;
  const chosen = Array.isArray(field.node.value) ? (field.node.value as unknown[]) : [];
  const isChosen = (other: unknown) => chosen.some((each) => isEqual(each, other));
  const toggle = (event: Event) => {
    const {checked} = event.currentTarget as HTMLInputElement;
    const stays = (other: unknown) => isChosen(other) && (!checked || isApart(field, other) === isApart(field, value));
    // Kept in the order of the options, however they are ticked.
    const next = all.map((option) => option.value).filter((other) => (other === value ? checked : stays(other)));
    field.answer(next.length > 0 ? next : undefined);
  };
  return html`${apart(field, value)}
    <div class="choice">
      <input
        part="checkbox"
        type="checkbox"
        id=${id}
        name=${id}
        .checked=${live(isChosen(value))}
        aria-describedby=${description ? `${id}-description` : nothing}
        @change=${toggle}
      />
      <label part="option" for=${id}>${label}</label>
      ${description ? html`<p class="hint" id="${id}-description">${description}</p>` : nothing}
    </div>`;
}

/** Several answers out of some: a list of unique options. */
export const checkboxes: Widget = {
  name: 'checkboxes',
  layout: 'group',
  fits: ({kind}) => kind === 'choices',
  render: (field) => {
    const options = shownOptions(field.node, field.view);
    return html`${options.map((option, at) => box(field, option, at, options))}`;
  },
};
