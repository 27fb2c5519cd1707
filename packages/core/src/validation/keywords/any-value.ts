/** Keywords for values of every type: `type`, `enum`, `const` (2020-12 validation, 6.1). */
import {isEqual} from '../../schema/equality.ts';
import type {Keyword} from './keyword.ts';
import {isObject} from './keyword.ts';

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: isObject,
};

export const anyValue: Readonly<Record<string, Keyword>> = {
  type: (limit, visit) => {
    const names = Array.isArray(limit) ? (limit as string[]) : [limit as string];
    return names.some((name) => types[name]?.(visit.value)) || visit.report('type', limit);
  },

  enum: (limit, visit) =>
    (limit as unknown[]).some((value) => isEqual(value, visit.value)) || visit.report('enum', limit),

  const: (limit, visit) => isEqual(limit, visit.value) || visit.report('const', limit),
};
