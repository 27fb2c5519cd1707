/**
 * How hard a text is to read, as far as lengths of words and sentences tell.
 *
 * German: first new Wiener Sachtextformel (R. Bamberger, E. Vanecek: Lesen – Verstehen – Lernen – Schreiben, 1984), which
 * gives the school year in which most can read a text, from 4 to 15. Other languages: LIX (C. H. Björnsson: Läsbarhet,
 * 1968), which needs no syllables: up to 40 easy, above 60 very hard. Neither means much for a few words.
 */

import {localeOf} from '@ozg-forms/core/locale';

/** Fewer words than this are judged by the length of their sentences alone. */
const fewestWords = 30;

/** Longest sentence that most people take in at once. */
export const maxSentenceWords = 25;

/** The hardest text that passes: the 11th year of school; by LIX, where "very hard" begins. */
export const maxSchoolYear = 11;
export const maxLix = 60;

export interface Readability {
  /** Words of the longest sentence, and the sentence. */
  readonly longest: {readonly words: number; readonly sentence: string};
  /** Year of school by the Wiener Sachtextformel, for German texts that are long enough. */
  readonly schoolYear?: number;
  /** For texts in other languages that are long enough. */
  readonly lix?: number;
}

export function readabilityOf(text: string, language: string): Readability {
  const sentences = sentencesIn(text, language);
  const words = sentences.flatMap(({words}) => words);
  const [longest = {sentence: '', words: []}] = [...sentences].sort((a, b) => b.words.length - a.words.length);
  const result = {longest: {words: longest.words.length, sentence: longest.sentence}};
  if (words.length < fewestWords) return result;
  return language.split('-')[0] === 'de'
    ? {...result, schoolYear: wienerSachtextformel(words, sentences.length)}
    : {...result, lix: lix(words, sentences.length)};
}

function wienerSachtextformel(words: readonly string[], sentences: number): number {
  const share = (fits: (word: string) => boolean) => (100 * words.filter(fits).length) / words.length;
  const manySyllables = share((word) => syllablesIn(word) >= 3);
  const oneSyllable = share((word) => syllablesIn(word) === 1);
  const long = share((word) => word.length > 6);
  return 0.1935 * manySyllables + 0.1672 * (words.length / sentences) + 0.1297 * long - 0.0327 * oneSyllable - 0.875;
}

function lix(words: readonly string[], sentences: number): number {
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length;
}

// German: each group of vowels is a syllable, and two vowels that are no diphthong are two.
function syllablesIn(word: string): number {
  return Math.max(1, word.toLowerCase().match(/ie|ei|ai|au|äu|eu|ee|aa|oo|[aeiouyäöü]/g)?.length ?? 0);
}

/** Sentences, entries of lists and paragraphs, each with its words; marks of Markdown and placeholders left out. */
function sentencesIn(text: string, language: string): {readonly sentence: string; readonly words: readonly string[]}[] {
  const plain = text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\{\/[^}|]*\|?([^}]*)\}/g, '$1')
    .replaceAll(/^\s*(?:[-*]|\d+\.)\s+|\*\*/gm, '');
  const [sentences, words] = (['sentence', 'word'] as const).map(
    (granularity) => new Intl.Segmenter(localeOf(language), {granularity}),
  ) as [Intl.Segmenter, Intl.Segmenter];
  return plain
    .split(/\n/)
    .flatMap((line) => joined([...sentences.segment(line)].map(({segment}) => segment.trim())))
    .map((sentence) => ({
      sentence,
      words: [...words.segment(sentence)].filter(({isWordLike}) => isWordLike).map(({segment}) => segment),
    }))
    .filter(({words}) => words.length > 0);
}

// "nach § 3 Abs. 2" and "am 15. Februar" end no sentence.
function joined(sentences: readonly string[]): string[] {
  return sentences.reduce<string[]>((all, sentence) => {
    const before = all.at(-1);
    if (before !== undefined && /(?:\d|\b(?:Abs|Nr|Art|bzw|ca|z\. ?B|d\. ?h|u\. ?a|St|Str|Dr|usw))\.$/.test(before))
      all[all.length - 1] = `${before} ${sentence}`;
    else all.push(sentence);
    return all;
  }, []);
}
