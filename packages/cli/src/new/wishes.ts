/** What a new form shall be: asked of the author, or given by options. */
import {formats} from '@ozg-forms/core/validation/formats';
import {wordsOf} from '@ozg-forms/core/definition/words';

export interface Wishes {
  /** Names the form for good. */
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly languages: readonly StarterLanguage[];
  /** Keys of the service; none where it is not known. */
  readonly leika: readonly string[];
  readonly uploads: boolean;
}

/** Languages in which a new form has words. */
export const starterLanguages = ['de', 'en'] as const;

export type StarterLanguage = (typeof starterLanguages)[number];

/** One thing to ask. */
export interface WishQuestion {
  readonly name: 'title' | 'title-en' | 'leika' | 'languages' | 'uploads';
  readonly text: string;
  /** What an empty line stands for, given what was answered before. */
  readonly proposal: (given: Given) => string;
  /** What is wrong with an answer, as a sentence; `undefined` for nothing. */
  readonly fault: (answer: string) => string | undefined;
  /** Whether it is asked at all, given what was answered before. */
  readonly isAsked?: (given: Given) => boolean;
}

/** Answers by the name of the question; `id` beside them. */
export type Given = Readonly<Record<string, string>>;

export const wishQuestions: readonly WishQuestion[] = [
  {
    name: 'title',
    text: 'What does the citizen want to get done? (title, in German)',
    proposal: ({id}) => wordsOf(id ?? ''),
    fault: (answer) => (answer.trim() === '' ? 'A form needs a title.' : undefined),
  },
  {
    name: 'leika',
    text: 'LeiKa key of the service, 14 digits (leave it empty if you do not know it)',
    proposal: () => '',
    fault: (answer) =>
      answer === '' || formats['leika']!(answer)
        ? undefined
        : `"${answer}" is no LeiKa key: 14 digits beginning with 99.`,
  },
  {
    name: 'languages',
    text: 'Languages, the first one being its own',
    proposal: () => starterLanguages.join(','),
    fault: (answer) => {
      const [first, ...others] = answer.split(',').map((tag) => tag.trim());
      const isKnown = (tag: string) => (starterLanguages as readonly string[]).includes(tag);
      return first === 'de' && others.every(isKnown)
        ? undefined
        : 'A new form has words in de, or in de,en. Add others in its file.';
    },
  },
  {
    name: 'title-en',
    text: 'The title in English',
    proposal: ({title}) => title ?? '',
    fault: (answer) => (answer.trim() === '' ? 'A form needs a title.' : undefined),
    isAsked: ({languages}) => languages?.includes('en') ?? false,
  },
  {
    name: 'uploads',
    text: 'Does it take documents? (yes or no)',
    proposal: () => 'no',
    fault: (answer) => (/^(y|yes|n|no|j|ja|nein)$/i.test(answer) ? undefined : 'Say yes or no.'),
  },
];

export function wishesFrom(given: Given): Wishes {
  const {id = '', title = '', leika = '', languages = 'de', uploads = 'no'} = given;
  return {
    id,
    title: title.trim(),
    titleEn: (given['title-en'] ?? title).trim(),
    languages: languages.split(',').map((tag) => tag.trim() as StarterLanguage),
    leika: leika === '' ? [] : [leika],
    uploads: /^(y|j)/i.test(uploads),
  };
}
