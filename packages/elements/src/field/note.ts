/** What everyone should read before a question, a section or a list. */
import {html, nothing, type TemplateResult} from 'lit';
import {markdown} from '../markdown/markdown.ts';

export function noteView(note: string | undefined): TemplateResult | typeof nothing {
  return note ? html`<div part="note" class="note" role="note">${markdown(note)}</div>` : nothing;
}
