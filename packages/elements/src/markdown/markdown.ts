/** The small Markdown of authors' texts as templates. There is no way from a text to HTML. */
import {html, type TemplateResult} from 'lit';
import {blocksOf, type Span} from '@ozg-forms/core/markdown/blocks';

/** Renders a text of an author. */
export function markdown(text: string): TemplateResult {
  return html`${blocksOf(text).map((block) =>
    block.type === 'list'
      ? html`<ul>
          ${block.items.map((item) => html`<li>${item.map(span)}</li>`)}
        </ul>`
      : html`<p>${block.spans.map(span)}</p>`,
  )}`;
}

function span(part: Span): string | TemplateResult {
  if (part.type === 'text') return part.text;
  return part.type === 'bold'
    ? html`<strong>${part.spans.map(span)}</strong>`
    : html`<a href=${part.href} rel="noreferrer">${part.text}</a>`;
}
