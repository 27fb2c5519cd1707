/**
 * Moments: a date and a time of the clock on the wall, kept with the offset that this clock
 * has on that day (RFC 3339, JSON Schema `format: date-time`).
 */
import {formatDate, parseDate} from './date.ts';
import {westernDigits} from './digits.ts';
import type {Kind} from './kind.ts';
import {formatClock, parseClock} from './time.ts';

const completeMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:\d\d)$/i;

/**
 * Reads date and time with a space or a comma in between: `3.7.2026 14:30`.
 *
 * @returns the moment as `2026-07-03T14:30:00+02:00`; `undefined` when it is none (yet)
 */
export function parseMoment(typed: string, language = 'de'): string | undefined {
  const text = westernDigits(typed).trim();
  if (completeMoment.test(text)) return text;
  const [, day = '', hour = ''] = /^(.+?\d)(?:\s*,\s*|\s+)(\d[\d:.]*(?:\s*(?:Uhr|[ap]\.?m\.?))?)$/i.exec(text) ?? [];
  const [date, clock] = [parseDate(day, language), parseClock(hour)];
  return date === undefined || clock === undefined ? undefined : `${date}T${clock}${offsetAt(date, clock)}`;
}

/**
 * Writes a moment of this place's clock as `03.07.2026 14:30`; any other text comes back as it is.
 *
 * @param written writes its day
 */
export function formatMoment(moment: string, written: (date: string) => string = formatDate): string {
  const [date = '', rest = ''] = moment.split('T');
  const clock = rest.slice(0, 8);
  const isLocal = /^\d\d:\d\d:\d\d$/.test(clock) && rest.slice(8) === offsetAt(date, clock);
  return isLocal ? `${written(date)} ${formatClock(clock)}` : moment;
}

function offsetAt(date: string, clock: string): string {
  const minutes = -new Date(`${date}T${clock}`).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

export const dateTime: Kind = {
  name: 'date-time',
  fits: ({format}) => format === 'date-time',
  parse: (typed, _facts, language) => parseMoment(typed, language),
  format: (value) => formatMoment(String(value)),
};
