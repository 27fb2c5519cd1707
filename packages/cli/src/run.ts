/** Runs the command that is named, and says what becomes of everything that goes wrong. */
import {UsageError} from '@ozg-forms/receiver/commands/command';
import type {Command} from './commands/command.ts';
import {commands} from './commands/commands.ts';
import {UnusableFileError} from './files/unusable-file-error.ts';
import {helpFor, helpForAll} from './help.ts';
import type {Output} from './terminal/output.ts';
import {suggestion} from './terminal/suggestion.ts';

/** @returns the exit status */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args.filter((arg) => arg !== '--no-color');
  const asksForHelp = name === undefined || ['help', '--help', '-h', '--json'].includes(name);
  const wanted = asksForHelp ? rest.find((arg) => arg !== '--json') : name;
  const command = commands.find((candidate) => candidate.name === wanted);
  if (!command && wanted !== undefined) return refuseCommand(wanted, output);
  if (!command) return explainAll(output);
  if (asksForHelp || rest.some((arg) => ['--help', '-h'].includes(arg))) return explain(command, output);
  return runSafely(command, rest, output);
}

async function runSafely(command: Command, given: readonly string[], output: Output): Promise<number> {
  try {
    return await command.run(given, output);
  } catch (error) {
    if (error instanceof UsageError)
      return refuse(output, {kind: 'usage', message: error.message}, ` Usage: ozg-forms ${command.usage}`);
    if (error instanceof UnusableFileError)
      return refuse(output, {kind: 'file', message: error.message, ...error.parts});
    // Anything else is a fault of this program, and keeps its stack.
    return refuse(output, {kind: 'program', message: (error as Error).stack ?? String(error)});
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

function refuseCommand(name: string, output: Output): number {
  const known = [...commands.map((command) => command.name), 'help'];
  const message = `There is no command "${name}".${suggestion(name, known)}`;
  return refuse(output, {kind: 'usage', message}, output.isJson ? '' : `\n${helpForAll(commands, output.paint)}`);
}

interface Refusal {
  readonly kind: 'usage' | 'file' | 'program';
  readonly message: string;
}

/** Says why there is no answer: to people on standard error, to programs also where they look for the answer. */
function refuse(output: Output, error: Refusal, more = ''): number {
  output.warn(error.message + more);
  output.result({error});
  return 2;
}
