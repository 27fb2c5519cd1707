/** The command line: `ozg-forms COMMAND …`, and what becomes of everything that goes wrong. */
import {UsageError} from '@ozg-forms/receiver/commands/command';
import type {Command} from './commands/command.ts';
import {commands} from './commands/commands.ts';
import {UnusableFileError} from './files/unusable-file-error.ts';
import {helpFor, helpForAll} from './help.ts';
import {outputFor, type Output} from './terminal/output.ts';
import {suggestion} from './terminal/suggestion.ts';

const args = process.argv.slice(2);
// Before anything is painted; the variable also speaks to what this process starts.
if (args.includes('--no-color')) process.env['NO_COLOR'] = '1';
const output = outputFor(args.includes('--json'));
process.exitCode = await run(args.filter((arg) => arg !== '--no-color'));

async function run([name, ...rest]: readonly string[]): Promise<number> {
  const asksForHelp = name === undefined || ['help', '--help', '-h', '--json'].includes(name);
  const wanted = asksForHelp ? rest.find((arg) => arg !== '--json') : name;
  const command = commands.find((candidate) => candidate.name === wanted);
  if (!command && wanted !== undefined) return refuseCommand(wanted);
  if (!command) return explainAll(output);
  if (asksForHelp || rest.some((arg) => ['--help', '-h'].includes(arg))) return explain(command, output);
  return runSafely(command, rest);
}

async function runSafely(command: Command, given: readonly string[]): Promise<number> {
  try {
    return await command.run(given, output);
  } catch (error) {
    if (error instanceof UsageError)
      return refuse({kind: 'usage', message: error.message}, ` Usage: ozg-forms ${command.usage}`);
    if (error instanceof UnusableFileError) return refuse({kind: 'file', message: error.message, ...error.parts});
    // Anything else is a fault of this program, and keeps its stack.
    return refuse({kind: 'program', message: (error as Error).stack ?? String(error)});
  }
}

function explainAll({say, result, paint}: Output): number {
  result({commands: commands.map(({name, summary, usage}) => ({name, summary, usage}))});
  say(helpForAll(commands, paint));
  return 0;
}

function explain(command: Command, {say, result, paint}: Output): number {
  const {name, usage, summary, about, options, examples, exits} = command;
  result({name, usage, summary, about, options, examples, exits});
  say(helpFor(command, paint));
  return 0;
}

function refuseCommand(name: string): number {
  const known = [...commands.map((command) => command.name), 'help'];
  const message = `There is no command "${name}".${suggestion(name, known)}`;
  return refuse({kind: 'usage', message}, output.isJson ? '' : `\n${helpForAll(commands, output.paint)}`);
}

/** Says why there is no answer: to people on standard error, to programs also where they look for the answer. */
function refuse(error: {readonly kind: 'usage' | 'file' | 'program'; readonly message: string}, more = ''): number {
  output.warn(error.message + more);
  output.result({error});
  return 2;
}
