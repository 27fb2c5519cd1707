/** `ozg-forms check-endpoint`: runs the contract of the endpoint against any server. */
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import type {Output} from '../terminal/output.ts';
import {command} from './command.ts';

/** What came of one check. */
interface Result {
  readonly promise: string;
  readonly result: 'kept' | 'broken' | 'not-checked';
  /** What was seen instead, or why it was not checked. */
  readonly reason?: string;
}

const signs = {kept: '✓', broken: '✗', 'not-checked': '–'} as const;

export const checkEndpoint = command({
  name: 'check-endpoint',
  operands: 'URL',
  summary: 'tries every promise of the endpoint contract on a server',
  about: [
    'Sends applications to URL, for example http://localhost:8080/antraege. Use a server for tests:',
    'what is accepted stays there.',
    '',
    'With --json it prints {"url", "results": [{"promise", "result", "reason"}]}.',
  ],
  options: {
    form: {
      type: 'string',
      value: 'FILE',
      needed: true,
      about: 'a definition that the server accepts applications for',
    },
    answers: {
      type: 'string',
      value: 'FILE',
      needed: true,
      about: 'valid answers to it; documents among them are made up and uploaded',
    },
    export: {
      type: 'string',
      value: 'COMMAND',
      about: [
        'prints what was kept, one JSON line each, as "ozg-receiver export" does;',
        '{dir} in it stands for a folder that gets the documents by their SHA-256.',
        'Without it, what only the disk can tell is not checked.',
      ],
    },
  },
  examples: [
    'ozg-forms check-endpoint http://localhost:8080/antraege --form form.json --answers answers.json \\',
    '    --export "npx ozg-receiver export --content {dir}"',
  ],
  exits: '0 every promise that was checked is kept, 1 one is broken, 2 nothing could be checked.',
  async run({values, operands: [url, ...more]}, output) {
    if (url === undefined || more.length > 0 || !/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new UsageError('One address that begins with http:// or https:// is needed.');
    if (values.form === undefined || values.answers === undefined)
      throw new UsageError('A form and answers to it are needed: --form FILE --answers FILE.');
    const {json: form, bytes} = await readJson(values.form);
    if (!isSchemaObject(form) || typeof form['id'] !== 'string' || typeof form['version'] !== 'string')
      throw new UnusableFileError(values.form, '', 'This has no id and version.', 'Name a form definition.');
    const {json: answers} = await readJson(values.answers);
    const {createScene} = await import('../endpoint/scene.ts');
    const {id, version} = form as {id: string; version: string};
    const scene = createScene({url, form: {id, version, bytes}, answers, exportCommand: values.export});
    const {checks} = await import('../endpoint/checks/checks.ts');
    const results: Result[] = [];
    for (const {promise, needs, run} of checks) {
      const missing = needs?.(scene);
      const fault = missing === undefined ? await run(scene).catch(faultOf) : undefined;
      const result: Result =
        missing !== undefined
          ? {promise, result: 'not-checked', reason: missing}
          : fault === undefined
            ? {promise, result: 'kept'}
            : {promise, result: 'broken', reason: fault};
      results.push(result);
      print(result, output);
    }
    output.result({url, results});
    output.say(sentenceOf(results));
    return results.some(({result}) => result === 'broken') ? 1 : 0;
  },
});

// A server that is not there breaks the first promise, and all others.
function faultOf(error: Error): string {
  if (error.message !== 'fetch failed') return error.message;
  const {code, message} = (error.cause ?? {}) as NodeJS.ErrnoException;
  return `The server cannot be reached (${code ?? message}).`;
}

function print({promise, result, reason}: Result, {say, paint}: Output): void {
  const style = {kept: paint.good, broken: paint.bad, 'not-checked': paint.faint}[result];
  say(`${style(signs[result])} ${promise}${reason === undefined ? '' : `\n    ${reason}`}`);
}

function sentenceOf(results: readonly Result[]): string {
  const count = (wanted: Result['result']) => results.filter(({result}) => result === wanted).length;
  return `${count('kept')} kept, ${count('broken')} broken, ${count('not-checked')} not checked`;
}
