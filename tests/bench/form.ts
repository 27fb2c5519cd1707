/**
 * The form that is measured, said once and in nobody's format: sections of twenty questions,
 * nineteen lines of text and a box that brings up one more, as long applications have them.
 *
 * Half of the questions have to be answered, so that an empty form has a fault for every second one.
 */

export interface TextQuestion {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired: boolean;
  readonly minLength: number;
  readonly maxLength: number;
}

export interface Section {
  readonly key: string;
  readonly title: string;
  /** The box to tick. */
  readonly box: {readonly key: string; readonly label: string};
  readonly texts: readonly TextQuestion[];
  /** Asked while the box is ticked. */
  readonly further: TextQuestion;
}

export const questionsPerSection = 20;

/** Faults of an empty form with so many questions. */
export function faultsOf(questions: number): number {
  return questions / 2;
}

const labels = [
  'Vorname',
  'Nachname',
  'Geburtsname',
  'Geburtsort',
  'Staatsangehörigkeit',
  'Straße',
  'Hausnummer',
  'Postleitzahl',
  'Wohnort',
  'Ortsteil',
  'Telefonnummer',
  'E-Mail-Adresse',
  'Beruf',
  'Arbeitgeber',
  'Kontoinhaberin oder Kontoinhaber',
  'Kreditinstitut',
  'Verwendungszweck',
  'Aktenzeichen',
  'Ihre Nachricht an uns',
];

const hints: Readonly<Record<number, string>> = {
  2: 'Falls Sie heute anders heißen als bei Ihrer Geburt.',
  7: 'Bei Adressen im Ausland genügt der Ort.',
  10: 'Damit wir bei Rückfragen anrufen können.',
  17: 'Es steht oben rechts auf unserem Schreiben.',
};

/** The form with so many questions, a multiple of twenty. Those that a box brings up come on top. */
export function sectionsFor(questions: number): readonly Section[] {
  return Array.from({length: questions / questionsPerSection}, (_, at) => ({
    key: `s${at}`,
    title: `Abschnitt ${at + 1}`,
    box: {key: 'business', label: 'Ich stelle den Antrag für ein Unternehmen'},
    texts: labels.map((label, index) => ({
      key: `f${index}`,
      label,
      ...(hints[index] && {hint: hints[index]}),
      isRequired: index < faultsOf(questionsPerSection),
      minLength: 2,
      maxLength: 40,
    })),
    further: {key: 'company', label: 'Name des Unternehmens', isRequired: true, minLength: 2, maxLength: 60},
  }));
}
