/** Keywords for numbers (2020-12 validation, 6.2); draft 4's boolean `exclusive…` included. */
import type {Keyword} from './keyword.ts';

function forNumbers(keyword: string, keeps: (value: number, limit: number) => boolean): Keyword {
  return (limit, visit) =>
    typeof visit.value !== 'number' ||
    typeof limit !== 'number' ||
    keeps(visit.value, limit) ||
    visit.report(keyword, limit);
}

/** Whether `value / divisor` is whole, forgiving what binary fractions cannot hold: 0.07 is a multiple of 0.01. */
function isMultiple(value: number, divisor: number): boolean {
  const quotient = value / divisor;
  if (!Number.isFinite(quotient)) return Number.isInteger(value) && Number.isInteger(1 / divisor);
  const distance = Math.abs(quotient - Math.round(quotient));
  return distance === 0 || (!Number.isInteger(divisor) && distance < 1e-6);
}

/** Draft 4 says by `true` that the limit beside it is excluded. */
function forLimits(
  limitKeyword: string,
  exclusive: string,
  [within, beyond]: readonly [(value: number, limit: number) => boolean, (value: number, limit: number) => boolean],
): Keyword {
  const inclusive = forNumbers(limitKeyword, within);
  const excluding = forNumbers(exclusive, beyond);
  return (limit, visit) => (visit.schema[exclusive] === true ? excluding : inclusive)(limit, visit);
}

const atLeast = (value: number, limit: number) => value >= limit;
const atMost = (value: number, limit: number) => value <= limit;
const above = (value: number, limit: number) => value > limit;
const below = (value: number, limit: number) => value < limit;

export const numbers: Readonly<Record<string, Keyword>> = {
  multipleOf: forNumbers('multipleOf', isMultiple),
  minimum: forLimits('minimum', 'exclusiveMinimum', [atLeast, above]),
  maximum: forLimits('maximum', 'exclusiveMaximum', [atMost, below]),
  exclusiveMinimum: forNumbers('exclusiveMinimum', above),
  exclusiveMaximum: forNumbers('exclusiveMaximum', below),
};
