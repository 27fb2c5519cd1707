import {maxLix, maxSchoolYear, maxSentenceWords, readabilityOf} from '../readability.ts';
import type {Rule} from '../rule.ts';
import {wordsOf} from '../words.ts';

/** Words that explain something; questions and labels are short by themselves. */
const explaining = /^(?:help|hint|intro|note|message|optionHints\..*|errors\..*)$/;

const officialese =
  'Zur Vermeidung einer missbräuchlichen Inanspruchnahme der Fundsache durch Nichtberechtigte wird um Zurückhaltung ' +
  'hinsichtlich der Beschreibung identifizierender Eigenschaften des Fundgegenstandes gebeten, soweit deren Kenntnis für ' +
  'die Bearbeitung der Anzeige nicht unabdingbar erforderlich ist.';

export const readingLevel: Rule = {
  name: 'reading-level',
  severity: 'hint',
  docs: {
    what:
      `An explanation is hard to read: a sentence of more than ${maxSentenceWords} words; in German more than ${maxSchoolYear} by the ` +
      `Wiener Sachtextformel (Bamberger and Vanecek, 1984: the year of school that it takes), in other languages more than ${maxLix} by LIX (Björnsson, 1968). The two are asked for texts of 30 words and more.`,
    why: 'Every tenth adult in Germany reads words and single sentences only; whoever does not understand calls, or gives up.',
    bad: {form: {texts: {de: {'/gegenstand': {help: officialese}}}}},
    good: {
      form: {
        texts: {
          de: {
            '/gegenstand': {
              help: 'Ein Wort genügt, zum Beispiel „Schlüssel“. Die Besitzerin muss uns später genau sagen, was sie verloren hat. So geben wir die Sache niemand Falschem.',
            },
          },
        },
      },
    },
  },
  *check(file) {
    const seen = new Set<string>();
    for (const {pointer, kind, text, language} of wordsOf(file)) {
      // Leichte Sprache has rules of its own, and people who know them.
      if (!explaining.test(kind) || language.includes('-x-ls') || seen.has(text)) continue;
      seen.add(text);
      const {longest, schoolYear = 0, lix = 0} = readabilityOf(text, language);
      if (longest.words > maxSentenceWords)
        yield {
          pointer,
          message: `A sentence has ${longest.words} words: "${shortly(longest.sentence)}".`,
          mend: `Say one thing in each sentence; up to ${maxSentenceWords} words are read at once.`,
        };
      else if (schoolYear > maxSchoolYear)
        yield {
          pointer,
          message: `The text asks for ${Math.round(schoolYear)} years of school (Wiener Sachtextformel).`,
          mend: 'Take shorter words and verbs in place of nouns ("beantragen" for "die Beantragung"), and shorter sentences.',
        };
      else if (lix > maxLix)
        yield {
          pointer,
          message: `The text is hard to read (LIX ${Math.round(lix)}).`,
          mend: 'Take shorter words and shorter sentences.',
        };
    }
  },
};

function shortly(sentence: string): string {
  return sentence.length > 70 ? `${sentence.slice(0, 67)}…` : sentence;
}
