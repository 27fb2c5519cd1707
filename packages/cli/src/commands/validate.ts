/** `ozg-forms validate`: whether a form accepts answers, as the browser and as the receiver see it. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {formats} from '@ozg-forms/core/validation/formats';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {isDeeperThan, maxDepth} from '@ozg-forms/receiver/submissions/json-depth';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {engines, type Engine} from '../verdict/engine.ts';
import type {Output} from '../terminal/output.ts';
import type {Verdict} from '../verdict/verdict.ts';
import {command} from './command.ts';

export const validate = command({
  name: 'validate',
  operands: 'FILE ANSWERS.json',
  summary: 'says whether a form accepts answers, and what is wrong with them',
  about: [
    'FILE is a form definition, or a bare JSON Schema of draft 04, 06, 07, 2019-09 or 2020-12.',
    '',
    'Both engines also hold the answers against the rules (CEL) and refuse answers to questions',
    'that are not asked. Documents count as uploaded just as the answers describe them.',
    '',
    'Prints {"valid": …, "violations": [{"pointer", "keyword", "message"}], "shown": [pointer, …]};',
    'to a terminal, without --json, sentences instead.',
    '"shown" names every section, list and question that is asked, given the answers.',
  ],
  options: {
    engine: {
      type: 'string',
      value: 'browser|server',
      default: 'browser',
      about: ['browser judges as the form in a page does (default),', 'server as the receiver does, with Ajv'],
    },
    language: {
      type: 'string',
      value: 'TAG',
      about: 'language of the messages: de, en, …; the form’s own unless given',
    },
    today: {
      type: 'string',
      value: 'YYYY-MM-DD',
      about: 'the day that rules read as today(); the present one in Germany unless given',
    },
    profile: {type: 'string', value: 'FILE', about: 'the town’s profile, for rules that read profile.…'},
  },
  examples: ['ozg-forms validate form.json answers.json', 'ozg-forms validate form.json answers.json --engine server'],
  exits: '0 valid, 1 invalid, 2 when a file cannot be used.',
  async run({values, operands: [form, answers, ...more]}, output) {
    if (form === undefined || answers === undefined || more.length > 0)
      throw new UsageError('A form and answers are needed, one file each.');
    const engine = engineFrom(values.engine);
    const now = values.today === undefined ? new Date() : noonOf(values.today);
    const profile = values.profile === undefined ? undefined : await profileIn(values.profile);
    const [file, {json}] = [await readJson(form), await readAnswers(answers)];
    // Loaded now, so that help need not wait for the validators.
    const {verdictOn} = await import('../verdict/verdict.ts');
    const verdict = verdictOn(json, file, {
      engine,
      profile,
      language: values.language,
      now,
      onRuleFailure: (place) =>
        output.warn(`${form}: ${place}: This cannot be evaluated with these answers and decides nothing.`),
    });
    output.result(verdict);
    if (!output.isJson && !process.stdout.isTTY) output.say(JSON.stringify(verdict, undefined, 2));
    else sayVerdict(verdict, output);
    return verdict.valid ? 0 : 1;
  },
});

function sayVerdict({valid, violations, shown}: Verdict, {say, paint}: Output): void {
  say(valid ? paint.good('✓ The form accepts these answers.') : paint.bad('✗ The form refuses these answers.'));
  for (const {pointer, message} of violations) say(`  ${paint.strong(pointer || '/')}  ${message}`);
  say(paint.faint(`Asked: ${shown.join(' ')}`));
}

function engineFrom(name: string): Engine {
  const engine = engines.find((candidate) => candidate === name);
  if (!engine) throw new UsageError(`There is no engine "${name}".`);
  return engine;
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

async function readAnswers(path: string): ReturnType<typeof readJson> {
  const file = await readJson(path);
  if (isDeeperThan(file.json, maxDepth))
    throw new UnusableFileError(path, '', `The answers are nested more than ${maxDepth} levels deep.`, 'Flatten them.');
  return file;
}
