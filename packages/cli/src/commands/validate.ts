/** `ozg-forms validate`: whether a form accepts answers, as the browser and as the receiver see it. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {formats} from '@ozg-forms/core/validation/formats';
import {parsedArguments} from '@ozg-forms/receiver/commands/arguments';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {isDeeperThan, maxDepth} from '@ozg-forms/receiver/submissions/json-depth';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {engines, type Engine} from '../verdict/engine.ts';
import type {Command} from './command.ts';

export const validate: Command = {
  name: 'validate',
  usage: 'validate FILE ANSWERS.json [--engine browser|server] [--language TAG] [--today YYYY-MM-DD] [--profile FILE]',
  summary: 'says whether a form accepts answers, and what is wrong with them',
  help: [
    'FILE is a form definition, or a bare JSON Schema of draft 04, 06, 07, 2019-09 or 2020-12.',
    '',
    '  --engine browser   judges as the form in a page does (default)',
    '  --engine server    judges as the receiver does, with Ajv',
    '  --language TAG     language of the messages: de, en, …; the form’s own unless given',
    '  --today DATE       the day that rules read as today(); the present one in Germany unless given',
    '  --profile FILE     the town’s profile, for rules that read profile.…',
    '',
    'Both engines also hold the answers against the rules (CEL) and refuse answers to questions',
    'that are not asked. Documents count as uploaded just as the answers describe them.',
    '',
    'Prints {"valid": …, "violations": [{"pointer", "keyword", "message"}], "shown": [pointer, …]}.',
    '"shown" names every section, list and question that is asked, given the answers.',
    '',
    'Exit status: 0 valid, 1 invalid, 2 when a file cannot be used.',
  ],
  async run(args) {
    const {values, positionals} = parsedArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        engine: {type: 'string', default: 'browser'},
        language: {type: 'string'},
        today: {type: 'string'},
        profile: {type: 'string'},
      },
    });
    const [form, answers, ...more] = positionals;
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
        console.error(`${form}: ${place}: This cannot be evaluated with these answers and decides nothing.`),
    });
    console.log(JSON.stringify(verdict, undefined, 2));
    return verdict.valid ? 0 : 1;
  },
};

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
