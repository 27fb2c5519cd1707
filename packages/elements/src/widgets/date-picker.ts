import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Widget} from '../field/widget.ts';

/**
 * A date by the browser's own calendar: for days one looks up, as an appointment. Only where the
 * author names it, since birthdays are many clicks away in it.
 */
export const datePicker: Widget = {
  name: 'date-picker',
  layout: 'label',
  fits: () => false,
  render: (field) => {
    const {id, node, options} = field;
    const type = (event: Event) => {
      const {value, validity} = event.currentTarget as HTMLInputElement;
      // The browser keeps half a date to itself; that there is one must be known all the same.
      field.type(validity.badInput ? '…' : value);
    };
    return html`<input
      part="input"
      class="control"
      type="date"
      id=${id}
      name=${id}
      size="12"
      max="9999-12-31"
      .value=${live(typeof node.value === 'string' ? node.value : '')}
      autocomplete=${options.autocomplete ?? nothing}
      ?readonly=${node.facts.readOnly}
      aria-describedby=${field.describedBy}
      aria-invalid=${field.invalid}
      aria-required=${field.required}
      @input=${type}
      @blur=${type}
    />`;
  },
};
