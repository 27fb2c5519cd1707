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
  /** As its speakers call it. */
  readonly name: string;
  readonly words: Words;
  /** Loads the sentences about faults. */
  readonly sentences: () => Promise<SentenceTemplates>;
}

interface Files {
  readonly name: string;
  readonly words: () => Promise<{readonly default: Words}>;
  readonly sentences: () => Promise<{readonly default: SentenceTemplates}>;
}

/** Every language there is. A new one is a file in each of the two folders, and an entry here. */
const languages: Readonly<Record<string, Files>> = {
  de: {
    name: 'Deutsch',
    words: () => import('./de.json', {with: {type: 'json'}}),
    sentences: () => import('@ozg-forms/core/texts/de.json', {with: {type: 'json'}}),
  },
  'de-x-ls': {
    name: 'Leichte Sprache',
    words: () => import('./de-x-ls.json', {with: {type: 'json'}}),
    sentences: () => import('@ozg-forms/core/texts/de-x-ls.json', {with: {type: 'json'}}),
  },
  en: {
    name: 'English',
    words: () => import('./en.json', {with: {type: 'json'}}),
    sentences: () => import('@ozg-forms/core/texts/en.json', {with: {type: 'json'}}),
  },
  da: {
    name: 'Dansk',
    words: () => import('./da.json', {with: {type: 'json'}}),
    sentences: () => import('@ozg-forms/core/texts/da.json', {with: {type: 'json'}}),
  },
  ar: {
    name: 'العربية',
    words: () => import('./ar.json', {with: {type: 'json'}}),
    sentences: () => import('@ozg-forms/core/texts/ar.json', {with: {type: 'json'}}),
  },
};

const spoken = new Map<string, Language>();

/** Loads the interface in a language, or in the nearest broader one; German when there is none. */
export async function loadLanguage(wanted: string): Promise<Language> {
  const tag = nearestTo(wanted);
  const {name, words, sentences} = languages[tag]!;
  const language = {tag, name, words: (await words()).default, sentences: async () => (await sentences()).default};
  spoken.set(tag, language);
  return language;
}

/** As `loadLanguage`, if that was loaded before. */
export function knownLanguage(wanted: string): Language | undefined {
  return spoken.get(nearestTo(wanted));
}

function nearestTo(wanted: string): string {
  return fallbacksOf(wanted.toLowerCase()).find((name) => nameOf(name) !== undefined) ?? 'de';
}

/** What the speakers of a language call it; `undefined` when the interface does not speak it. */
export function nameOf(tag: string): string | undefined {
  return Object.hasOwn(languages, tag) ? languages[tag]!.name : undefined;
}

/** Puts values into a text: `{name}` becomes what `values.name` says. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
