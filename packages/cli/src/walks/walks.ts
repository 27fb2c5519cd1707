/**
 * Ways through a form that reach every outcome of every condition, as far as they can be found: from a few whole
 * walks on, the answers that decide about an outcome not yet seen are changed, and everything that comes up then is
 * answered anew.
 */
import {childOf, valueAt, type Pointer} from '@ozg-forms/core/pointer';
import {isEqual} from '@ozg-forms/core/schema/equality';
import {withAnswer} from '@ozg-forms/core/state/answers';
import {nodeAt} from '@ozg-forms/core/state/field-node';
import type {Shaper} from '@ozg-forms/core/state/shape';
import {keyOf, type Condition} from '../survey/condition.ts';
import type {Survey} from '../survey/survey.ts';
import {candidatesFor} from './candidates.ts';
import {completed, untouched, type Walk} from './complete.ts';
import {decidersOf} from './deciders.ts';
import {mendedWalk, type FaultsOf} from './mended.ts';
import {reachedBy, type Reached} from './reached.ts';

/** A walk that is kept because it reached something first. */
export interface KeptWalk extends Walk {
  readonly reached: Reached;
}

export interface WalksOptions {
  readonly survey: Survey;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What is wrong with answers, to mend those that break a rule. */
  readonly faultsOf: FaultsOf;
  /** Answers to begin with, such as valid examples. */
  readonly seeds?: readonly unknown[];
}

/** Ways that are tried for one outcome from one walk. */
const maxTries = 150;

export function walksThrough(options: WalksOptions): readonly KeptWalk[] {
  const {survey, seeds = []} = options;
  const explorer = new Explorer(options);
  explorer.start(seeds);
  // One outcome may open the way to others.
  while (survey.outcomes.some((outcome) => explorer.reach(outcome)));
  return explorer.kept;
}

class Explorer {
  readonly kept: KeptWalk[] = [];
  readonly #survey: Survey;
  readonly #shape: Shaper;
  readonly #today: string;
  readonly #faultsOf: FaultsOf;
  readonly #seen = new Set<string>();
  /** Outcome and number of walks that have been tried for it. */
  readonly #tried = new Map<string, number>();

  constructor({survey, today, faultsOf}: WalksOptions) {
    this.#survey = survey;
    this.#shape = survey.form.createShaper();
    this.#today = today;
    this.#faultsOf = faultsOf;
  }

  start(seeds: readonly unknown[]): void {
    for (const answers of seeds) this.#keep({...untouched, answers});
    for (const optional of [false, true]) this.#keepMended(this.#completed(untouched, optional));
    this.#keep(untouched);
  }

  /** Looks for a walk with an outcome that was not seen yet. Returns whether it found one. */
  reach(outcome: Condition): boolean {
    const key = keyOf(outcome);
    if (this.#seen.has(key)) return false;
    const from = this.#tried.get(key) ?? 0;
    this.#tried.set(key, this.kept.length);
    for (const walk of this.kept.slice(from)) {
      for (const changed of this.#changes(walk, outcome)) {
        // Some outcomes are only seen while a question has no answer yet.
        for (const walked of [this.#completed(changed, false), this.#completed(changed, true), changed])
          if (this.#reached(walked).outcomes.has(key)) return this.#keepMended(walked);
      }
    }
    return false;
  }

  #completed(walk: Walk, optional: boolean): Walk {
    const {form} = this.#survey;
    return completed(walk, {form, shape: this.#shape, today: this.#today, optional});
  }

  #reached(walk: Walk): Reached {
    return reachedBy(this.#shape(walk), this.#survey);
  }

  /** Answers that break a rule are mended; if what they reached is lost by that, both are kept. */
  #keepMended(walk: Walk): boolean {
    const {form} = this.#survey;
    const faultsOf = this.#faultsOf;
    const mended = mendedWalk(walk, {form, shape: this.#shape, today: this.#today, optional: false, faultsOf});
    const isBetter = this.#keep(mended);
    return this.#keep(walk) || isBetter;
  }

  #keep(walk: Walk): boolean {
    const reached = this.#reached(walk);
    const before = this.#seen.size;
    for (const key of [...reached.outcomes.keys(), ...reached.states]) this.#seen.add(key);
    if (this.#seen.size > before) this.kept.push({...walk, reached});
    return this.#seen.size > before;
  }

  /** The walk with other answers where the outcome is decided. */
  *#changes(walk: KeptWalk, outcome: Condition): Generator<Walk> {
    for (const section of this.#sectionsOf(walk, outcome)) {
      if (outcome.kind === 'branch' && !outcome.by) {
        const branches = new Map(walk.branches).set(`${section}#${outcome.id}`, outcome.branch);
        // What was answered in another branch would point back to it.
        yield {...walk, answers: withAnswer(walk.answers, section, undefined), branches};
        continue;
      }
      let tries = 0;
      for (const changed of this.#alternatives(walk, section, outcome)) {
        if (++tries > maxTries) return;
        if (this.#holds(outcome, valueAt(changed.answers, section))) yield changed;
      }
    }
  }

  /** Sections at which the condition was looked at in this walk, whichever way it went. */
  #sectionsOf({reached}: KeptWalk, {at, outcome}: Condition): readonly Pointer[] {
    const stem = outcome.slice(0, outcome.lastIndexOf(' '));
    const found = [...reached.outcomes]
      .filter(([key]) => key.startsWith(`${at} ${stem} `))
      .flatMap(([, pointers]) => pointers);
    return [...new Set(found)];
  }

  *#alternatives(walk: KeptWalk, section: Pointer, outcome: Condition): Generator<Walk> {
    const deciders = decidersOf(outcome).map(({pointer, hints}) => {
      const place = section + pointer;
      // No answer at all is tried early: lists of countries are long.
      return {place, values: [undefined, ...this.#valuesAt(walk, place, hints)]};
    });
    yield* combined(walk, deciders);
  }

  #valuesAt(walk: Walk, place: Pointer, hints: readonly unknown[]): readonly unknown[] {
    const node = nodeAt(this.#shape(walk), place);
    if (!node || node.kind === 'section') return [];
    if (node.kind === 'list') return hints.filter(Array.isArray);
    // Only what can be given: no condition is reached by an answer that nobody can choose.
    const candidates = candidatesFor(node, this.#survey.form, this.#today, hints);
    const isHint = (value: unknown) => hints.some((hint) => isEqual(hint, value));
    return [...candidates.filter(isHint), ...candidates.filter((value) => !isHint(value))];
  }

  // Quick, before everything else is answered anew.
  #holds(outcome: Condition, value: unknown): boolean {
    const {form} = this.#survey;
    if (outcome.kind === 'if') return form.evaluator.isValid(outcome.schema, value ?? {}) === outcome.holds;
    if (outcome.kind === 'presence') return (valueAt(value, childOf('', outcome.name)) !== undefined) === outcome.holds;
    return outcome.by !== undefined && outcome.by.values.includes(valueAt(value, childOf('', outcome.by.name)));
  }
}

interface Choice {
  readonly place: Pointer;
  readonly values: readonly unknown[];
}

/** First one answer is changed, then several at once. */
function* combined(walk: Walk, choices: readonly Choice[]): Generator<Walk> {
  for (const {place, values} of choices) for (const value of values) yield withValue(walk, place, value);
  const [first, ...others] = choices;
  if (!first || others.length === 0) return;
  for (const value of first.values) yield* combined(withValue(walk, first.place, value), others);
}

function withValue(walk: Walk, place: Pointer, value: unknown): Walk {
  const answers = withAnswer(walk.answers, place, value);
  return value === undefined ? {...walk, answers, emptied: new Set([...walk.emptied, place])} : {...walk, answers};
}
