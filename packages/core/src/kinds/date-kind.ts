import {formatDate, parseDate} from './date.ts';
import type {Kind} from './kind.ts';

/** A calendar day: `type: string` with `format: date`. */
export const dateKind: Kind = {
  name: 'date',
  fits: ({format}) => format === 'date',
  parse: (typed, _facts, language) => parseDate(typed, language),
  format: (value) => (typeof value === 'string' ? formatDate(value) : String(value)),
};
