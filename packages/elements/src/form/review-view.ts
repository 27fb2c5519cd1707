/** Everything answered, page by page, with a way back to each page (OZG, section 9a(2)). */
import {html, nothing, type TemplateResult} from 'lit';
import {outlineOf, type OutlinePart, type OutlineRow} from '@ozg-forms/core/review/outline';
import type {Pointer} from '@ozg-forms/core/pointer';
import {pageAt, type PageState} from '@ozg-forms/core/state/pages';
import type {State} from '@ozg-forms/core/state/state';
import {idOf, type FormView} from '../form-view.ts';
import {warningsIn} from './messages.ts';

/** Called with the id of the page a person wants to go back to, and of what is to get the focus there. */
type Change = (page: string, focus?: string) => void;

export function reviewView(state: State, view: FormView, change: Change): TemplateResult {
  const {sections, pages} = state;
  const warnings = warningsIn(state, view.texts);
  // Where each question has a page of its own, each answer leads back to its own.
  const changeAnswer: ChangeAnswer | undefined = pages.some(({arranged}) => arranged === 'question')
    ? (pointer) => change(pageAt(pointer, pages)!.page.id, idOf(pointer))
    : undefined;
  return html`<div class="review" part="review">
    ${sections.filter(({isReview}) => !isReview).map((state) => pageSummary(state, {view: {...view, warnings}, change, changeAnswer}))}
  </div>`;
}

type ReviewView = FormView & Pick<State, 'warnings'>;

type ChangeAnswer = (pointer: Pointer) => void;

interface Ways {
  readonly view: ReviewView;
  readonly change: Change;
  readonly changeAnswer: ChangeAnswer | undefined;
}

function pageSummary({page, nodes}: PageState, {view, change, changeAnswer}: Ways): TemplateResult {
  const title = view.titleOf(page);
  return html`<section class="review-page" aria-label=${title}>
    <div class="review-head">
      <h3>${title}</h3>
      ${
        changeAnswer
          ? nothing
          : html`<button
              type="button"
              class="button quiet"
              aria-label=${view.word('changePage', {title})}
              @click=${() => change(page.id)}
            >
              ${view.word('change')}
            </button>`
      }
    </div>
    ${outlineOf(nodes, view).map((part) => partTemplate(part, view, 4, changeAnswer))}
  </section>`;
}

function partTemplate(part: OutlinePart, view: ReviewView, level: number, change?: ChangeAnswer): TemplateResult {
  if (part.type === 'rows') return html`<dl>${part.rows.map((row) => rowTemplate(row, view, change))}</dl>`;
  return html`<div class="review-group">
    ${part.title ? html`<p class="review-title" role="heading" aria-level=${level}>${part.title}</p>` : nothing}
    ${part.parts.map((inner) => partTemplate(inner, view, level + 1, change))}
  </div>`;
}

function rowTemplate({pointer, label, lines}: OutlineRow, view: ReviewView, change?: ChangeAnswer): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    ${
      lines.length === 0
        ? html`<dd class="unanswered">${view.word('unanswered')}</dd>`
        : lines.map((line) => html`<dd class="answer"><bdi>${line}</bdi></dd>`)
    }
    ${view.warnings.has(pointer) ? html`<dd class="warning">${view.word('warning')} ${view.warnings.get(pointer)}</dd>` : nothing}
    ${
      change
        ? html`<dd class="change">
            <button
              type="button"
              class="button quiet"
              aria-label=${view.word('changeAnswer', {label})}
              @click=${() => change(pointer)}
            >
              ${view.word('change')}
            </button>
          </dd>`
        : nothing
    }
  </div>`;
}
