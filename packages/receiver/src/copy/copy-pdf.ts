/** Draws a citizen's copy as a tagged PDF. */
import {isRightToLeft} from '@ozg-forms/core/locale';
import type {OutlinePart} from '@ozg-forms/core/review/outline';
import type {CopyContent} from './copy-content.ts';
import {TaggedDocument} from './tagged-document.ts';
import {replacement, showable} from './visual-text.ts';

/** @param createdAt when the application was received, so that the same copy has the same bytes */
export async function copyPdf(content: CopyContent, createdAt: Date): Promise<Buffer> {
  const {language, word, reference, title, facts, pages, documents, next} = content;
  const document = new TaggedDocument({
    language,
    isRightToLeft: isRightToLeft(language),
    title: `${word('heading')} ${reference}: ${title}`,
    createdAt,
    footer: (at, of) => `${word('page', {at, of})} · ${reference}`,
  });
  document.heading(title, 1);
  document.paragraph(`${word('heading')}. ${word('intro')}`);
  document.heading(word('receipt'), 2);
  document.pairs(facts.map(([label, value]) => [label, [value]]));
  if (next.length > 0) {
    document.heading(word('next'), 2);
    for (const line of next) document.paragraph(line);
  }
  for (const page of pages) {
    document.heading(page.title, 2);
    for (const part of page.parts) write(part, 3);
  }
  if (documents.length > 0) {
    document.heading(word('documents'), 2);
    document.list(documents.map(({name, sha256}) => [name, word('documentSha256', {sha256})]));
  }
  if (showable(JSON.stringify([title, pages, documents, next]), document.typeface).includes(replacement))
    document.paragraph(word('replaced'));
  return document.bytes();

  function write(part: OutlinePart, level: number): void {
    if (part.type === 'group') {
      if (part.title) document.heading(part.title, Math.min(level, 6) as 3 | 4 | 5 | 6);
      for (const inner of part.parts) write(inner, part.title ? level + 1 : level);
      return;
    }
    const rows = part.rows.map(({label, lines}) => [label, lines.length > 0 ? lines : [word('noAnswer')]] as const);
    if (rows.length > 0) document.pairs(rows);
  }
}
