/** The frame of the printed page, in the language of whoever reads it; the form's own words stand beside it in all languages. */
import type {TextEntry} from '@ozg-forms/core/definition/form-definition';

export interface PrintWords {
  readonly form: string;
  readonly version: string;
  readonly leika: string;
  readonly none: string;
  readonly languages: string;
  readonly date: (day: string) => string;
  readonly pages: string;
  readonly page: (number: number) => string;
  readonly review: string;
  readonly place: string;
  readonly answer: string;
  readonly onlyIf: string;
  readonly or: string;
  readonly demanded: string;
  readonly optional: string;
  readonly demandedIf: string;
  readonly options: string;
  readonly rules: string;
  readonly rule: string;
  readonly warning: string;
  readonly at: string;
  readonly computed: string;
  readonly frame: string;
  readonly identity: string;
  readonly payment: string;
  readonly reply: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly characters: (least: number | undefined, most: number | undefined) => string;
  readonly range: (least: number | undefined, most: number | undefined) => string;
  readonly entries: (least: number | undefined, most: number | undefined) => string;
  readonly pattern: (source: string) => string;
  readonly format: (name: string) => string;
  readonly files: (types: string, most: string) => string;
  /** Kinds of words, as texts name them. */
  readonly kindsOfWords: Readonly<Record<keyof TextEntry, string>>;
}

const between =
  (least: string, most: string) =>
  (from: number | undefined, to: number | undefined): string =>
    [from !== undefined && `${least} ${from}`, to !== undefined && `${most} ${to}`].filter(Boolean).join(', ');

const de: PrintWords = {
  form: 'Formular',
  version: 'Fassung',
  leika: 'LeiKa-Schlüssel',
  none: 'keiner angegeben',
  languages: 'Sprachen',
  date: (day) => `Stand: ${day}`,
  pages: 'Seiten und Fragen',
  page: (number) => `Seite ${number}`,
  review: 'Zeigt alle Angaben zur Prüfung, bevor der Antrag abgesendet wird.',
  place: 'Stelle',
  answer: 'Antwort',
  onlyIf: 'Wird nur gefragt, wenn',
  or: 'oder wenn',
  demanded: 'Pflichtangabe',
  optional: 'Freiwillige Angabe',
  demandedIf: 'Pflichtangabe, wenn',
  options: 'Auswahl',
  rules: 'Regeln',
  rule: 'Wird abgelehnt, wenn nicht gilt',
  warning: 'Wird angemerkt, wenn nicht gilt',
  at: 'Meldung bei',
  computed: 'Berechnete Angaben',
  frame: 'Anmeldung, Gebühr, Bescheid',
  identity: 'Anmeldung',
  payment: 'Gebühr',
  reply: 'Wege für den Bescheid',
  kinds: {
    text: 'Text',
    number: 'Zahl',
    integer: 'Ganze Zahl',
    date: 'Datum',
    boolean: 'Ja oder Nein',
    declaration: 'Erklärung, die bestätigt wird',
    choice: 'Eine von mehreren Möglichkeiten',
    choices: 'Mehrere Möglichkeiten',
    document: 'Dokument zum Hochladen',
    documents: 'Dokumente zum Hochladen',
    list: 'Liste',
    section: 'Abschnitt',
    constant: 'Feste Angabe, wird nicht gefragt',
  },
  characters: between('mindestens', 'höchstens'),
  range: between('von', 'bis'),
  entries: between('mindestens', 'höchstens'),
  pattern: (source) => `Muster ${source}`,
  format: (name) => `Format ${name}`,
  files: (types, most) => `${types}, je Datei höchstens ${most}`,
  kindsOfWords: {
    title: 'Frage',
    hint: 'Hinweis',
    help: 'Hilfe',
    intro: 'Einleitung',
    example: 'Beispiel',
    note: 'Anmerkung',
    next: 'Wie es weitergeht',
    add: 'Knopf zum Hinzufügen',
    options: 'Auswahl',
    optionHints: 'Hinweis zur Auswahl',
    errors: 'Fehlermeldung',
  },
};

const en: PrintWords = {
  form: 'Form',
  version: 'Version',
  leika: 'LeiKa keys',
  none: 'none given',
  languages: 'Languages',
  date: (day) => `As of ${day}`,
  pages: 'Pages and questions',
  page: (number) => `Page ${number}`,
  review: 'Shows all answers for checking before the application is sent.',
  place: 'Place',
  answer: 'Answer',
  onlyIf: 'Only asked if',
  or: 'or if',
  demanded: 'Has to be answered',
  optional: 'May be left out',
  demandedIf: 'Has to be answered if',
  options: 'Options',
  rules: 'Rules',
  rule: 'Refused unless',
  warning: 'Remarked on unless',
  at: 'Message at',
  computed: 'Computed answers',
  frame: 'Login, fee, decision',
  identity: 'Login',
  payment: 'Fee',
  reply: 'Ways for the decision',
  kinds: {
    text: 'Text',
    number: 'Number',
    integer: 'Whole number',
    date: 'Date',
    boolean: 'Yes or no',
    declaration: 'Declaration to confirm',
    choice: 'One of several options',
    choices: 'Several options',
    document: 'Document to upload',
    documents: 'Documents to upload',
    list: 'List',
    section: 'Section',
    constant: 'Fixed, is not asked',
  },
  characters: between('at least', 'at most'),
  range: between('from', 'to'),
  entries: between('at least', 'at most'),
  pattern: (source) => `pattern ${source}`,
  format: (name) => `format ${name}`,
  files: (types, most) => `${types}, each file at most ${most}`,
  kindsOfWords: {
    title: 'Question',
    hint: 'Hint',
    help: 'Help',
    intro: 'Introduction',
    example: 'Example',
    note: 'Note',
    next: 'What happens next',
    add: 'Button to add',
    options: 'Options',
    optionHints: 'Hint at an option',
    errors: 'Error message',
  },
};

export const printLanguages = ['de', 'en'] as const;

export type PrintLanguage = (typeof printLanguages)[number];

export function printWordsIn(language: PrintLanguage): PrintWords {
  return {de, en}[language];
}
