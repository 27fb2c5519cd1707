import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatNumber, parseNumber} from './number.ts';

describe('a typed number', () => {
  for (const [typed, language, value, reason] of [
    ['12', 'de', 12, 'whole'],
    ['12,5', 'de', 12.5, 'a decimal comma'],
    ['12.5', 'de', 12.5, 'a point that cannot group'],
    ['1.250', 'de', 1250, 'a point that groups'],
    ['1.250.000,75', 'de', 1250000.75, 'both'],
    ['1 250', 'de', 1250, 'a space that groups'],
    ['1\u202f250,5', 'fr', 1250.5, 'a narrow space that groups'],
    ['12.5', 'en', 12.5, 'a decimal point'],
    ['1,250.5', 'en', 1250.5, 'a comma that groups'],
    ['12,5', 'en', 12.5, 'a comma that cannot group'],
    ['\u22123', 'de', -3, 'a true minus sign'],
    ['+3', 'de', 3, 'a plus sign'],
    [',5', 'de', 0.5, 'nothing before the comma'],
    ['5,', 'de', 5, 'still typing, but a number already'],
    ['007', 'de', 7, 'zeros in front'],
    ['١٢٫٥', 'ar', 12.5, 'Arabic-Indic digits and their decimal sign'],
    ['١٬٢٥٠٫٥', 'ar', 1250.5, 'their sign for groups'],
    ['۱۲٫۵', 'de', 12.5, 'Persian digits in a German form'],
    ['\u200f12.5', 'ar', 12.5, 'a mark of direction, copied along'],
    ['1.250,5', 'da', 1250.5, 'a decimal comma'],
    ['1.250', 'de-x-ls', 1250, 'easy language is German'],
    ['1.250', 'de-AT', 1250, 'a language with a region'],
    ['1.250', 'en-GB', 1.25, 'a language with a region'],
  ] as const) {
    it(`"${typed}" in ${language} is ${value}: ${reason}`, () => assert.equal(parseNumber(typed, language), value));
  }

  for (const [typed, reason] of [
    ['-', 'still typing'],
    [',', 'a sign only'],
    ['12a', 'a letter'],
    ['1e5', 'a notation of machines'],
    ['0x10', 'a notation of machines'],
    ['Infinity', 'a word'],
    ['9'.repeat(400), 'more than a number can hold'],
    ['1.2.3', 'grouped nowhere'],
    ['1,2,3', 'grouped nowhere'],
  ] as const) {
    it(`"${typed.slice(0, 12)}" is none: ${reason}`, () => assert.equal(parseNumber(typed, 'de'), undefined));
  }

  for (const value of [0, -1.5, 1250000.75, 0.1, 1e-7, 1e21, 12345678901234567000]) {
    it(`${value} comes back unchanged in every language`, () => {
      for (const language of ['de', 'en', 'fr', 'da', 'ar']) {
        assert.equal(parseNumber(formatNumber(value, language), language), value);
      }
    });
  }

  it('is shown ungrouped', () => assert.equal(formatNumber(1250.5, 'de'), '1250,5'));
});
