/** A page with one question, which is its heading, too. */
import {html, nothing, type TemplateResult} from 'lit';
import type {State} from '@ozg-forms/core/state/state';
import type {FormView} from '../form-view.ts';
import {askedIn, headingOf} from '../form/page-heading.ts';
import {introView, type PageParts} from '../form/page-view.ts';
import {members} from '../section/members.ts';

export function questionView({current, view, messages}: PageParts): TemplateResult {
  const {page, nodes} = {...current.page, page: current.page};
  const heading = headingOf(page, view);
  const question = askedIn(nodes);
  const part = page.parts![0]!;
  const around = [view.titleOf(part.page), ...page.within!.map((section) => view.texts.label(section))];
  const caption = [...new Set(around)].filter((title) => title && title !== heading).join(' – ');
  const isOptional = question && !question.required && !['section', 'list'].includes(question.kind);
  return html`<h2 id="page-title" class="page-title" tabindex="-1">
      ${caption ? html`<span class="caption" part="caption">${caption}</span>` : nothing} ${heading}
      ${isOptional ? html`<span class="optional">${view.word('optional')}</span>` : nothing}
    </h2>
    ${introsOf(current, view)}
    <div class="members ${question ? 'asked' : ''}" ${members(nodes, {view, messages, level: 2})}></div>`;
}

// What stands at the beginning of a page or a section is said with its first question.
function introsOf({page, pages, pageIndex}: State, view: FormView): unknown {
  const before = pages[pageIndex - 1];
  const [part] = page.parts!;
  const intro = before?.parts?.[0] === part ? undefined : view.texts.pageIntro(part!.page);
  const begun = page.within!.filter(({pointer}) => !before?.within?.some((other) => other.pointer === pointer));
  const hints = begun.map((section) => view.texts.hint(section)).filter((hint) => hint !== undefined);
  return [introView(intro), ...hints.map((hint) => html`<p class="intro">${hint}</p>`)];
}
