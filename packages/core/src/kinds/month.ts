/** Months of a year, kept as `YYYY-MM` (ISO 8601, as HTML's month control does). */
import {westernDigits} from './digits.ts';
import type {Kind} from './kind.ts';
import {monthNamed} from './month-name.ts';

const typedMonth = /^(\d{1,2}|\p{L}[\p{L}\s]*)[\s./\u060d-]+(\d{4})$/u;

/**
 * Reads `7/2026`, `07.2026`, `Juli 2026` or `2026-07`.
 *
 * @returns `undefined` when there is no such month, or its year has not four digits
 */
export function parseMonth(typed: string, language: string): string | undefined {
  const text = westernDigits(typed).trim();
  if (isMonth(text)) return text;
  const [, name = '', year] = typedMonth.exec(text) ?? [];
  const month = monthNamed(name, language) ?? Number(name);
  return year !== undefined && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export const month: Kind = {
  name: 'month',
  fits: ({format}) => format === 'year-month',
  parse: (typed, _facts, language) => parseMonth(typed, language),
  format: (value) => String(value).replace(/^(\d{4})-(\d\d)$/, '$2/$1'),
};
