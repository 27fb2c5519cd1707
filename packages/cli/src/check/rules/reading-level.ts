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
    what: `An explanation is hard to read: it has a sentence of more than ${maxSentenceWords} words, or longer words and sentences than most people read with ease.`,
    note: `Texts of 30 words and more are measured. German by the first new Wiener Sachtextformel (R. Bamberger, E. Vanecek: Lesen – Verstehen – Lernen – Schreiben, 1984): \`0.1935 · MS + 0.1672 · SL + 0.1297 · IW − 0.0327 · ES − 0.875\`, where MS, IW and ES are the percentages of words of three and more syllables, of more than six letters, and of one syllable, and SL is the number of words in a sentence. The result is the year of school in which most can read it; more than ${maxSchoolYear} is found. Other languages by LIX (C. H. Björnsson: Läsbarhet, 1968): words in a sentence plus the percentage of words of more than six letters; more than ${maxLix} is found. Syllables are counted by their vowels, so a result may be off by one. Leichte Sprache (\`de-x-ls\`) has rules of its own and is left out.`,
    why: 'One adult in eight in Germany has trouble with longer texts (LEO 2018, University of Hamburg); whoever does not understand calls, or gives up.',
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
