/** Text, kept in Unicode normal form C, so that the same name is always the same characters. */
import {westernDigits} from './digits.ts';
import type {Kind} from './kind.ts';

/** Formats whose values have no spaces and are written in capitals: people group them by spaces. */
const compact = new Set(['iban', 'bic', 'id-card']);
const digitsOnly = new Set(['steuer-id', 'ars', 'ags', 'leika', 'plz']);

// Where a text or a number will do, a number is one when it is written as such: a dialling code is none.
const isNumber = (typed: string) => typed.trim() === typed && String(Number(typed)) === typed;

export const text: Kind = {
  name: 'text',
  fits: () => true,
  parse: (raw, {format, types, pattern}) => {
    // What has a form is written in the digits of that form; a story keeps those it was told in.
    const typed = format !== undefined || pattern !== undefined ? westernDigits(raw) : raw;
    if (types.some((type) => type === 'number' || type === 'integer') && isNumber(typed)) return Number(typed);
    if (format && compact.has(format)) return typed.replace(/[\s\u2060]/g, '').toUpperCase() || undefined;
    if (format && digitsOnly.has(format)) return typed.replace(/\s/g, '') || undefined;
    return typed.normalize('NFC').trim() || undefined;
  },
  format: (value, {format}) => {
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    return format === 'iban' ? written.replace(/.{4}(?=.)/g, '$& ') : written;
  },
};
