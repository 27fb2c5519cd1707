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
  // Each warning stands with the page it belongs to, also one about a list, or a section that is not drawn itself.
  const onPage = (shown: PageState) => [...warnings.keys()].filter((pointer) => pageAt(pointer, sections) === shown);
  // Where each question has a page of its own, each answer leads back to its own.
  const changeAnswer: ChangeAnswer | undefined = pages.some(({arranged}) => arranged === 'question')
    ? (pointer) => change(pageAt(pointer, pages)!.page.id, idOf(pointer))
    : undefined;
  return html`<div class="review" part="review">
    ${sections
      .filter(({isReview}) => !isReview)
      .map((shown) => pageSummary(shown, {view: {...view, warnings}, change, changeAnswer, warned: onPage(shown)}))}
  </div>`;
}

type ReviewView = FormView & Pick<State, 'warnings'>;

type ChangeAnswer = (pointer: Pointer) => void;

interface Ways {
  readonly view: ReviewView;
  readonly change: Change;
  readonly changeAnswer: ChangeAnswer | undefined;
  /** Places on the page of which a rule warns. */
  readonly warned: readonly Pointer[];
}

function pageSummary({page, nodes}: PageState, {view, change, changeAnswer, warned}: Ways): TemplateResult {
  const title = view.titleOf(page);
  const outline = outlineOf(nodes, view);
  const places = new Set(placesIn(outline));
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
    ${warned.filter((pointer) => !places.has(pointer)).map((pointer) => warningAt(pointer, view))}
    ${outline.map((part) => partTemplate(untitled(part, title), view, 4, changeAnswer))}
  </section>`;
}

// What the page is called already is not said twice.
function untitled(part: OutlinePart, title: string): OutlinePart {
  return part.type === 'group' && part.title === title ? {...part, title: ''} : part;
}

function partTemplate(part: OutlinePart, view: ReviewView, level: number, change?: ChangeAnswer): TemplateResult {
  if (part.type === 'rows') return html`<dl>${part.rows.map((row) => rowTemplate(row, view, change))}</dl>`;
  return html`<div class="review-group">
    ${part.title ? html`<p class="review-title" role="heading" aria-level=${level}>${part.title}</p>` : nothing}
    ${view.warnings.has(part.pointer) ? warningAt(part.pointer, view) : nothing}
    ${part.parts.map((inner) => partTemplate(inner, view, part.title ? level + 1 : level, change))}
  </div>`;
}

function* placesIn(parts: readonly OutlinePart[]): Generator<Pointer> {
  for (const part of parts) {
    if (part.type === 'rows') yield* part.rows.map(({pointer}) => pointer);
    else {
      yield part.pointer;
      yield* placesIn(part.parts);
    }
  }
}

function warningAt(pointer: Pointer, {word, warnings}: ReviewView): TemplateResult {
  return html`<p class="warning">${word('warning')} ${warnings.get(pointer)}</p>`;
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
