/** The command line: `ozg-forms COMMAND …`, and what becomes of everything that goes wrong. */
import {UsageError} from '@ozg-forms/receiver/commands/command';
import type {Command} from './commands/command.ts';
import {commands} from './commands/commands.ts';
import {helpFor, helpForAll} from './help.ts';
import {UnusableFileError} from './files/unusable-file-error.ts';

process.exitCode = await run(process.argv.slice(2));

async function run([name, ...args]: readonly string[]): Promise<number> {
  const asksForHelp = name === undefined || ['help', '--help', '-h'].includes(name);
  const wanted = asksForHelp ? args[0] : name;
  const command = commands.find((candidate) => candidate.name === wanted);
  if (!command && wanted !== undefined) return refuse(`There is no command "${wanted}".`, helpForAll(commands));
  if (!command) return say(helpForAll(commands));
  if (asksForHelp || args.includes('--help')) return say(helpFor(command));
  return runSafely(command, args);
}

async function runSafely(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message} Usage: ozg-forms ${command.usage}`);
    if (error instanceof UnusableFileError) return refuse(error.message);
    // Anything else is a fault of this program, and keeps its stack.
    return refuse((error as Error).stack ?? String(error));
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(...lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}
