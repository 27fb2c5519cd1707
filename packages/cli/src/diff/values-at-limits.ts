/** Values at, just within and just beyond the limits of a question: where versions differ, they differ there. */
import type {Facts} from '@ozg-forms/core/schema/facts';
import {textsLike} from '../walks/matching-texts.ts';

export function valuesAtLimits(facts: Facts): unknown[] {
  const {minLength, maxLength, minimum, maximum, pattern, multipleOf = 1, options = [], examples = []} = facts;
  const lengths = around([minLength, maxLength], 1).filter((length) => length >= 0 && length <= 5_000);
  return [
    ...options.map(({value}) => value),
    ...examples,
    ...lengths.flatMap((length) => ['x'.repeat(length), '1'.repeat(length)]),
    ...around([minimum, maximum], multipleOf),
    ...(pattern === undefined ? [] : textsLike(pattern)),
  ];
}

function around(limits: readonly (number | undefined)[], step: number): number[] {
  return limits.flatMap((limit) => (limit === undefined ? [] : [limit, limit - step, limit + step]));
}
