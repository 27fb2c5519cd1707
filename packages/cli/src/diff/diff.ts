/** Which step of the version two editions of a form demand, and why. */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {judgesOf} from '../coverage/judges.ts';
import type {JsonFile} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {surveyOf} from '../survey/survey.ts';
import type {Change} from './change.ts';
import {comparedForms} from './compared.ts';
import {counterExample, type CounterExample} from './counter-example.ts';
import {isEnough, largest, versionAfter, type Step} from './step.ts';

export interface Difference {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly step: Step;
  /** Whether the new version is raised as far as the step demands. */
  readonly isEnough: boolean;
  /** The lowest version that would be. */
  readonly atLeast: string;
  readonly changes: readonly Change[];
  /** Accepted before and refused now; absent where none was found. */
  readonly counterExample: CounterExample | undefined;
}

export interface DiffOptions {
  readonly profile: Profile | undefined;
  readonly now: Date;
  /** Answers to try first, such as examples of both versions. */
  readonly seeds: readonly unknown[];
}

/** @throws UnusableFileError when one of them cannot be used, or they are two different forms */
export function differenceBetween(old: JsonFile, next: JsonFile, {seeds, ...context}: DiffOptions): Difference {
  const options = {...context, onRuleFailure: () => {}};
  // First the judges: they name what is wrong with a definition.
  const [oldJudges, nextJudges] = [judgesOf(old, options), judgesOf(next, options)];
  const [before, now] = [surveyOf(loadForm(old.json)), surveyOf(loadForm(next.json))];
  if (before.form.id !== now.form.id) {
    const fault = `This is the form "${now.form.id}", and not a version of "${before.form.id}".`;
    throw new UnusableFileError(next.path, '/id', fault, 'Compare versions of one form.');
  }
  const changes = comparedForms(before, now);
  const found = counterExample({
    old: {survey: before, judges: oldJudges},
    next: {survey: now, judges: nextJudges},
    today: context.now.toISOString().slice(0, 10),
    seeds,
  });
  const isSame = Buffer.compare(old.bytes, next.bytes) === 0;
  const step = largest([found ? 'major' : 'none', ...changes.map((change) => change.step), isSame ? 'none' : 'patch']);
  const [from, to] = [before.form.version, now.form.version];
  return {
    id: now.form.id,
    from,
    to,
    step,
    isEnough: isEnough(to, from, step),
    atLeast: versionAfter(from, step),
    changes,
    counterExample: found,
  };
}
