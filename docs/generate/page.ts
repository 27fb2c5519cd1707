/** What generated pages are made of: tables, cells and the page around them, in the Markdown of the hand-written ones. */
import {format, resolveConfig} from 'prettier';

/** A page of `docs/reference`, and how its text comes about. */
export interface Reference {
  /** File name in `docs/reference`. */
  readonly file: string;
  readonly title: string;
  /** What it is made from, by its path in the repository. */
  readonly source: string;
  /** What stands below the title. */
  readonly introduction: string;
  /** The rest, one entry a paragraph, heading, table or block. */
  parts(): readonly string[];
}

/** The whole text of a page as it lies in the repository. */
export async function textOf({title, source, introduction, parts, file}: Reference): Promise<string> {
  const notice = `<!-- Generated from ${source} by \`npm run generate\`; change that instead of this page. -->`;
  const page = [`# ${title}`, notice, introduction, ...parts()].join('\n\n');
  return format(page, {
    ...(await resolveConfig(file)),
    ...(await resolveConfig(import.meta.filename)),
    parser: 'markdown',
  });
}

/** Rows below their headings; nothing where there is no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows];
  return [lines.map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n')];
}

/** As code; nothing for nothing. */
export function code(text: string | undefined): string {
  return text ? `\`${text}\`` : '';
}

/** Words that came from elsewhere, so that what looks like a tag stays text. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '\\<')))
    .join('');
}

/** A block of code of a kind. */
export function block(kind: string, content: string): string {
  return `\`\`\`${kind}\n${content}\n\`\`\``;
}

function inCell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('|', String.raw`\|`);
}
