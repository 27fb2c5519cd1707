/** The options by which rules get their day and their town. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {formats} from '@ozg-forms/core/validation/formats';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import type {OptionTable} from '../terminal/arguments.ts';

export const ruleOptions = {
  today: {
    type: 'string',
    value: 'YYYY-MM-DD',
    about: 'the day that rules read as today(); the present one in Germany unless given',
  },
  profile: {type: 'string', value: 'FILE', about: 'the town’s profile, for rules that read profile.…'},
} as const satisfies OptionTable;

export interface RuleContext {
  readonly now: Date;
  readonly profile: Profile | undefined;
}

/** @throws UsageError or UnusableFileError */
export async function ruleContextFrom(values: {
  readonly today?: string | undefined;
  readonly profile?: string | undefined;
}): Promise<RuleContext> {
  return {
    now: values.today === undefined ? new Date() : noonOf(values.today),
    profile: values.profile === undefined ? undefined : await profileIn(values.profile),
  };
}

// At noon it is the same day everywhere in Europe.
function noonOf(day: string): Date {
  if (!formats['date']!(day)) throw new UsageError(`"${day}" is no day such as 2025-03-01.`);
  return new Date(`${day}T12:00:00Z`);
}

async function profileIn(path: string): Promise<Profile> {
  const {json} = await readJson(path);
  if (!isSchemaObject(json))
    throw new UnusableFileError(path, '', 'A profile has to be a JSON object.', 'See docs/format.md.');
  return json as unknown as Profile;
}
