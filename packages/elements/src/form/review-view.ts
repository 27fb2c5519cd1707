/** Everything answered, page by page, with a way back to each page (OZG, section 9a(2)). */
import {html, nothing, type TemplateResult} from 'lit';
import {shownMembers, type PageState} from '@ozg-forms/core/state/pages';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {State} from '@ozg-forms/core/state/state';
import type {FormView} from '../form-view.ts';
import {answerLines} from './answer-text.ts';

/** @param change called with the id of the page a person wants to go back to */
export function reviewView({pages}: State, view: FormView, change: (page: string) => void): TemplateResult {
  return html`<div class="review" part="review">
    ${pages.filter(({isReview}) => !isReview).map((state) => pageSummary(state, view, change))}
  </div>`;
}

function pageSummary({page, nodes}: PageState, view: FormView, change: (page: string) => void): TemplateResult {
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
    ${rowsOf(nodes, view, 4)}
  </section>`;
}

// Single answers next to each other are one list of terms; sections and entries get a heading.
function rowsOf(nodes: readonly FieldNode[], view: FormView, level: number): TemplateResult {
  const parts: TemplateResult[] = [];
  let run: FieldNode[] = [];
  const flush = () => {
    if (run.length > 0)
      parts.push(html`<dl>${run.map((node) => row(view.texts.label(node), answerLines(node, view), view))}</dl>`);
    run = [];
  };
  for (const node of nodes) {
    if (node.kind !== 'section' && node.kind !== 'list') {
      if (node.kind !== 'closed') run.push(node);
      continue;
    }
    flush();
    parts.push(
      node.kind === 'list'
        ? entries(node, view.texts.label(node), view, level)
        : group(view.texts.label(node), shownMembers(node, view.form), view, level),
    );
  }
  flush();
  return html`${parts}`;
}

function row(label: string, lines: readonly string[], view: FormView): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    ${
      lines.length === 0
        ? html`<dd class="unanswered">${view.word('unanswered')}</dd>`
        : lines.map((line) => html`<dd class="answer">${line}</dd>`)
    }
  </div>`;
}

// Entries with parts are headings of their own; plain ones are the lines of one answer.
function entries(list: FieldNode, name: string, view: FormView, level: number): TemplateResult {
  if (list.members.every(({kind}) => kind !== 'section' && kind !== 'list')) {
    const lines = list.members.flatMap((entry) => answerLines(entry, view));
    return html`<dl>${row(name, lines, view)}</dl>`;
  }
  return html`${list.members.map((entry, at) => {
    const title = view.word('entry', {label: view.texts.label(entry) || name, number: at + 1});
    return entry.kind === 'list'
      ? entries(entry, title, view, level)
      : group(title, shownMembers(entry, view.form), view, level);
  })}`;
}

function group(title: string, members: readonly FieldNode[], view: FormView, level: number): TemplateResult {
  return html`<div class="review-group">
    ${title ? html`<p class="review-title" role="heading" aria-level=${level}>${title}</p>` : nothing}
    ${rowsOf(members, view, level + 1)}
  </div>`;
}
