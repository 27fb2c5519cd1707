/** Reads the arguments of a command; what does not fit becomes a sentence instead of a stack. */
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {UsageError} from './command.ts';

export function parsedArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // The first sentence says what is wrong; the rest explains the parser.
    throw new UsageError(`${(error as Error).message.split(/[.\n]/)[0]}.`, {cause: error});
  }
}
