/** One page of a form: where one is, what is wrong, the questions, and the ways on and back. */
import {html, nothing, type TemplateResult} from 'lit';
import type {State} from '@ozg-forms/core/state/state';
import type {FormView, Messages} from '../form-view.ts';
import {members} from '../section/members.ts';
import type {Finish} from './finish-loading.ts';
import {progressView} from './frame-view.ts';
import type {SummaryEntry} from './messages.ts';
import type {Sending} from './sending.ts';

export interface PageParts {
  readonly current: State;
  readonly view: FormView;
  readonly messages: Messages;
  readonly sending: Sending;
  /** The channel by which the decision is to come back. */
  readonly channel: string | undefined;
  /** Absent until it is loaded: so long there are no faults to show. */
  readonly finish: Finish | undefined;
  readonly submit: (event: Event) => void;
  readonly back: () => void;
  readonly goTo: (page: string) => void;
  readonly goToFault: (entry: SummaryEntry) => void;
  readonly choose: (channel: string) => void;
}

export function pageView(parts: PageParts): TemplateResult {
  const {current, view, messages, finish} = parts;
  const {page, nodes, isReview} = current.page;
  const intro = view.texts.pageIntro(page);
  const isRevealed = current.input.revealed.has(page.id) || current.input.refused.length > 0;
  const faults = (isRevealed && finish?.summaryOf(current, messages, view)) || [];
  return html`<form part="page" novalidate autocomplete="on" @submit=${parts.submit}>
    ${progressView(current, view)} ${faults.length > 0 ? finish!.summaryView(faults, view, parts.goToFault) : nothing}
    ${failureView(parts)}
    <h2 id="page-title" class="page-title" tabindex="-1">${view.titleOf(page)}</h2>
    ${intro ? html`<p class="intro">${intro}</p>` : nothing}
    ${isReview ? finish?.reviewView(current, view, parts.goTo) : nothing}
    <div class="members" ${members(nodes, {view, messages, level: 2})}></div>
    ${
      isReview
        ? html`${finish?.replyView(parts.channel, view, parts.choose)}
            <p class="hasty">${view.word('hasty')}</p>`
        : nothing
    }
    ${buttonsView(parts)}
  </form>`;
}

function buttonsView({current: {pageIndex, pages}, view: {word}, sending, back}: PageParts): TemplateResult {
  const isLast = pageIndex === pages.length - 1;
  const isSending = sending.state === 'sending';
  return html`<div class="buttons">
      ${pageIndex > 0 ? html`<button type="button" class="button secondary" part="back" ?disabled=${isSending} @click=${back}>${word('back')}</button>` : nothing}
      <button
        type="submit"
        class="button"
        part=${isLast ? 'send' : 'next'}
        aria-disabled=${isSending ? 'true' : nothing}
        @click=${onlyOnce}
      >
        ${word(isLast ? 'send' : 'next')}
      </button>
    </div>
    ${isSending ? html`<p class="busy">${word(sending.word)}</p>` : nothing}`;
}

// Many people click twice on everything: the second click would leave the next page unread.
function onlyOnce(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

function failureView({sending, view: {word}}: PageParts): TemplateResult | typeof nothing {
  if (sending.state !== 'failed') return nothing;
  return html`<div class="summary" id="failure" role="group" tabindex="-1" aria-labelledby="failure-title">
    <h2 id="failure-title" class="summary-title">${word('failed.title')}</h2>
    <p>${word(`failed.${sending.reason}`)}</p>
  </div>`;
}
