/**
 * The small Markdown of authors' texts – paragraphs, lists, bold, links – as templates.
 * There is no way from a text to HTML: what is not understood stays text.
 */
import {html, type TemplateResult} from 'lit';

/** Where links may lead: everything else stays text. Browsers read `/\` as `//`, which is another host. */
const target = /^(https?:\/\/|mailto:|tel:|\/(?![\\/])|#)/i;

const inline = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Renders a text of an author. */
export function markdown(text: string): TemplateResult {
  return html`${text
    .trim()
    .split(/\n\s*\n/)
    .map(block)}`;
}

function block(source: string): TemplateResult {
  const lines = source.split('\n').map((line) => line.trim());
  const bullets = lines.map((line) => /^[-*]\s+(.*)$/.exec(line)?.[1]);
  if (bullets.every((bullet) => bullet !== undefined)) {
    return html`<ul>
      ${bullets.map((bullet) => html`<li>${spans(bullet)}</li>`)}
    </ul>`;
  }
  return html`<p>${spans(lines.join(' '))}</p>`;
}

function spans(source: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let end = 0;
  for (const match of source.matchAll(inline)) {
    const [whole, bold, label, href] = match;
    parts.push(source.slice(end, match.index));
    if (bold !== undefined) parts.push(html`<strong>${spans(bold)}</strong>`);
    else parts.push(target.test(href!) ? html`<a href=${href!} rel="noreferrer">${label}</a>` : label!);
    end = match.index + whole.length;
  }
  parts.push(source.slice(end));
  return parts.filter((part) => part !== '');
}
