/** Looks for answers that one version of a form accepts and the next one refuses. */
import type {ProblemViolation} from '@ozg-forms/core/protocol/problem';
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isEqual} from '@ozg-forms/core/schema/equality';
import {factsOf} from '@ozg-forms/core/schema/facts';
import {withAnswer} from '@ozg-forms/core/state/answers';
import {placesOf, type FieldNode} from '@ozg-forms/core/state/field-node';
import type {Judges} from '../coverage/agreement.ts';
import type {Survey} from '../survey/survey.ts';
import {candidatesFor} from '../walks/candidates.ts';
import {completed, questionsIn, untouched, type Walk} from '../walks/complete.ts';
import {walksThrough} from '../walks/walks.ts';
import {isSameLogic, isSamePlace, isSameVerdict} from './compared.ts';
import {valuesAtLimits} from './values-at-limits.ts';

export interface CounterExample {
  readonly answers: unknown;
  /** What the new version says to them. */
  readonly violations: readonly ProblemViolation[];
}

export interface Version {
  readonly survey: Survey;
  readonly judges: Judges;
}

export interface SearchOptions {
  readonly old: Version;
  readonly next: Version;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Answers to begin with, whatever the versions say to them. */
  readonly seeds: readonly unknown[];
}

/** Walks in which each question is tried with all of its values. */
const maxWalks = 4;

export function counterExample(options: SearchOptions): CounterExample | undefined {
  if (isSameVerdict(options.old.survey, options.next.survey)) return undefined;
  for (const answers of attempts(options)) {
    if (!isBroken(answers, options)) continue;
    const small = shrunk(answers, options);
    return {answers: small, violations: options.next.judges.server(small).violations};
  }
  return undefined;
}

// Both validators have to say so, or it shows nothing but a difference between them.
function isBroken(answers: unknown, {old, next}: SearchOptions): boolean {
  if (next.judges.browser(answers).valid) return false;
  return old.judges.browser(answers).valid && old.judges.server(answers).valid && !next.judges.server(answers).valid;
}

function* attempts({old, next, today, seeds}: SearchOptions): Generator<unknown> {
  yield* seeds;
  const {survey, judges} = old;
  const walks = walksThrough({survey, today, faultsOf: (answers) => judges.browser(answers).violations});
  for (const {answers} of walks) yield answers;
  const valid = walks.filter(({answers}) => judges.browser(answers).valid);
  const tried = new Map<string, number>();
  for (const walk of valid) yield* variations(walk, tried, old, next, today);
}

/** A walk with each of its answers at every limit that either version knows. */
function* variations(
  walk: Walk,
  tried: Map<string, number>,
  {survey}: Version,
  next: Version,
  today: string,
): Generator<unknown> {
  const {form} = survey;
  // A rule may look at any answer.
  const isTold = isSameLogic(survey, next.survey);
  const shape = form.createShaper();
  const root = shape(walk);
  const tryAt = function* (node: FieldNode, values: readonly unknown[]): Generator<unknown> {
    const count = tried.get(node.pattern) ?? 0;
    if (count >= maxWalks || (isTold && isSamePlace(node.pattern, survey, next.survey))) return;
    tried.set(node.pattern, count + 1);
    for (const value of values) {
      const answers = withAnswer(walk.answers, node.pointer, value);
      yield answers;
      yield completed({...untouched, answers}, {form, shape, today, optional: false}).answers;
    }
  };
  for (const node of questionsIn(root)) {
    const place = next.survey.places.get(node.pattern);
    const hints = [node.facts, factsOf((place?.parts ?? []).map(({schema}) => schema))].flatMap(valuesAtLimits);
    yield* tryAt(node, [...candidatesFor(node, form, today, hints), undefined]);
  }
  for (const node of placesOf(root)) if (node.kind === 'list') yield* tryAt(node, lengthsOf(node));
}

/** The list as short and as long as it may be, by copies of its first entry. */
function lengthsOf({members, facts: {minItems = 0, maxItems}}: FieldNode): unknown[] {
  const [first] = members;
  if (!first || first.sent === undefined) return [];
  const counts = [minItems, Math.min(maxItems ?? 3, 50)];
  return counts.map((count) => Array.from({length: count}, () => first.sent));
}

/** The same without whatever is not needed to show the break. */
function shrunk(answers: unknown, options: SearchOptions): unknown {
  let small = answers;
  for (const pointer of pointersIn(answers)) {
    const less = withAnswer(small, pointer, undefined);
    if (!isEqual(less ?? null, small) && isBroken(less, options)) small = less;
  }
  return small;
}

// Whole sections first, so that few looks are needed.
function* pointersIn(value: unknown, pointer: Pointer = ''): Generator<Pointer> {
  if (pointer !== '' && !/\/\d+$/.test(pointer)) yield pointer;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* pointersIn(member, childOf(pointer, key));
}
