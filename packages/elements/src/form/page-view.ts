/** One page of a form: where one is, what is wrong, the questions, and the ways on and back. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Page} from '@ozg-forms/core/definition/form-definition';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {State} from '@ozg-forms/core/state/state';
import type {FormView, Messages} from '../form-view.ts';
import {markdown} from '../markdown/markdown.ts';
import type {Modes} from '../modes/modes.ts';
import {members} from '../section/members.ts';
import type {Finish} from './finish-loading.ts';
import {progressView} from './progress-view.ts';
import type {FailureReason, Sending} from './sending.ts';
import type {Walk} from './walk.ts';
import type {WordKey} from '../texts/languages.ts';

export interface PageParts {
  readonly current: State;
  readonly view: FormView;
  readonly messages: Messages;
  readonly sending: Sending;
  /** The channel by which the decision is to come back. */
  readonly channel: string | undefined;
  /** Absent until it is loaded: so long there are no faults to show. */
  readonly finish: Finish | undefined;
  /** How pages are drawn that are not those of the form as they are. */
  readonly modes: Modes | undefined;
  /** Absent until it is loaded: so long nobody can take a step. */
  readonly walk: Walk | undefined;
  readonly submit: (event: Event) => void;
  /** Takes the answers over into the present edition; absent where that cannot be. */
  readonly renew: (() => void) | undefined;
  readonly choose: (channel: string) => void;
  /** Whether the list of all pages is open. */
  readonly isListed: boolean;
  readonly list: (isListed: boolean) => void;
}

export function pageView(parts: PageParts): TemplateResult {
  const {current, view, messages, finish, modes, walk} = parts;
  const {page, isReview} = current.page;
  const {revealed, refused} = current.input;
  const isRevealed = revealed.has(page.id) || refused.length > 0;
  const faults = (isRevealed && finish?.summaryOf(current, messages, view)) || [];
  return html`${current.pageIndex === 0 ? introView(view.texts.intro) : nothing}
    <form part="page" novalidate autocomplete="on" @submit=${parts.submit}>
      ${progressView(parts)}
      ${faults.length > 0 ? finish!.summaryView(faults, view, (entry) => walk!.goToFault(entry)) : nothing}
      ${failureView(parts)} ${modes?.bodyOf(parts) ?? bodyOf(parts)}
      ${
        isReview
          ? html`${finish?.replyView(parts.channel, view, parts.choose)}
              <p class="hasty">${view.word('hasty')}</p>`
          : nothing
      }
      ${buttonsView(parts)}
    </form>`;
}

function bodyOf({current, view, messages, finish, walk}: PageParts): TemplateResult {
  const {page, nodes, isReview} = current.page;
  const intro = view.texts.pageIntro(page);
  return html`<h2 id="page-title" class="page-title" tabindex="-1">${view.titleOf(page)}</h2>
    ${introView(intro)} ${finish?.strayWarningsView(current, messages, view)}
    ${isReview ? finish?.reviewView(current, view, (id, focus) => walk!.revise(id, focus)) : nothing}
    <div
      class="members"
      ${members(nodes, {view, messages, level: 2, isTitledAbove: isTitledBy(page, nodes, view)})}
    ></div>`;
}

/** Whether all there is on a page is called as the page is. */
export function isTitledBy(page: Page, nodes: readonly FieldNode[], view: FormView): boolean {
  return nodes.length === 1 && view.texts.label(nodes[0]!) === view.titleOf(page);
}

/** Sentences of an author before a page, or before the whole form. */
export function introView(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<div class="intro" part="intro">${markdown(text)}</div>` : nothing;
}

function buttonsView({
  current: {pageIndex, pages, page, input},
  view: {word},
  sending,
  walk,
}: PageParts): TemplateResult {
  const hasTasks = pages[0]!.arranged === 'tasks';
  const isLast = pageIndex === pages.length - 1;
  const isSending = sending.state === 'sending';
  return html`<div class="buttons">
      ${pageIndex > 0 || input.isRevising ? html`<button type="button" class="button secondary" part="back" ?disabled=${isSending} @click=${() => walk?.back()}>${word(hasTasks ? 'tasks.back' : 'back')}</button>` : nothing}
      <button
        type="submit"
        class="button"
        part=${isLast ? 'send' : 'next'}
        aria-disabled=${isSending ? 'true' : nothing}
        @click=${onlyOnce}
      >
        ${word(isLast ? 'send' : !hasTasks ? 'next' : page.arranged ? 'tasks.check' : 'tasks.next')}
      </button>
    </div>
    ${isSending ? html`<p class="busy">${word(sending.word)}</p>` : nothing}`;
}

// Many people click twice on everything: the second click would leave the next page unread.
function onlyOnce(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

/** Where it is not about sending, or not only. */
const titles: Partial<Record<FailureReason, WordKey>> = {altered: 'failed.altered.title', keys: 'failed.keys.title'};

function failureView({sending, view: {word}, renew}: PageParts): TemplateResult | typeof nothing {
  if (sending.state !== 'failed') return nothing;
  const {reason} = sending;
  return html`<div class="summary" id="failure" role="group" tabindex="-1" aria-labelledby="failure-title">
    <h2 id="failure-title" class="summary-title">${word(titles[reason] ?? 'failed.title')}</h2>
    <p>${word(`failed.${reason}`)}</p>
    ${
      reason !== 'version'
        ? nothing
        : renew
          ? html`<button type="button" class="button" part="renew" @click=${renew}>
              ${word('failed.version.renew')}
            </button>`
          : html`<p>${word('failed.version.note')}</p>`
    }
  </div>`;
}
