/**
 * The small Markdown of authors' texts: paragraphs, lists, bold, links. Read into parts, to be drawn as nodes by the
 * browser and as lines by whatever knows only text; what is not understood stays text.
 */

export type Span =
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'bold'; readonly spans: readonly Span[]}
  | {readonly type: 'link'; readonly text: string; readonly href: string};

export type Block =
  | {readonly type: 'paragraph'; readonly spans: readonly Span[]}
  | {readonly type: 'list'; readonly items: readonly (readonly Span[])[]};

/** Where links may lead: everything else stays text. Browsers read `/\` as `//`, which is another host. */
const target = /^(https?:\/\/|mailto:|tel:|\/(?![\\/])|#)/i;

const inline = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Reads a text of an author. */
export function blocksOf(text: string): readonly Block[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map(block);
}

/** The lines of a text, for where there is neither bold nor a link to follow; items of lists begin with "–". */
export function plainLines(text: string): readonly string[] {
  return blocksOf(text).flatMap((each) =>
    each.type === 'list' ? each.items.map((item) => `– ${plain(item)}`) : [plain(each.spans)],
  );
}

function block(source: string): Block {
  const lines = source.split('\n').map((line) => line.trim());
  const items = lines.map((line) => /^[-*]\s+(.*)$/.exec(line)?.[1]);
  return items.every((item) => item !== undefined)
    ? {type: 'list', items: items.map(spansOf)}
    : {type: 'paragraph', spans: spansOf(lines.join(' '))};
}

function spansOf(source: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  const addText = (text: string) => void (text !== '' && spans.push({type: 'text', text}));
  for (const match of source.matchAll(inline)) {
    const [whole, bold, text, href] = match;
    addText(source.slice(end, match.index));
    if (bold !== undefined) spans.push({type: 'bold', spans: spansOf(bold)});
    else if (target.test(href!)) spans.push({type: 'link', text: text!, href: href!});
    else addText(text!);
    end = match.index + whole.length;
  }
  addText(source.slice(end));
  return spans;
}

// On paper an address has to be read; a place on the same site means nothing there.
function plain(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.type === 'text') return span.text;
      if (span.type === 'bold') return plain(span.spans);
      const address = /^[/#]/.test(span.href) ? '' : span.href.replace(/^(mailto|tel):/i, '');
      return address === '' || address === span.text ? span.text : `${span.text} (${address})`;
    })
    .join('');
}
