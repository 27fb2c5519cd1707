/** `ozg-forms validate`: whether a form accepts answers, as the browser and as the receiver see it. */
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {isDeeperThan, maxDepth} from '@ozg-forms/receiver/submissions/json-depth';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {engines, type Engine} from '../verdict/engine.ts';
import type {Output} from '../terminal/output.ts';
import type {Verdict} from '../verdict/verdict.ts';
import {command} from './command.ts';
import {ruleContextFrom, ruleOptions} from './rule-options.ts';

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
    ...ruleOptions,
  },
  examples: ['ozg-forms validate form.json answers.json', 'ozg-forms validate form.json answers.json --engine server'],
  exits: '0 valid, 1 invalid, 2 when a file cannot be used.',
  async run({values, operands: [form, answers, ...more]}, output) {
    if (form === undefined || answers === undefined || more.length > 0)
      throw new UsageError('A form and answers are needed, one file each.');
    const engine = engineFrom(values.engine);
    const context = await ruleContextFrom(values);
    const [file, {json}] = [await readJson(form), await readAnswers(answers)];
    // Loaded now, so that help need not wait for the validators.
    const {verdictOn} = await import('../verdict/verdict.ts');
    const verdict = verdictOn(json, file, {
      engine,
      ...context,
      language: values.language,
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

async function readAnswers(path: string): ReturnType<typeof readJson> {
  const file = await readJson(path);
  if (isDeeperThan(file.json, maxDepth))
    throw new UnusableFileError(path, '', `The answers are nested more than ${maxDepth} levels deep.`, 'Flatten them.');
  return file;
}
