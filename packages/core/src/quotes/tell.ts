/** Puts earlier answers into the texts of a form, as their readers read them. */
import {isRightToLeft} from '../locale.ts';
import {answerLines} from '../review/answer-lines.ts';
import type {Wording} from '../review/wording.ts';
import {mayQuote, withoutPlaceholders} from './placeholder.ts';
import type {Tell} from './quoting-texts.ts';

/** In a heading, an answer is a reminder and not the answer itself. */
const maxCharacters = 80;

/** @param wording all but the texts, which come with each call */
export function tellIn({form, language, word}: Omit<Wording, 'texts'>): Tell {
  return (text, quotes, texts, isMarkdown) => {
    if (!mayQuote(text)) return text;
    return withoutPlaceholders(text, ({pointer, fallback}) => {
      const node = quotes?.get(pointer);
      const lines = node ? answerLines(node, {form, texts, language, word}) : [];
      const said = shortened(lines.join(', ').replace(/\s+/g, ' ').trim());
      if (said === '') return fallback;
      return isolated(isMarkdown ? withoutMarks(said) : said, language);
    });
  };
}

function shortened(answer: string): string {
  const characters = [...answer];
  return characters.length <= maxCharacters
    ? answer
    : `${characters
        .slice(0, maxCharacters - 1)
        .join('')
        .trimEnd()}…`;
}

// A word joiner (U+2060) between them: what a person has typed is never bold, and never a link.
function withoutMarks(answer: string): string {
  return answer.replace(/[*\][()]/g, '\u2060$&\u2060');
}

// Unicode Standard Annex 9: without isolates, an answer of the other direction would mix up the sentence around it.
function isolated(answer: string, language: string): string {
  const isMixed = isRightToLeft(language) || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(answer);
  return isMixed ? `\u2068${answer}\u2069` : answer;
}
