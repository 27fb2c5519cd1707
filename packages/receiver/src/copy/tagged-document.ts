/**
 * Writes a PDF that can be read by ear: every text is tagged (PDF/UA-1, ISO 14289-1), in the
 * order of reading, with bookmarks at headings, and all fonts are embedded.
 *
 * Pages break between lines, never inside of one, so that each line is one piece of content of its
 * tag. What only helps the eye (rules, page numbers) is an artifact.
 */
import {createRequire} from 'node:module';
import {buffer} from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import {linesOf, type Line, type Typeface} from './visual-text.ts';

type Document = PDFKit.PDFDocument;
type Tag = PDFKit.PDFStructureElement;
type Level = 1 | 2 | 3 | 4 | 5 | 6;

export interface DocumentOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  /** Shown by the reader in place of the file's name. */
  readonly title: string;
  readonly createdAt: Date;
  /** What stands at the foot of each page. */
  readonly footer: (at: number, of: number) => string;
}

const require = createRequire(import.meta.url);
const fonts = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};
type Font = keyof typeof fonts;

/** Points (1/72 inch) on A4. */
const page = {width: 595.28, height: 841.89, left: 64, right: 56, top: 56, bottom: 72};
const width = page.width - page.left - page.right;
const labelWidth = Math.round(width * 0.38);
const gap = 14;
const colour = {text: '#171a2b', label: '#4b5162', line: '#c3c8d4'};
const sizes: Readonly<Record<Level, number>> = {1: 18, 2: 13.5, 3: 11, 4: 10.5, 5: 10, 6: 10};
const bodySize = 10;

export class TaggedDocument {
  readonly #pdf: Document;
  readonly #options: DocumentOptions;
  readonly #root: Tag;
  readonly #bookmarks: PDFKit.PDFOutline[] = [];
  /** The last level a heading had: levels are not to be skipped. */
  #level = 0;
  #y: number = page.top;

  constructor(options: DocumentOptions) {
    const {language, title, createdAt} = options;
    const pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: language,
      displayTitle: true,
      info: {Title: title, CreationDate: createdAt, ModDate: createdAt, Producer: 'OZG Forms', Creator: 'OZG Forms'},
    });
    for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
    this.#pdf = pdf;
    this.#options = options;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
    this.#bookmarks.push(pdf.outline);
  }

  /** Whether the body's typeface has a glyph for a character. */
  get typeface(): Typeface {
    return this.#typeface('regular', bodySize);
  }

  /** A heading, with a bookmark. A level that would skip one is raised. */
  heading(text: string, wanted: Level): void {
    const level = Math.min(wanted, this.#level + 1) as Level;
    this.#level = level;
    const size = sizes[level];
    const lines = this.#lines(text, 'bold', size, width);
    if (this.#y > page.top) this.#y += level < 3 ? 20 : 10;
    // A heading alone at the foot of a page belongs to the next one.
    this.#makeRoom(lines.length * size * 1.3 + 3 * bodySize * 1.45);
    this.#bookmarks.length = Math.min(this.#bookmarks.length, level);
    this.#bookmarks.push(this.#bookmarks.at(-1)!.addItem(text.replaceAll(/[\u2066-\u2069]/g, '')));
    const tag = this.#pdf.struct(`H${level}`, this.#actual(text));
    this.#root.add(tag);
    this.#write(tag, lines, {font: 'bold', size, left: page.left, width, colour: colour.text});
    tag.end();
    this.#y += 4;
  }

  paragraph(text: string): void {
    const tag = this.#pdf.struct('P', this.#actual(text));
    this.#root.add(tag);
    const lines = this.#lines(text, 'regular', bodySize, width);
    this.#write(tag, lines, {font: 'regular', size: bodySize, left: page.left, width, colour: colour.text});
    tag.end();
  }

  /** Labels with their values, as a table of which each row has a heading. A value may have several lines. */
  pairs(rows: readonly (readonly [label: string, values: readonly string[]])[]): void {
    const {isRightToLeft} = this.#options;
    const table = this.#pdf.struct('Table');
    this.#root.add(table);
    const valueWidth = width - labelWidth - gap;
    const labelLeft = isRightToLeft ? page.left + valueWidth + gap : page.left;
    const valueLeft = isRightToLeft ? page.left : page.left + labelWidth + gap;
    for (const [label, values] of rows) {
      const labelLines = this.#lines(label, 'regular', bodySize, labelWidth);
      const valueLines = values.map((value) => this.#lines(value, 'regular', bodySize, valueWidth));
      const needed = Math.max(labelLines.length, Math.min(3, valueLines.flat().length));
      this.#makeRoom(needed * bodySize * 1.45 + 8);
      const row = this.#pdf.struct('TR');
      table.add(row);
      const head = this.#pdf.struct('TH', {scope: 'Row', ...this.#actual(label)} as never);
      row.add(head);
      const start = this.#y;
      const before = this.#pageCount;
      this.#write(head, labelLines, {
        font: 'regular',
        size: bodySize,
        left: labelLeft,
        width: labelWidth,
        colour: colour.label,
      });
      const below = this.#pageCount === before ? this.#y : 0;
      if (this.#pageCount === before) this.#y = start;
      const cell = this.#pdf.struct('TD');
      row.add(cell);
      values.forEach((value, at) => {
        const part = this.#pdf.struct('P', this.#actual(value));
        cell.add(part);
        this.#write(part, valueLines[at]!, {
          font: 'regular',
          size: bodySize,
          left: valueLeft,
          width: valueWidth,
          colour: colour.text,
        });
        part.end();
      });
      if (this.#pageCount === before) this.#y = Math.max(this.#y, below);
      this.#rule();
    }
    table.end();
  }

  /** Items of several paragraphs each. */
  list(items: readonly (readonly string[])[]): void {
    const list = this.#pdf.struct('L');
    this.#root.add(list);
    for (const paragraphs of items) {
      this.#makeRoom(3 * bodySize * 1.45);
      const item = this.#pdf.struct('LI');
      list.add(item);
      const body = this.#pdf.struct('LBody');
      item.add(body);
      paragraphs.forEach((text, at) => {
        const size = at === 0 ? bodySize : bodySize - 1.5;
        const part = this.#pdf.struct('P', this.#actual(text));
        body.add(part);
        const lines = this.#lines(text, 'regular', size, width);
        const shade = at === 0 ? colour.text : colour.label;
        this.#write(part, lines, {font: 'regular', size, left: page.left, width, colour: shade});
        part.end();
      });
      this.#rule();
    }
    list.end();
  }

  /** Ends the document. Nothing may be written afterwards. */
  async bytes(): Promise<Buffer> {
    const {start, count} = this.#pdf.bufferedPageRange();
    this.#root.end();
    for (let at = 0; at < count; at += 1) {
      this.#pdf.switchToPage(start + at);
      this.#pdf.markContent('Artifact', {type: 'Pagination'});
      const [line] = this.#lines(this.#options.footer(at + 1, count), 'regular', 8.5, width);
      this.#y = page.height - page.bottom + 28;
      this.#draw(line ?? [], {font: 'regular', size: 8.5, left: page.left, width, colour: colour.label});
      this.#pdf.endMarkedContent();
    }
    const whole = buffer(this.#pdf);
    this.#pdf.end();
    return whole;
  }

  get #pageCount(): number {
    return this.#pdf.bufferedPageRange().count;
  }

  // Assistive technology reads this instead of the pieces, which stand in the order of drawing.
  #actual(text: string): {actual?: string} {
    return this.#options.isRightToLeft ? {actual: text} : {};
  }

  #lines(text: string, font: Font, size: number, room: number): readonly Line[] {
    return linesOf(text, room, this.#options.isRightToLeft ? 'auto' : 'ltr', this.#typeface(font, size));
  }

  #typeface(font: Font, size: number): Typeface {
    this.#pdf.font(font).fontSize(size);
    const {font: glyphs} = (this.#pdf as unknown as {_font: {font: {hasGlyphForCodePoint(code: number): boolean}}})
      ._font;
    return {
      widthOf: (text) => this.#pdf.font(font).fontSize(size).widthOfString(text),
      has: (code) => glyphs.hasGlyphForCodePoint(code),
    };
  }

  #write(tag: Tag, lines: readonly Line[], style: Style): void {
    const height = style.size * 1.45;
    for (const line of lines) {
      this.#makeRoom(height);
      const content = this.#pdf.markStructureContent('Span');
      this.#draw(line, style);
      this.#pdf.endMarkedContent();
      tag.add(content);
      this.#y += height;
    }
  }

  #draw(line: Line, {font, size, left, width: room, colour: fill}: Style): void {
    const pdf = this.#pdf.font(font).fontSize(size).fillColor(fill);
    const widths = line.map((piece) => pdf.widthOfString(piece));
    const total = widths.reduce((sum, each) => sum + each, 0);
    let x = this.#options.isRightToLeft ? left + room - total : left;
    line.forEach((piece, at) => {
      pdf.text(piece, x, this.#y, {lineBreak: false});
      x += widths[at]!;
    });
  }

  #rule(): void {
    this.#y += 3;
    this.#pdf.markContent('Artifact', {type: 'Layout'});
    this.#pdf
      .moveTo(page.left, this.#y)
      .lineTo(page.width - page.right, this.#y)
      .lineWidth(0.5)
      .strokeColor(colour.line)
      .stroke();
    this.#pdf.endMarkedContent();
    this.#y += 5;
  }

  #makeRoom(height: number): void {
    if (this.#y + height <= page.height - page.bottom) return;
    this.#pdf.addPage();
    this.#y = page.top;
  }
}

interface Style {
  readonly font: Font;
  readonly size: number;
  readonly left: number;
  readonly width: number;
  readonly colour: string;
}
