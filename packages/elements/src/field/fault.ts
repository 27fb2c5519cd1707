import {html, nothing, type TemplateResult} from 'lit';
import type {Field} from './widget.ts';

/** What is wrong, for widgets that say it themselves. Its id is one of those in `describedBy`. */
export function faultOf({id, message, view}: Field): TemplateResult | typeof nothing {
  if (!message) return nothing;
  return html`<p class="error" part="error" id="${id}-error">
    <span class="visually-hidden">${view.word('error')}</span> ${message}
  </p>`;
}
