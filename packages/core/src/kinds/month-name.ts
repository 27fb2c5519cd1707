/** Names of months as people type them instead of a number. */
import {westernDigits} from './digits.ts';

// Who reads a form in another language may still copy a date from a German letter. Arabic
// has several names for each month: those of Egypt, of the Levant, and of the Maghreb.
const further: Readonly<Record<string, readonly string[]>> = {ar: ['ar-SY', 'ar-DZ', 'ar-MA']};

/**
 * The month that a name means, in the reader's language, in German or in English.
 *
 * @param name whole, or its first three letters or more, e.g. `Juli` or `sept.`
 * @returns 1 to 12; `undefined` when it is the name of none, or the beginning of several
 */
export function monthNamed(name: string, language: string): number | undefined {
  const wanted = simple(name);
  for (const locale of [language, ...(further[language.split('-')[0]!] ?? []), 'de', 'en']) {
    const format = new Intl.DateTimeFormat(locale, {month: 'long', timeZone: 'UTC'});
    const names = [...Array(12).keys()].map((at) => simple(format.format(Date.UTC(2000, at))));
    const fitting = names.filter((other) => other === wanted || (wanted.length > 2 && other.startsWith(wanted)));
    if (fitting.length === 1) return names.indexOf(fitting[0]!) + 1;
  }
  return undefined;
}

function simple(name: string): string {
  return westernDigits(name)
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();
}
