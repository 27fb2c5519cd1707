/** The list of faults above a page. It takes the focus, and each entry leads to its field. */
import {html, type TemplateResult} from 'lit';
import {idOf, type FormView} from '../form-view.ts';
import type {SummaryEntry} from './messages.ts';

export function summaryView(
  entries: readonly SummaryEntry[],
  {counted}: FormView,
  goTo: (entry: SummaryEntry) => void,
): TemplateResult {
  const follow = (event: Event, entry: SummaryEntry) => {
    event.preventDefault(); // the target lies in this shadow root, where the address cannot reach
    goTo(entry);
  };
  return html`<div
    class="summary"
    part="summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h2 id="summary-title" class="summary-title">${counted('summary', entries.length)}</h2>
    <ul>
      ${entries.map(
        (entry) =>
          html`<li>
            <a href="#${idOf(entry.pointer)}" @click=${(event: Event) => follow(event, entry)}>${entry.message}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}
