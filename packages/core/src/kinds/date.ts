/**
 * Calendar dates: what a person types, and what the form keeps.
 *
 * Kept as `YYYY-MM-DD` text (ISO 8601, JSON Schema `format: date`), never as a
 * JavaScript `Date`: a birthday has no time zone, and a `Date` would give it one.
 */

// Day, month, year with dots, as German readers write them (DIN 5008); other
// separators and spaces are forgiven, two-digit years are not.
const typedDate = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/;
const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Whether a text is a calendar date that exists, as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = isoDate.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Reads a date the way German readers write it, or as ISO 8601.
 *
 * @param typed raw text from the field, e.g. `3.7.1984` or `03. 07. 1984`
 * @returns the date as `YYYY-MM-DD`, or `undefined` when the text is not a date that
 *   exists (`31.2.2024`). Never throws: a half-typed date is no error.
 */
export function parseDate(typed: string): string | undefined {
  const text = typed.trim();
  if (isIsoDate(text)) return text;
  const match = typedDate.exec(text);
  if (!match) return undefined;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  return exists(year, month, day) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/** Writes an ISO date as `03.07.1984`; any other text comes back as it is. */
export function formatDate(date: string): string {
  return isIsoDate(date) ? date.split('-').reverse().join('.') : date;
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** Days in a month of the Gregorian calendar; `month` counts from 1. */
function daysIn(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
