import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseDate} from './date.ts';
import {parseMoment} from './date-time.ts';
import {readingOf} from './reading.ts';

describe('a date as one reads it', () => {
  for (const [language, written] of [
    ['de', '03.07.1984'],
    ['de-AT', '03.07.1984'],
    ['de-u-nu-latn', '03.07.1984'],
    ['de-x-ls', '3. Juli 1984'],
    ['da', '3. juli 1984'],
    ['en', '3 July 1984'],
    ['ar', '3 يوليو 1984'],
  ] as const) {
    it(`is ${written} for readers of ${language}, who can type it like that`, () => {
      assert.equal(readingOf('date', '1984-07-03', language), written);
      assert.equal(parseDate(written, language), '1984-07-03');
    });
  }

  it('stays as it is when it is none', () => assert.equal(readingOf('date', 'soon', 'en'), 'soon'));
});

describe('a moment as one reads it', () => {
  const moment = parseMoment('3.7.2026 14:30');

  it('has the name of its month where numbers may mislead', () => {
    assert.equal(readingOf('date-time', moment, 'en'), '3 July 2026 14:30');
    assert.equal(readingOf('date-time', moment, 'de'), '03.07.2026 14:30');
  });
});

describe('any other answer', () => {
  for (const [kind, value] of [
    ['text', '1984-07-03'],
    ['number', 1.5],
    ['date', 5],
    ['toString', 'x'],
  ] as const) {
    it(`reads as one types it: ${kind} ${value}`, () => assert.equal(readingOf(kind, value, 'en'), undefined));
  }
});
