import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Widget} from '../field/widget.ts';

/** One box to tick: a declaration, or a boolean whose author prefers it to yes and no. */
export const checkbox: Widget = {
  name: 'checkbox',
  layout: 'beside',
  fits: ({kind}) => kind === 'declaration',
  render: (field) =>
    html`<input
      part="checkbox"
      type="checkbox"
      id=${field.id}
      name=${field.id}
      .checked=${live(field.node.value === true)}
      aria-describedby=${field.describedBy}
      aria-invalid=${field.invalid}
      aria-required=${field.required}
      @change=${(event: Event) => {
        const {checked} = event.currentTarget as HTMLInputElement;
        // An unticked declaration is no answer; an unticked boolean is one.
        field.answer(checked || (field.node.kind === 'boolean' ? false : undefined));
      }}
    />`,
};
