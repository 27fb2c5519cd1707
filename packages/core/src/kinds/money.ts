/**
 * Amounts of money in euros, typed as the reader's language writes them: `12,5`, `12.50 €`,
 * `1.234,00` or `12,–`. Kept as integer cents where the schema says `integer`, else in euros.
 */
import {localeOf} from '../locale.ts';
import type {Facts} from '../schema/facts.ts';
import {westernDigits} from './digits.ts';
import type {Kind} from './kind.ts';
import {isTypeOf, writesPoint} from './number.ts';

const amount = /^([+-]?)(\d*)(?:[.,](\d*))?$/;

/**
 * Reads an amount.
 *
 * @returns its cents; `undefined` when it is none, or has more than two digits behind the decimal sign
 */
export function parseCents(typed: string, language: string): number | undefined {
  const [, sign, euros = '', cents = ''] = amount.exec(plainAmount(typed, language)) ?? [];
  if (sign === undefined || euros + cents === '' || cents.length > 2) return undefined;
  const value = Number(euros + cents.padEnd(2, '0'));
  return Number.isSafeInteger(value) ? (sign === '-' ? -value : value) : undefined;
}

/** An amount without its currency, spaces and grouping; a text that is none comes back somehow. */
export function plainAmount(typed: string, language: string): string {
  const text = westernDigits(typed)
    .replace(/\u20ac|eur(os?)?/gi, '')
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^\u2212/, '-')
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.')
    // "12,–" and "12,--" are said of whole euros.
    .replace(/[.,][-\u2013\u2014]{1,2}$/, '');
  // Where both signs stand, the last one is the decimal sign; one alone groups as the language does.
  const both = /^([+-]?\d{1,3})((?:\.\d{3})+,|(?:,\d{3})+\.)(\d*)$/.exec(text);
  if (both) return `${both[1]}${both[2]!.replace(/[.,]/g, '')}.${both[3]}`;
  const group = writesPoint.test(language) ? ',' : '.';
  return new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+$`).test(text) ? text.replaceAll(group, '') : text;
}

const isCents = isTypeOf('integer');

/** The value of an answer in euros. */
function eurosOf(value: number, facts: Facts): number {
  return isCents(facts) && !facts.types.includes('number') ? value / 100 : value;
}

export const money: Kind = {
  name: 'money',
  fits: () => false, // an author names it: no schema says that a number is money
  parse: (typed, facts, language) => {
    const cents = parseCents(typed, language);
    return cents === undefined || eurosOf(100, facts) === 1 ? cents : cents / 100;
  },
  format: (value, facts, language) =>
    typeof value === 'number'
      ? new Intl.NumberFormat(localeOf(language), {minimumFractionDigits: 2}).format(eurosOf(value, facts))
      : String(value),
};
