/** Everything answered, page by page, with a way back to each page (OZG, section 9a(2)). */
import {html, nothing, type TemplateResult} from 'lit';
import {outlineOf, type OutlinePart, type OutlineRow} from '@ozg-forms/core/review/outline';
import type {PageState} from '@ozg-forms/core/state/pages';
import type {State} from '@ozg-forms/core/state/state';
import type {FormView} from '../form-view.ts';

/** @param change called with the id of the page a person wants to go back to */
export function reviewView({pages, warnings}: State, view: FormView, change: (page: string) => void): TemplateResult {
  return html`<div class="review" part="review">
    ${pages.filter(({isReview}) => !isReview).map((state) => pageSummary(state, {...view, warnings}, change))}
  </div>`;
}

type ReviewView = FormView & Pick<State, 'warnings'>;

function pageSummary({page, nodes}: PageState, view: ReviewView, change: (page: string) => void): TemplateResult {
  const title = view.titleOf(page);
  return html`<section class="review-page" aria-label=${title}>
    <div class="review-head">
      <h3>${title}</h3>
      <button
        type="button"
        class="button quiet"
        aria-label=${view.word('changePage', {title})}
        @click=${() => change(page.id)}
      >
        ${view.word('change')}
      </button>
    </div>
    ${outlineOf(nodes, view).map((part) => partTemplate(part, view, 4))}
  </section>`;
}

function partTemplate(part: OutlinePart, view: ReviewView, level: number): TemplateResult {
  if (part.type === 'rows') return html`<dl>${part.rows.map((row) => rowTemplate(row, view))}</dl>`;
  return html`<div class="review-group">
    ${part.title ? html`<p class="review-title" role="heading" aria-level=${level}>${part.title}</p>` : nothing}
    ${part.parts.map((inner) => partTemplate(inner, view, level + 1))}
  </div>`;
}

function rowTemplate({pointer, label, lines}: OutlineRow, view: ReviewView): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    ${
      lines.length === 0
        ? html`<dd class="unanswered">${view.word('unanswered')}</dd>`
        : lines.map((line) => html`<dd class="answer"><bdi>${line}</bdi></dd>`)
    }
    ${view.warnings.has(pointer) ? html`<dd class="warning">${view.word('warning')} ${view.warnings.get(pointer)}</dd>` : nothing}
  </div>`;
}
