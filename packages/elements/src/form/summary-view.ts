/** The list of faults above a page. It takes the focus, and each entry leads to its field. */
import {html, type TemplateResult} from 'lit';
import type {FormView} from '../form-view.ts';
import type {SummaryEntry} from './messages.ts';
import {links} from './summary-links.ts';

export function summaryView(
  entries: readonly SummaryEntry[],
  {counted}: FormView,
  goTo: (entry: SummaryEntry) => void,
): TemplateResult {
  return html`<div
    class="summary"
    part="summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h2 id="summary-title" class="summary-title">${counted('summary', entries.length)}</h2>
    <ul ${links(entries, goTo)}></ul>
  </div>`;
}
