/**
 * Text as it is put on paper: broken into lines, and each line cut into pieces in the order in
 * which they are drawn from left to right (Unicode Bidirectional Algorithm, UAX #9).
 */
import bidiFactory, {type Bidi} from 'bidi-js';

export interface Typeface {
  /** Width of a piece of text. */
  readonly widthOf: (text: string) => number;
  /** Whether there is a glyph for a character, given its code point. */
  readonly has: (codePoint: number) => boolean;
}

/** One line; its pieces are drawn one after the other, from left to right. */
export type Line = readonly string[];

// Its types describe the module for bundlers; Node imports the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** Letters that are written from right to left; without one, a line is drawn as it is. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Marks of direction, which are obeyed and have no shape. */
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Takes the place of a character that the typeface cannot show. */
export const replacement = '\ufffd';

/**
 * The text with a replacement for each character that the typeface lacks; tabs become spaces.
 * Letters that need a base and a mark stay as they are where both have glyphs.
 */
export function showable(text: string, {has}: Typeface): string {
  const tidy = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ');
  return Array.from(tidy, (sign) => (isInvisible(sign) || has(sign.codePointAt(0)!) ? sign : replacement)).join('');
}

// Line ends and marks are no glyphs; what only joins or varies others may go without a trace.
function isInvisible(sign: string): boolean {
  return sign === '\n' || sign.search(marks) === 0;
}

/** @param base the direction of the text; `auto`: as its first letter has it */
export function linesOf(text: string, width: number, base: 'ltr' | 'auto', typeface: Typeface): readonly Line[] {
  return showable(text, typeface)
    .split('\n')
    .flatMap((paragraph) => broken(paragraph, width, typeface))
    .map((line) => piecesOf(line, base));
}

// Words that are wider than the line, as checksums and addresses are, go on in the next one.
function broken(paragraph: string, width: number, {widthOf}: Typeface): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.match(/\S*\s*/g) ?? []) {
    if (widthOf((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line.trimEnd()) > width) {
      const fitting = headThatFits(line, width, widthOf);
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
  }
  return [...lines, line].map((text) => text.trimEnd());
}

function headThatFits(word: string, width: number, widthOf: Typeface['widthOf']): string {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({segment}) => segment);
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(letters.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('');
}

function piecesOf(line: string, base: 'ltr' | 'auto'): Line {
  if (!rightToLeft.test(line)) return [line.replaceAll(marks, '')];
  const embedding = bidi.getEmbeddingLevels(line, base);
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  const pieces: {text: string; level: number}[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const level = embedding.levels[at]!;
    const sign = mirrored.get(at) ?? line[at]!;
    const last = pieces.at(-1);
    // Words from right to left are shaped one by one; what runs from left to right stays in one piece.
    const isBreak = level % 2 === 1 && (sign === ' ' || last?.text === ' ');
    if (last && last.level === level && !isBreak) last.text += sign;
    else pieces.push({text: sign, level});
  }
  return inVisualOrder(pieces).flatMap(({text}) => text.replaceAll(marks, '') || []);
}

// UAX #9, L2: from the highest level down to the lowest odd one, reverse what is at that level or above.
function inVisualOrder<T extends {readonly level: number}>(pieces: readonly T[]): readonly T[] {
  const ordered = [...pieces];
  const highest = Math.max(0, ...pieces.map(({level}) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      if (ordered[from]!.level < level) continue;
      let to = from;
      while (to < ordered.length && ordered[to]!.level >= level) to += 1;
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = to;
    }
  }
  return ordered;
}
