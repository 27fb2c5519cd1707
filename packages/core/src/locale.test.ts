import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {localeOf} from './locale.ts';

describe('the locale of a language', () => {
  for (const [language, locale, reason] of [
    ['de', 'de-u-nu-latn', 'writes digits that everybody here can read'],
    ['de-AT', 'de-AT-u-nu-latn', 'keeps its region'],
    ['de-x-ls', 'de-u-nu-latn-x-ls', 'keeps its subtags'],
    ['en', 'en-GB', 'is that of Europe'],
    ['en-US', 'en-US-u-nu-latn', 'is what was asked for'],
    ['ar-EG', 'ar-EG-u-nu-latn', 'never writes its own'],
    ['de_DE', 'de', 'is no tag'],
    ['', 'de', 'is no tag'],
  ] as const) {
    it(`"${language}" ${reason}: ${locale}`, () => assert.equal(localeOf(language), locale));
  }

  for (const language of ['de', 'da', 'en', 'ar', 'ar-SY', 'fa', 'ur', 'bn']) {
    it(`writes 0 to 9 in ${language}`, () =>
      assert.match(new Intl.NumberFormat(localeOf(language), {useGrouping: false}).format(1234567890), /^1234567890$/));
  }
});
