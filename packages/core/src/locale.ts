/**
 * How numbers and dates are written for readers of a language, by `Intl`.
 *
 * A language alone does not say it: "English" would be written as in the United States, and
 * Arabic in digits that stand on no letter, card or bill in Germany.
 */

/**
 * The locale to hand to `Intl`: British English, and everywhere the digits 0 to 9.
 *
 * @param language BCP 47 tag of the reader; one that is none is taken as German
 */
export function localeOf(language: string): string {
  if (language === 'en') return 'en-GB';
  try {
    if (language.includes('-u-')) return new Intl.Locale(language, {numberingSystem: 'latn'}).toString();
    // The same by hand: given an option, `Intl.Locale` first reads tables, for longer than a page takes to be drawn.
    return new Intl.Locale(language).toString().replace(/(?=-x-)|$/, '-u-nu-latn');
  } catch {
    return 'de';
  }
}

/** Whether a language is written from right to left. The author of a form may speak others than the interface. */
export function isRightToLeft(language: string): boolean {
  return /^(ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i.test(language);
}
