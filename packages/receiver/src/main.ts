/** The command line: `ozg-receiver start | export | verify | status | outbox | deletions | doctor`. */
import {type Command, UsageError} from './commands/command.ts';
import {commands} from './commands/commands.ts';
import {SealError} from './sealing/seal.ts';
import {SettingsError} from './settings.ts';
import {NoStoreError} from './store/holdings.ts';
import {DataDirInUseError} from './store/sqlite/process-lock.ts';
import {StoreUnavailableError} from './store/unavailable.ts';

const [name, ...args] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);

if (command) process.exitCode = await run(command);
else {
  const width = Math.max(...commands.map(({usage}) => usage.length));
  const lines = commands.map(({usage, summary}) => `  ozg-receiver ${usage.padEnd(width)}  ${summary}`);
  const isAsked = name === undefined || name === 'help' || name === '--help';
  if (!isAsked) console.error(`ozg-receiver: there is no command "${name}".`);
  (isAsked ? console.log : console.error)(
    ['Usage:', ...lines, 'Settings come from environment variables; doctor lists them.'].join('\n'),
  );
  process.exitCode = isAsked ? 0 : 2;
}

async function run(command: Command): Promise<number> {
  try {
    return await command.run(args, process.env);
  } catch (error) {
    for (const line of linesFor(command, error)) console.error(line);
    return 1;
  }
}

/** What an operator can act on is one line; anything else is a fault of this program and keeps its stack. */
function linesFor({usage}: Command, error: unknown): readonly string[] {
  if (error instanceof SettingsError) return error.lines;
  if (error instanceof DataDirInUseError || error instanceof NoStoreError || error instanceof SealError)
    return [error.message];
  if (error instanceof StoreUnavailableError) return [`${error.message} ${(error.cause as Error).message}`];
  if (error instanceof UsageError) return [`${error.message} Usage: ozg-receiver ${usage}`];
  const {code, syscall, message, stack} = error as NodeJS.ErrnoException;
  return [syscall !== undefined && code !== undefined ? message : (stack ?? String(error))];
}
