import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Widget} from '../field/widget.ts';
import '../count/define.ts';
import {countStyles} from '../count/count-styles.ts';
import {isLong} from './textarea.ts';

/** Several lines of text, with how many characters are left where the schema has a limit. */
export const countedTextarea: Widget = {
  name: 'textarea',
  layout: 'label',
  fits: isLong,
  styles: countStyles,
  render: (field) => {
    const {id, node, text, view, options} = field;
    const count = node.facts.maxLength === undefined || node.facts.readOnly ? '' : `${id}-count`;
    const described = [field.describedBy === nothing ? '' : field.describedBy, count].filter(Boolean).join(' ');
    return html`<textarea
        part="input"
        class="control"
        rows="5"
        id=${id}
        name=${id}
        .value=${live(text)}
        dir=${view.isRightToLeft && text !== '' ? 'auto' : nothing}
        autocomplete=${options.autocomplete ?? nothing}
        ?readonly=${node.facts.readOnly}
        aria-describedby=${described || nothing}
        aria-invalid=${field.invalid}
        aria-required=${field.required}
        @input=${(event: InputEvent) => field.type((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea
      >${count ? html`<ozg-count class="hint" id=${count} .field=${field}></ozg-count>` : nothing}`;
  },
};
