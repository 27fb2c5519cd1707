/** Calendar dates as they are kept: `YYYY-MM-DD` (ISO 8601, JSON Schema `format: date`). */

const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Whether a text is a calendar date that exists, as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = isoDate.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether the calendar has that day; months count from 1. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** Days in a month of the Gregorian calendar; `month` counts from 1. */
function daysIn(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
