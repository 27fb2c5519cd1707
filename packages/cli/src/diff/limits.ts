/** What one question takes, compared between two versions: what is narrower now, and what is wider. */
import {isEqual} from '@ozg-forms/core/schema/equality';
import {entrySchemas, factsOf, type Facts} from '@ozg-forms/core/schema/facts';
import {optionsOf} from '@ozg-forms/core/schema/options';
import type {SurveyedPlace} from '../survey/survey.ts';
import type {Change} from './change.ts';

const least = ['minLength', 'minimum', 'minItems'] as const;
const most = ['maxLength', 'maximum', 'maxItems'] as const;
const exact = ['pattern', 'format', 'multipleOf'] as const;

export function changedLimits(before: SurveyedPlace, now: SurveyedPlace): Change[] {
  const [old, next] = [factsAt(before), factsAt(now)];
  const at = now.pattern;
  return [
    ...changedTypes(old, next, at),
    ...changedOptions(optionsAt(before, old), optionsAt(now, next), at),
    ...least.flatMap((keyword) => changedLimit(keyword, old[keyword], next[keyword], at, (a, b) => a > b)),
    ...most.flatMap((keyword) => changedLimit(keyword, old[keyword], next[keyword], at, (a, b) => a < b)),
    ...exact.flatMap((keyword) => changedLimit(keyword, old[keyword], next[keyword], at, () => true)),
    ...(old.uniqueItems === next.uniqueItems
      ? []
      : [
          change(
            next.uniqueItems ? 'major' : 'minor',
            at,
            `entries ${next.uniqueItems ? 'have to' : 'need not'} differ`,
          ),
        ]),
  ];
}

function factsAt({parts}: SurveyedPlace): Facts {
  return factsOf(parts.map(({schema}) => schema));
}

function change(step: Change['step'], at: string, what: string): Change {
  return {step, at, what};
}

function changedTypes({types: old}: Facts, {types: next}: Facts, at: string): Change[] {
  if (isEqual([...old].sort(), [...next].sort())) return [];
  const isWider = next.length === 0 || (old.length > 0 && old.every((type) => isTakenBy(type, next)));
  const named = (types: readonly string[]) => types.join(' or ') || 'anything';
  return [change(isWider ? 'minor' : 'major', at, `${named(next)} instead of ${named(old)}`)];
}

function isTakenBy(type: string, types: readonly string[]): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function optionsAt({parts}: SurveyedPlace, facts: Facts): readonly unknown[] | undefined {
  const schemas = parts.map(({schema}) => schema);
  const entries = entrySchemas(schemas, 0)
    .map(optionsOf)
    .find((options) => options !== undefined);
  return (facts.options ?? entries)?.map(({value}) => value);
}

function changedOptions(
  old: readonly unknown[] | undefined,
  next: readonly unknown[] | undefined,
  at: string,
): Change[] {
  if (!old && !next) return [];
  if (!next) return [change('minor', at, 'takes more than options')];
  if (!old) return [change('major', at, 'takes nothing but options')];
  const missing = (from: readonly unknown[], all: readonly unknown[]) =>
    from.filter((value) => !all.some((other) => isEqual(value, other)));
  return [
    ...missing(old, next).map((value) => change('major', at, `no longer offers ${JSON.stringify(value)}`)),
    ...missing(next, old).map((value) => change('minor', at, `offers ${JSON.stringify(value)}, too`)),
  ];
}

function changedLimit<T extends string | number>(
  keyword: string,
  old: T | undefined,
  next: T | undefined,
  at: string,
  isNarrower: (next: T, old: T) => boolean,
): Change[] {
  if (old === next) return [];
  if (next === undefined) return [change('minor', at, `${keyword} ${String(old)} is gone`)];
  if (old === undefined) return [change('major', at, `${keyword} ${String(next)} is new`)];
  return [
    change(isNarrower(next, old) ? 'major' : 'minor', at, `${keyword} ${String(next)} instead of ${String(old)}`),
  ];
}
