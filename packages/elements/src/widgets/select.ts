import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {Widget} from '../field/widget.ts';
import {shownOptions} from '@ozg-forms/core/review/shown-options';

/** One answer out of many, by the platform's own list. */
export const select: Widget = {
  name: 'select',
  layout: 'label',
  fits: ({kind}) => kind === 'choice',
  render: (field) => {
    const options = shownOptions(field.node, field.view);
    const chosen = options.findIndex(({value}) => isEqual(value, field.node.value));
    return html`<select
      part="input"
      class="control"
      id=${field.id}
      name=${field.id}
      autocomplete=${field.options.autocomplete ?? 'off'}
      aria-describedby=${field.describedBy}
      aria-invalid=${field.invalid}
      aria-required=${field.required}
      @change=${(event: Event) => field.answer(options[Number((event.currentTarget as HTMLSelectElement).value)]?.value)}
    >
      <option value="-1" .selected=${live(chosen < 0)}>
        ${field.view.word(field.node.required ? 'choose' : 'noAnswer')}
      </option>
      ${options.map(({label}, at) => html`<option value=${at} .selected=${live(at === chosen)}>${label}</option>`)}
    </select>`;
  },
};
