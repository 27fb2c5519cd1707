/** Keywords for values of every type: `type`, `enum`, `const` (2020-12 validation, 6.1). */
import {isEqual} from '../../schema/equality.ts';
import type {Keyword} from './keyword.ts';
import {isObject} from './keyword.ts';

function isOfType(value: unknown, name: string): boolean {
  switch (name) {
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'number':
      return Number.isFinite(value); // JSON knows no others; 1e400 is read as one
    case 'boolean':
    case 'string':
      return typeof value === name;
    default:
      return false;
  }
}

// Long lists are looked up: every keystroke would walk through them.
const simpleValues = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();

function isAmong(values: readonly unknown[], value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return values.some((other) => isEqual(other, value));
  if (values.length < 16) return values.includes(value);
  let known = simpleValues.get(values);
  if (!known) simpleValues.set(values, (known = new Set(values)));
  return known.has(value);
}

export const anyValue: Readonly<Record<string, Keyword>> = {
  type: (limit, visit) => {
    const {value} = visit;
    const isValid = Array.isArray(limit)
      ? limit.some((name) => isOfType(value, name as string))
      : isOfType(value, limit as string);
    return isValid || visit.report('type', limit);
  },

  enum: (limit, visit) => isAmong(limit as unknown[], visit.value) || visit.report('enum', limit),

  const: (limit, visit) => isEqual(limit, visit.value) || visit.report('const', limit),
};
