/** Whether a form may be published: nothing is wrong with it, and its version says what has changed. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {valid, compare} from 'semver';
import {checkDefinition, type Finding} from '../check/check.ts';
import {differenceBetween, type Difference} from '../diff/diff.ts';
import type {FormFolder} from '../folder/form-folder.ts';
import {examplesIn} from '../folder/example-answers.ts';
import type {PublishedVersion} from './published-versions.ts';

export interface Admission {
  readonly findings: readonly Finding[];
  /** From the version before; absent for a first one, and for the same bytes once more. */
  readonly difference: Difference | undefined;
  /** Whether there is a higher version already. */
  readonly isNewest: boolean;
  /** Why it may not be published; absent when it may. */
  readonly refusal: string | undefined;
}

export interface AdmissionOptions {
  readonly profile: Profile | undefined;
  readonly now: Date;
}

/** @param versions those that are published, the lowest first */
export async function admissionOf(
  {path, source, form}: FormFolder,
  versions: readonly PublishedVersion[],
  {profile, now}: AdmissionOptions,
): Promise<Admission> {
  const text = new TextDecoder().decode(source.bytes);
  const findings = checkDefinition(text, {profile, ...(source !== form && {assembled: form.json})});
  const errors = findings.filter(({severity}) => severity === 'error').length;
  const version = String((form.json as {version?: unknown}).version);
  const isNewest = versions.every((other) => valid(version) === null || compare(version, other.version) >= 0);
  const answer = (refusal: string | undefined, difference?: Difference) => ({findings, difference, isNewest, refusal});
  if (errors > 0) return answer(`There ${errors === 1 ? 'is one error' : `are ${errors} errors`} to mend first.`);
  if (valid(version) === null) return answer(`"${version}" is no version such as 1.0.0.`);
  const same = versions.find((other) => other.version === version);
  if (same && Buffer.compare(same.file.bytes, form.bytes) === 0) return answer(undefined);
  const before = same ?? versions.findLast((other) => compare(other.version, version) < 0);
  if (!before) return answer(undefined);
  const seeds = (await examplesIn(path)).map(({answers}) => answers);
  const difference = differenceBetween(before.file, form, {profile, now, seeds});
  if (same) return answer(`${version} is published, and a published version never changes.`, difference);
  return answer(difference.isEnough ? undefined : 'The version is not raised far enough.', difference);
}
