/** Numbers, typed with the decimal sign of the reader's language. */
import type {Facts} from '../schema/facts.ts';
import {westernDigits} from './digits.ts';
import type {Kind} from './kind.ts';

/** Languages that write one and a half as `1.5`; the others of Europe write `1,5`. */
export const writesPoint = /^(en|zh|ja|ko|th|he|ar)\b/i;

/**
 * Reads a number.
 *
 * Thousands may be grouped as the language groups them, or by spaces. The other decimal
 * sign is forgiven where it cannot be meant as grouping: `12.5` is twelve and a half in
 * German, `1.250` is one thousand two hundred and fifty.
 */
export function parseNumber(typed: string, language: string): number | undefined {
  const [decimal, group] = writesPoint.test(language) ? ['.', ','] : [',', '.'];
  const text = westernDigits(typed)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^\u2212/, '-')
    // The signs that go with Arabic digits.
    .replaceAll('\u066c', group)
    .replace('\u066b', decimal);
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(text) ? text.replaceAll(group, '').replace(decimal, '.') : text.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Writes a number with the decimal sign of the language, ungrouped, as one would type it. */
export function formatNumber(value: number, language: string): string {
  const digits = String(value).includes('e')
    ? value.toLocaleString('en', {useGrouping: false, maximumFractionDigits: 100})
    : String(value);
  return writesPoint.test(language) ? digits : digits.replace('.', ',');
}

const shared = {
  parse: (typed: string, _facts: Facts, language: string) => parseNumber(typed, language),
  format: (value: unknown, _facts: Facts, language: string) =>
    typeof value === 'number' ? formatNumber(value, language) : String(value),
};

export const isTypeOf = (type: string) => (facts: Facts) =>
  facts.types.some((name) => name === type) && !facts.types.includes('string');

export const number: Kind = {name: 'number', fits: isTypeOf('number'), ...shared};

export const integer: Kind = {
  name: 'integer',
  fits: (facts) => isTypeOf('integer')(facts) && !facts.types.includes('number'),
  ...shared,
};
