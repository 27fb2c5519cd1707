/** Every language says everything, with the same values in it and in each of its plural forms. */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {isRightToLeft} from '@ozg-forms/core/locale';
import {loadLanguage} from '@ozg-forms/elements/texts/languages';

type Texts = Readonly<Record<string, string>>;

const root = resolve(import.meta.dirname, '..');
const folders = {
  words: 'packages/elements/src/texts',
  sentences: 'packages/core/src/texts',
  'words of copies': 'packages/receiver/src/copy/texts',
};
const tagsIn = (folder: string) => globSync(join(root, folder, '*.json')).map((file) => basename(file, '.json'));
const read = (folder: string, tag: string) =>
  JSON.parse(readFileSync(join(root, folder, `${tag}.json`), 'utf8')) as Texts;
const tags = tagsIn(folders.words);

// A text with a singular has a key for each plural form of its language.
const plural = /^(.+)\.(zero|one|two|few|many|other)$/;

/** Keys that a language has to have, as German has them. */
function keysFor(german: Texts, tag: string): string[] {
  const {pluralCategories} = new Intl.PluralRules(tag).resolvedOptions();
  return Object.keys(german).flatMap((key) => {
    const [, base, category] = plural.exec(key) ?? [];
    if (base === undefined || !(`${base}.one` in german)) return [key];
    return category === 'one' ? pluralCategories.map((name) => `${base}.${name}`) : [];
  });
}

const gapsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap!).sort();

describe('the languages', () => {
  it('are the same in all folders, and all of them can be loaded', async () => {
    for (const folder of Object.values(folders)) assert.deepEqual(tagsIn(folder), tags);
    for (const tag of tags) assert.equal((await loadLanguage(tag)).tag, tag);
    assert.ok(tags.length >= 5);
  });

  for (const [kind, folder] of Object.entries(folders)) {
    const german = read(folder, 'de');
    for (const tag of tags) {
      const texts = read(folder, tag);

      it(`have all ${kind} in ${tag}, and no others`, () =>
        assert.deepEqual(Object.keys(texts).sort(), keysFor(german, tag).sort()));

      it(`put the same values into the ${kind} of ${tag}`, () => {
        const uneven = Object.entries(texts).filter(([key, text]) => {
          const [, base, category] = plural.exec(key) ?? [];
          const isForm = base !== undefined && `${base}.one` in german;
          const wanted = gapsIn(german[isForm ? `${base}.other` : key]!);
          // One or two of something may be said in words.
          const mayLack = isForm && /^(zero|one|two)$/.test(category!) ? ['count', 'limit'] : [];
          const gaps = gapsIn(text);
          return (
            gaps.some((gap) => !wanted.includes(gap)) ||
            wanted.some((gap) => !gaps.includes(gap) && !mayLack.includes(gap))
          );
        });
        assert.deepEqual(uneven, []);
      });

      it(`leave none of the ${kind} empty in ${tag}`, () =>
        assert.deepEqual(
          Object.entries(texts).filter(([, text]) => text.trim() === ''),
          [],
        ));
    }
  }

  for (const tag of tags) {
    it(`end every sentence of ${tag}`, () => {
      const open = Object.entries(read(folders.sentences, tag)).filter(
        // What the whole is called is no sentence.
        ([key, text]) => key !== 'whole' && key !== 'single' && !/([.!?]|\{label\}\u2069?)$/.test(text),
      );
      assert.deepEqual(open, []);
    });
  }

  // A name in Latin letters, or a file called "1 (2).pdf", would otherwise turn what stands beside it around.
  it('hold apart what is put into a text that runs from right to left', () => {
    const numbers = ['count', 'at', 'of', 'number', 'status'];
    for (const tag of tags.filter(isRightToLeft)) {
      for (const text of Object.values(folders).flatMap((folder) => Object.values(read(folder, tag)))) {
        const bare = [...text.matchAll(/(?<!\u2068)\{(\w+)\}/g)].map(([, gap]) => gap!);
        assert.deepEqual(
          bare.filter((gap) => !numbers.includes(gap)),
          [],
          text,
        );
        assert.equal(text.split('\u2068').length, text.split('\u2069').length, text);
      }
    }
  });
});
