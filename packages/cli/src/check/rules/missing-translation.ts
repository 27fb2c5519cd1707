import {childOf} from '@ozg-forms/core/pointer';
import type {Rule} from '../rule.ts';
import {wordsOf} from '../words.ts';

export const missingTranslation: Rule = {
  name: 'missing-translation',
  severity: 'warning',
  docs: {
    what: 'A language has texts, and lacks some of those that the default language has.',
    why: 'Whoever chose the language meets German in the middle of it, and may not be able to go on.',
    bad: {form: {texts: {en: {'': {title: 'Report lost property'}}}}},
    good: {form: {texts: {en: {'': {title: 'Report lost property'}, '/gegenstand': {title: 'What did you find?'}}}}},
  },
  *check(file) {
    const {form} = file;
    if (!form?.definition) return;
    const words = wordsOf(file);
    const languages = Object.keys(form.texts).filter((tag) => /^[a-z]{2,3}(?:-|$)/.test(tag) && tag !== form.language);
    const places = new Set([...file.questions.map(({pattern}) => pattern), ...form.pages.map(({id}) => `#${id}`)]);
    for (const language of languages) {
      // What Leichte Sprache leaves out is said in German, which its readers know.
      const fallsBack = language.startsWith(`${form.language}-`);
      const said = new Set(words.filter((word) => word.language === language).map(idOf));
      const missing = words.filter(
        (word) =>
          word.language === form.language && !said.has(idOf(word)) && (word.of === undefined || places.has(word.of)),
      );
      yield* fallsBack ? [] : faultsFrom(missing, language);
    }
  },
};

function phraseOf(kinds: readonly string[]): string {
  const words = kinds.map((kind) => {
    const [group = '', ...rest] = kind.split('.');
    const nouns: Readonly<Record<string, string>> = {
      options: 'option',
      optionHints: 'hint of option',
      errors: 'message for',
    };
    return rest.length === 0 ? kind : `${nouns[group] ?? group} "${rest.join('.')}"`;
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

type Word = ReturnType<typeof wordsOf>[number];

// Messages of rules belong to no place, and are known by where they stand.
function idOf({of, kind, pointer}: Word): string {
  return of === undefined ? pointer.slice(0, pointer.lastIndexOf('/')) : `${of} ${kind}`;
}

function* faultsFrom(missing: readonly Word[], language: string) {
  const kinds = new Map<string, Set<string>>();
  for (const {of, kind, pointer} of missing) {
    const place =
      of === undefined ? pointer.slice(0, pointer.lastIndexOf('/')) : childOf(childOf('/texts', language), of);
    kinds.set(place, (kinds.get(place) ?? new Set()).add(kind));
  }
  for (const [place, names] of kinds) {
    const isRule = place.startsWith('/rules/');
    const of = missing.find((word) => childOf(childOf('/texts', language), word.of ?? '') === place)?.of ?? '';
    yield {
      pointer: place,
      message: isRule
        ? `The message of this rule is missing in "${language}".`
        : `"${language}" lacks ${phraseOf([...names])} of ${of === '' ? 'the form' : `"${of}"`}.`,
      mend: isRule ? `Add "${language}" to "message".` : `Add it under "texts", "${language}", "${of}".`,
    };
  }
}
