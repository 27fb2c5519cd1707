/** How far a version has to be raised, and whether it was (https://semver.org). */
import {gt, gte, inc, major} from 'semver';

/** `none`: not a byte differs. */
export type Step = 'major' | 'minor' | 'patch' | 'none';

const order: readonly Step[] = ['none', 'patch', 'minor', 'major'];

/** The largest one; `none` of none. */
export function largest(steps: readonly Step[]): Step {
  return order.findLast((step) => steps.includes(step)) ?? 'none';
}

/**
 * The lowest version that may follow.
 *
 * Before 1.0.0 the second number stands for a break, as package managers read it.
 */
export function versionAfter(old: string, step: Step): string {
  if (step === 'none') return old;
  return inc(old, step === 'major' && major(old) === 0 ? 'minor' : step) ?? old;
}

/** Whether a version is raised as far as a step demands; anything that differs has to have another one. */
export function isEnough(version: string, old: string, step: Step): boolean {
  return step === 'none' ? gte(version, old) : gt(version, old) && gte(version, versionAfter(old, step));
}
