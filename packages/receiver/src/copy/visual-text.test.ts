import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {linesOf, type Typeface} from './visual-text.ts';

/** Every character is one wide; it has no Chinese. */
const typeface: Typeface = {
  widthOf: (text) => Array.from(text).length,
  has: (code) => code < 0x3000,
};
const drawn = (text: string, width = 40, base: 'ltr' | 'auto' = 'ltr') =>
  linesOf(text, width, base, typeface).map((pieces) => pieces.join('|'));

describe('text on paper', () => {
  for (const [reason, text, width, lines] of [
    ['fits', 'Ada Meier', 9, ['Ada Meier']],
    ['breaks between words', 'Ada Meier aus Köln', 9, ['Ada Meier', 'aus Köln']],
    ['breaks where it says so', 'eins\r\nzwei', 9, ['eins', 'zwei']],
    ['keeps an empty line', 'eins\n\nzwei', 9, ['eins', '', 'zwei']],
    ['breaks a word that is wider than the line', 'a1b2c3d4 e', 3, ['a1b', '2c3', 'd4', 'e']],
    ['keeps a letter and its mark together', 'xxM\u0302x', 3, ['xx', 'M\u0302x']],
    ['has a sign for what the font lacks', 'Ada 中', 9, ['Ada \ufffd']],
    ['leaves marks of direction out', '\u2068Ada\u2069', 9, ['Ada']],
  ] as const) {
    it(`${reason}: ${JSON.stringify(text)}`, () => assert.deepEqual(drawn(text, width), lines));
  }

  for (const [reason, text, line] of [
    ['draws words from right to left', 'رقم المعاملة', 'المعاملة| |رقم'],
    ['keeps what runs the other way together', 'آدا Meier Köln', 'Meier Köln| |آدا'],
    ['keeps numbers as they are', 'صفحة 12 من 30', '30| |من| |12| |صفحة'],
    ['turns brackets around', 'رقم (SHA-256)', '(|SHA-256|)| |رقم'],
    ['begins at the left where the first letter does', 'Ada آدا', 'Ada |آدا'],
  ] as const) {
    it(`${reason}: ${text}`, () => assert.deepEqual(drawn(text, 40, 'auto'), [line]));
  }
});
