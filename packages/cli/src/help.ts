/** What `ozg-forms help` says, of all commands or of one. */
import type {Command} from './commands/command.ts';

export function helpForAll(commands: readonly Command[]): string {
  const names = [...commands.map(({name}) => name), 'help'];
  const width = Math.max(...names.map(({length}) => length));
  const lines = commands.map(({name, summary}) => `  ozg-forms ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage:',
    ...lines,
    `  ozg-forms ${'help'.padEnd(width)}  explains a command: ozg-forms help COMMAND`,
    '',
    'Exit status: 0 for yes, 1 for no, 2 when the question could not be answered.',
  ].join('\n');
}

export function helpFor({usage, summary, help}: Command): string {
  return [`Usage: ozg-forms ${usage}`, '', `${summary[0]!.toUpperCase()}${summary.slice(1)}.`, '', ...help].join('\n');
}
