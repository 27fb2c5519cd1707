/**
 * Calendar dates: what a person types, and what the form keeps.
 *
 * Kept as `YYYY-MM-DD` text (ISO 8601, JSON Schema `format: date`), never as a
 * JavaScript `Date`: a birthday has no time zone, and a `Date` would give it one.
 */
import {westernDigits} from './digits.ts';
import {exists, isIsoDate} from './iso-date.ts';
import {monthNamed} from './month-name.ts';

// Day, month, year with dots, as German readers write them (DIN 5008); other
// separators, spaces and names of months are forgiven, two-digit years are not. U+060D
// separates the parts of a date in Arabic.
const typedDate = /^(\d{1,2})\s*[./\u060d-]\s*(\d{1,2})\s*[./\u060d-]\s*(\d{4})$/;
const namedDate = /^(\d{1,2})[.\s-]*(\p{L}[\p{L}\s]*)[.\s-]+(\d{4})$/u;

/**
 * Reads a date the way German readers write it, with the name of the month, or as ISO 8601.
 *
 * @param typed raw text from the field, e.g. `3.7.1984`, `03. 07. 1984` or `3. Juli 1984`
 * @param language BCP 47 tag, for the names of months
 * @returns the date as `YYYY-MM-DD`, or `undefined` when the text is not a date that
 *   exists (`31.2.2024`). Never throws: a half-typed date is no error.
 */
export function parseDate(typed: string, language = 'de'): string | undefined {
  const text = westernDigits(typed).trim();
  if (isIsoDate(text)) return text;
  const match = typedDate.exec(text) ?? namedDate.exec(text);
  if (!match) return undefined;
  const [, first, second = '', third] = match;
  const [day, month, year] = [Number(first), monthNamed(second, language) ?? Number(second), Number(third)];
  return exists(year, month, day) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/** Writes an ISO date as `03.07.1984`; any other text comes back as it is. */
export function formatDate(date: string): string {
  return isIsoDate(date) ? date.split('-').reverse().join('.') : date;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
