/**
 * Values as one reads them, where that is not how one types them. Needed only once answers are
 * shown for checking, so it stands apart from the kinds.
 */
import {localeOf} from '../locale.ts';
import {formatDate} from './date.ts';
import {isIsoDate} from './iso-date.ts';
import {formatMoment} from './date-time.ts';
import {isMonth} from './month.ts';

const readings: Readonly<Record<string, (value: string, language: string) => string>> = {
  month: readMonth,
  date: readDate,
  'date-time': (moment, language) => formatMoment(moment, (date) => readDate(date, language)),
};

/**
 * @param kind name of the kind of answer
 * @param language BCP 47 tag of the reader
 * @returns the value for reading; `undefined` where it reads as one types it
 */
export function readingOf(kind: string, value: unknown, language: string): string | undefined {
  return typeof value === 'string' && Object.hasOwn(readings, kind) ? readings[kind]!(value, language) : undefined;
}

// `03.07.1984` in German, and with the name of the month in other languages, where 03.07. may
// be a day in March. Leichte Sprache asks for the name, too.
function readDate(date: string, language: string): string {
  if (!isIsoDate(date) || /^de(?!.*-x-)/i.test(language)) return formatDate(date);
  return new Intl.DateTimeFormat(localeOf(language), {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date));
}

function readMonth(month: string, language: string): string {
  if (!isMonth(month)) return month;
  const format = new Intl.DateTimeFormat(localeOf(language), {month: 'long', year: 'numeric', timeZone: 'UTC'});
  return format.format(new Date(`${month}-01`));
}
