/** Keywords for numbers (2020-12 validation, 6.2); draft 4's boolean `exclusive…` included. */
import type {Visit} from '../visit.ts';
import type {Keyword} from './keyword.ts';

function forNumbers(keyword: string, keeps: (value: number, limit: number, visit: Visit) => boolean): Keyword {
  return (limit, visit) =>
    typeof visit.value !== 'number' ||
    typeof limit !== 'number' ||
    keeps(visit.value, limit, visit) ||
    visit.report(keyword, limit);
}

/** Whether `value / divisor` is whole, forgiving what binary fractions cannot hold: 0.07 is a multiple of 0.01. */
function isMultiple(value: number, divisor: number): boolean {
  const quotient = value / divisor;
  if (!Number.isFinite(quotient)) return Number.isInteger(value) && Number.isInteger(1 / divisor);
  const distance = Math.abs(quotient - Math.round(quotient));
  return distance === 0 || (!Number.isInteger(divisor) && distance < 1e-6);
}

export const numbers: Readonly<Record<string, Keyword>> = {
  multipleOf: forNumbers('multipleOf', isMultiple),
  minimum: forNumbers('minimum', (value, limit, {schema}) =>
    schema['exclusiveMinimum'] === true ? value > limit : value >= limit,
  ),
  maximum: forNumbers('maximum', (value, limit, {schema}) =>
    schema['exclusiveMaximum'] === true ? value < limit : value <= limit,
  ),
  exclusiveMinimum: forNumbers('exclusiveMinimum', (value, limit) => value > limit),
  exclusiveMaximum: forNumbers('exclusiveMaximum', (value, limit) => value < limit),
};
