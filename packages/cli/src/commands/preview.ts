/** `ozg-forms preview`: a form live in the browser while it is written. */
import {existsSync} from 'node:fs';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {runtimeFolder} from '../runtime/runtime.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import type {Output} from '../terminal/output.ts';
import type {Edition} from '../preview/edition.ts';
import {command} from './command.ts';

export const preview = command({
  name: 'preview',
  operands: 'FOLDER',
  summary: 'shows a form in the browser, and anew after each save',
  about: [
    'What was typed stays while id and version do, as far as it still fits. What is wrong with the definition stands',
    'above the form with file and line. Sending works: a receiver for tests takes the application, the page shows',
    'what the office would receive, and all of it is deleted at the end.',
    '',
    'The page answers this machine only, and stands under the strict policy that towns set. Ctrl-C ends it.',
  ],
  options: {
    port: {type: 'string', value: 'PORT', default: '4700', about: 'port on 127.0.0.1; 0 takes any free one'},
    profile: {type: 'string', value: 'FILE', about: 'the town’s profile: links, fees, words; its endpoint is not used'},
  },
  examples: ['ozg-forms preview forms/fundsache-melden', 'ozg-forms preview . --port 0 --profile kiel.json'],
  exits: '0 when it is ended, 2 when it cannot begin.',
  async run({values, operands}, output) {
    const path = onlyOperand(operands, 'One folder of a form is needed.');
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`"${values.port}" is no port: a whole number from 0 to 65535.`);
    if (!existsSync(path)) await openFormFolder(path);
    const {startPreview} = await import('../preview/preview.ts');
    const running = await startPreview({
      path,
      runtime: runtimeFolder(),
      port,
      profile: values.profile,
      onEdition: (edition) => sayEdition(edition, output),
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new UnusableFileError('', '', `Port ${port} is taken.`, 'Choose another: --port 0 takes any free one.');
    });
    output.result({url: running.url});
    output.say(`${output.paint.strong(running.url)}  (Ctrl-C ends it)`);
    await ended();
    await running.close();
    return 0;
  },
});

function sayEdition({form, notices}: Edition, {say, paint}: Output): void {
  for (const {severity, file, place, message, mend} of notices)
    if (severity === 'error') say(`${paint.bad('✗')} ${[file, place].filter(Boolean).join(':')}  ${message} ${mend}`);
  const time = new Date().toTimeString().slice(0, 8);
  if (form) say(`${paint.good('✓')} ${paint.faint(time)} ${form.id}`);
}

function ended(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
