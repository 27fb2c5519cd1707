/**
 * The languages of the interface: one file each for its words, one for the sentences about
 * faults. Words are loaded beside the definition, sentences once the first page is shown.
 */
import {fallbacksOf} from '@ozg-forms/core/definition/texts';
import type {SentenceTemplates} from '@ozg-forms/core/validation/sentence';
import type german from './de.json';

/** Names of the words an interface is made of. */
export type WordKey = keyof typeof german;

export type Words = Readonly<Record<WordKey, string>>;

export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly words: Words;
  /** Loads the sentences about faults. */
  readonly sentences: () => Promise<SentenceTemplates>;
}

interface Files {
  readonly words: () => Promise<{readonly default: Words}>;
  readonly sentences: () => Promise<{readonly default: SentenceTemplates}>;
}

const files: Readonly<Record<string, Files>> = {
  de: {
    words: () => import('./de.json', {with: {type: 'json'}}),
    sentences: () => import('@ozg-forms/core/texts/de.json', {with: {type: 'json'}}),
  },
  en: {
    words: () => import('./en.json', {with: {type: 'json'}}),
    sentences: () => import('@ozg-forms/core/texts/en.json', {with: {type: 'json'}}),
  },
};

/** Loads the interface in a language, or in the nearest broader one; German when there is none. */
export async function loadLanguage(wanted: string): Promise<Language> {
  const tag = fallbacksOf(wanted.toLowerCase()).find((name) => Object.hasOwn(files, name)) ?? 'de';
  const {words, sentences} = files[tag]!;
  return {tag, words: (await words()).default, sentences: async () => (await sentences()).default};
}

/** Puts values into a text: `{name}` becomes what `values.name` says. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
