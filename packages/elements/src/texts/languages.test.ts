import {expect} from '@open-wc/testing';
import german from './de.json' with {type: 'json'};
import english from './en.json' with {type: 'json'};
import {filled, loadLanguage} from './languages.ts';

describe('languages', () => {
  it('have the same words', () => {
    expect(Object.keys(english)).to.deep.equal(Object.keys(german));
  });

  it('have a sentence for the same faults', async () => {
    const [de, en] = await Promise.all(['de', 'en'].map(async (tag) => (await loadLanguage(tag)).sentences()));
    expect(Object.keys(en!)).to.deep.equal(Object.keys(de!));
  });

  it('put the same values into every text, and leave none empty', () => {
    const values = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of Object.entries(german)) {
      const translated = english[key as keyof typeof english];
      expect(translated.trim(), key).to.not.equal('');
      expect(values(translated), key).to.deep.equal(values(text));
    }
  });

  for (const [wanted, tag] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-x-ls', 'de'],
    ['EN-us', 'en'],
    ['tlh', 'de'],
    ['', 'de'],
    ['__proto__', 'de'],
    ['constructor', 'de'],
  ] as const) {
    it(`answer "${wanted}" in ${tag}`, async () => expect((await loadLanguage(wanted)).tag).to.equal(tag));
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
