/** How far one is, above every page. */
import {html, nothing, type TemplateResult} from 'lit';
import type {PageParts} from './page-view.ts';

/** With the list of all pages; nothing in a list of tasks, which says so itself. */
export function progressView(parts: PageParts): TemplateResult | typeof nothing {
  const {pages, pageIndex, sections} = parts.current;
  const {word} = parts.view;
  if (pages[0]!.arranged === 'tasks') return nothing;
  const values = {at: pageIndex + 1, of: pages.length};
  return html`<div class="progress" part="progress">
    <p id="progress-text">${word('step', values)}</p>
    <progress aria-labelledby="progress-text" max=${pages.length} value=${pageIndex + 1}></progress>
    ${sections.length > 2 ? parts.finish?.stepsView(parts) : nothing}
  </div>`;
}
