/** All questions of a form on one page, under the headings of its pages. */
import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {headingOf, partId} from '../form/page-heading.ts';
import {introView, isTitledBy, type PageParts} from '../form/page-view.ts';
import {members} from '../section/members.ts';

export function allView({current, view, messages, finish}: PageParts): TemplateResult {
  const {page} = current;
  return html`<h2 id="page-title" class="page-title" tabindex="-1">${headingOf(page, view)}</h2>
    ${finish?.strayWarningsView(current, messages, view)}
    ${repeat(
      page.parts!,
      (part) => part.page.id,
      (part) => {
        const id = partId(part.page.id);
        return html`<section class="part" part="part" aria-labelledby=${id}>
          <h3 class="part-title" id=${id} tabindex="-1">${view.titleOf(part.page)}</h3>
          ${introView(view.texts.pageIntro(part.page))}
          <div
            class="members"
            ${members(part.nodes, {view, messages, level: 3, isTitledAbove: isTitledBy(part.page, part.nodes, view)})}
          ></div>
        </section>`;
      },
    )}`;
}
