/** The words around the answers in a copy, one JSON file a language. */
import {fallbacksOf} from '@ozg-forms/core/definition/texts';
import arabic from './texts/ar.json' with {type: 'json'};
import danish from './texts/da.json' with {type: 'json'};
import easyGerman from './texts/de-x-ls.json' with {type: 'json'};
import german from './texts/de.json' with {type: 'json'};
import english from './texts/en.json' with {type: 'json'};

export type CopyWord = keyof typeof german;

/** Says a word or sentence, with values put in. */
export type SayWord = (key: CopyWord, values?: Readonly<Record<string, string | number>>) => string;

const languages: Readonly<Record<string, Readonly<Record<CopyWord, string>>>> = {
  de: german,
  'de-x-ls': easyGerman,
  en: english,
  da: danish,
  ar: arabic,
};

/** @param wanted BCP 47 tags, the best first; German when there are no words in any of them */
export function copyWordsIn(...wanted: readonly string[]): SayWord {
  const tag = wanted.flatMap(fallbacksOf).find((name) => Object.hasOwn(languages, name)) ?? 'de';
  const words = languages[tag]!;
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
