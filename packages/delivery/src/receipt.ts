/**
 * The receipt a citizen takes away: a text file that can be read without any program of
 * ours, with the receiver's signature at its end, where a machine finds it.
 */
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';

/** The words of the receipt, in the citizen's language. */
export interface ReceiptTexts {
  /** First part of the file's name, e.g. `quittung`. */
  readonly fileName: string;
  /** e.g. `Eingangsbestätigung`. */
  readonly heading: string;
  /** e.g. `Aktenzeichen`. */
  readonly reference: string;
  /** e.g. `Eingegangen am`. */
  readonly receivedAt: string;
  /** e.g. `Zugangscode für den Bearbeitungsstand`. */
  readonly accessCode: string;
  /** One or two sentences on keeping this file, and to whom not to show the access code. */
  readonly advice: string;
  /** Stands before what happens next, e.g. `Wie es weitergeht`. */
  readonly next: string;
  /** Introduces the signature: what the line below it is for. */
  readonly signature: string;
}

export interface ReceiptOptions {
  readonly acknowledgement: Acknowledgement;
  /** The form's title. */
  readonly title: string;
  /** What happens next, a paragraph a line; left out where nothing is known of it. */
  readonly next?: readonly string[];
  readonly texts: ReceiptTexts;
  /** BCP 47 tag; decides how the date is written. */
  readonly language: string;
}

/** Builds the file to offer for download. The time is written as it was in Germany. */
export function receiptFile({acknowledgement, title, next, texts, language}: ReceiptOptions): {
  name: string;
  blob: Blob;
} {
  const {reference, receivedAt, accessCode, receipt} = acknowledgement;
  const lines = [
    texts.heading,
    title,
    '',
    `${texts.reference}: ${reference}`,
    `${texts.receivedAt}: ${momentIn(language, receivedAt)}`,
    `${texts.accessCode}: ${accessCode}`,
    '',
    texts.advice,
    '',
    ...(next ? [`${texts.next}:`, ...next, ''] : []),
    texts.signature,
    receipt,
    '',
  ];
  return {
    // A reference comes from afar; a file name takes letters, digits and hyphens of it.
    name: `${texts.fileName}-${reference.replace(/[^A-Za-z0-9-]+/g, '-')}.txt`,
    // Windows' oldest editor needs both characters to end a line.
    blob: new Blob([lines.join('\r\n')], {type: 'text/plain;charset=utf-8'}),
  };
}

function momentIn(language: string, instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'long', timeZone: 'Europe/Berlin'}).format(
    date,
  );
}
