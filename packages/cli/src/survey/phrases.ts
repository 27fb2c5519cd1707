/** How conditions are put into words, by language: the frame around the form's own labels. */

export interface Phrases {
  readonly quoted: (text: string) => string;
  readonly and: string;
  readonly or: string;
  readonly yes: string;
  readonly no: string;
  readonly is: (label: string, value: string) => string;
  readonly answered: (label: string) => string;
  readonly contains: (label: string, what: string) => string;
  readonly entries: (label: string, least: number | undefined, most: number | undefined) => string;
  readonly atLeast: (label: string, limit: string) => string;
  readonly atMost: (label: string, limit: string) => string;
  readonly above: (label: string, limit: string) => string;
  readonly below: (label: string, limit: string) => string;
  readonly matches: (label: string, schema: string) => string;
  readonly branch: (title: string) => string;
  readonly not: (condition: string) => string;
}

const de: Phrases = {
  quoted: (text) => `„${text}“`,
  and: ' und ',
  or: ' oder ',
  yes: 'Ja',
  no: 'Nein',
  is: (label, value) => `${label} ist ${value}`,
  answered: (label) => `${label} ist beantwortet`,
  contains: (label, what) => `${label} enthält ${what}`,
  entries: (label, least, most) =>
    `${label} hat ${[least !== undefined && `mindestens ${least}`, most !== undefined && `höchstens ${most}`].filter(Boolean).join(' und ')} Einträge`,
  atLeast: (label, limit) => `${label} ist mindestens ${limit}`,
  atMost: (label, limit) => `${label} ist höchstens ${limit}`,
  above: (label, limit) => `${label} ist größer als ${limit}`,
  below: (label, limit) => `${label} ist kleiner als ${limit}`,
  matches: (label, schema) => `${label} entspricht ${schema}`,
  branch: (title) => `gewählt ist ${title}`,
  not: (condition) => `nicht: ${condition}`,
};

const en: Phrases = {
  quoted: (text) => `“${text}”`,
  and: ' and ',
  or: ' or ',
  yes: 'yes',
  no: 'no',
  is: (label, value) => `${label} is ${value}`,
  answered: (label) => `${label} is answered`,
  contains: (label, what) => `${label} contains ${what}`,
  entries: (label, least, most) =>
    `${label} has ${[least !== undefined && `at least ${least}`, most !== undefined && `at most ${most}`].filter(Boolean).join(' and ')} entries`,
  atLeast: (label, limit) => `${label} is at least ${limit}`,
  atMost: (label, limit) => `${label} is at most ${limit}`,
  above: (label, limit) => `${label} is more than ${limit}`,
  below: (label, limit) => `${label} is less than ${limit}`,
  matches: (label, schema) => `${label} fits ${schema}`,
  branch: (title) => `${title} is chosen`,
  not: (condition) => `not: ${condition}`,
};

/** German for German and its varieties, English for all else. */
export function phrasesIn(language: string): Phrases {
  return /^de\b/.test(language) ? de : en;
}
