import {expect} from '@open-wc/testing';
import {isRightToLeft} from '@ozg-forms/core/locale';
import {filled, loadLanguage} from './languages.ts';

describe('languages', () => {
  for (const [wanted, tag] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-x-ls', 'de-x-ls'],
    ['da-DK', 'da'],
    ['ar-SY', 'ar'],
    ['EN-us', 'en'],
    ['tlh', 'de'],
    ['', 'de'],
    ['__proto__', 'de'],
    ['constructor', 'de'],
  ] as const) {
    it(`answer "${wanted}" in ${tag}`, async () => expect((await loadLanguage(wanted)).tag).to.equal(tag));
  }
});

describe('the direction of a language', () => {
  for (const tag of ['ar', 'ar-SY', 'fa', 'he', 'ur', 'ckb']) {
    it(`is from right to left in ${tag}`, () => expect(isRightToLeft(tag)).to.equal(true));
  }

  for (const tag of ['de', 'de-x-ls', 'en', 'arn', 'far', 'uk', '']) {
    it(`is from left to right in "${tag}"`, () => expect(isRightToLeft(tag)).to.equal(false));
  }
});

describe('filled', () => {
  it('puts values in, and nothing where there is none', () => {
    expect(filled('{a} von {b}{c}', {a: 2, b: '5'})).to.equal('2 von 5');
  });

  it('leaves what a value contains alone', () => {
    expect(filled('{a}', {a: '{b} $& $1', b: 'x'})).to.equal('{b} $& $1');
  });
});
