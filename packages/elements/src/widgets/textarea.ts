import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Widget} from '../field/widget.ts';

/** Several lines of text. Taken by itself where an answer may be longer than a line holds. */
export const textarea: Widget = {
  name: 'textarea',
  layout: 'label',
  fits: ({kind, facts}) => kind === 'text' && facts.format === undefined && (facts.maxLength ?? 0) > 250,
  render: (field) =>
    html`<textarea
      part="input"
      class="control"
      rows="5"
      id=${field.id}
      name=${field.id}
      .value=${live(field.text)}
      dir=${field.view.isRightToLeft && field.text !== '' ? 'auto' : nothing}
      autocomplete=${field.options.autocomplete ?? nothing}
      ?readonly=${field.node.facts.readOnly}
      aria-describedby=${field.describedBy}
      aria-invalid=${field.invalid}
      aria-required=${field.required}
      @input=${(event: InputEvent) => field.type((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>`,
};
