/** The pages of a form with how far one is, and a way to each that may be gone to. */
import {html, nothing, type TemplateResult} from 'lit';
import {progressOf, type PageProgress} from '@ozg-forms/core/state/progress';
import type {State} from '@ozg-forms/core/state/state';
import type {FormView} from '../form-view.ts';
import type {PageParts} from './page-view.ts';

/** The list behind a summary. What stands in it is worked out only while it is open. */
export function stepsView({view, isListed, list, current, walk}: PageParts): TemplateResult {
  return html`<details
    class="steps"
    part="steps"
    .open=${isListed}
    @toggle=${({currentTarget}: Event) => list((currentTarget as HTMLDetailsElement).open)}
  >
    <summary>${view.word('steps')}</summary>
    ${isListed ? stepList(current, view, (page) => walk!.goTo(page)) : nothing}
  </details>`;
}

/**
 * Pages that were begun can be gone to, and the one after what is complete; the others have to wait for it.
 *
 * @param goTo called with the id of a page
 */
function stepList(state: State, view: FormView, goTo: (page: string) => void): TemplateResult {
  const {sections, page, input} = state;
  const progress = progressOf(state, view.form);
  const open = sections.findIndex(({isReview}, at) => !isReview && progress[at] !== 'complete');
  const isOpenFor = (at: number) => open < 0 || at <= open || (!sections[at]!.isReview && progress[at] !== 'not-begun');
  return html`<nav aria-label=${view.word('steps')}>
    <ol>
      ${sections.map((section, at) => {
        const {id} = section.page;
        const isHere =
          page === section || (page.arranged === 'all' ? input.page === id : page.parts?.includes(section));
        const title = view.titleOf(section.page);
        return html`<li>
          ${
            isOpenFor(at) || isHere
              ? html`<button
                  type="button"
                  class="button quiet"
                  part="step"
                  aria-current=${isHere ? 'step' : nothing}
                  aria-describedby=${section.isReview ? nothing : `step-${at}`}
                  @click=${() => goTo(id)}
                >
                  ${title}
                </button>`
              : html`<span class="step">${title}</span>`
          }
          ${section.isReview ? nothing : progressTag(progress[at]!, view, `step-${at}`)}
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** How far one is with a page, in words. */
export function progressTag(progress: PageProgress, {word}: FormView, id: string): TemplateResult {
  return html`<span class="tag" part="tag" data-progress=${progress} id=${id}>${word(`progress.${progress}`)}</span>`;
}
