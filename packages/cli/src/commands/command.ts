/** What every command is: words, options as a table, and what it does. Help, arguments and suggestions follow from it. */
import type {Output} from '../terminal/output.ts';
import {givenIn, type Given, type OptionTable} from '../terminal/arguments.ts';

/** What the file of a command says. */
export interface CommandDefinition<Options extends OptionTable> {
  readonly name: string;
  /** What stands behind the name, as shown to whoever calls it: `FILE ANSWERS.json`; empty for nothing. */
  readonly operands: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** What `help` says besides the options. One entry a line. */
  readonly about: readonly string[];
  readonly options: Options;
  /** Whole calls that work. */
  readonly examples: readonly string[];
  /** What 0, 1 and 2 mean here. */
  readonly exits: string;
  /**
   * Runs to the end. Writes results to `output`, once with `result` for programs, and with `say` for people.
   *
   * @returns the exit status: 0 for yes, 1 for no
   * @throws UsageError when the arguments cannot be understood; UnusableFileError when a file
   *   cannot be worked with. Both end with exit status 2.
   */
  run(given: Given<Options>, output: Output): Promise<number>;
}

export interface Command extends Omit<CommandDefinition<OptionTable>, 'run'> {
  /** Name and arguments on one line. */
  readonly usage: string;
  /** As `CommandDefinition.run`, with the arguments as they were typed. */
  run(args: readonly string[], output: Output): Promise<number>;
}

export function command<const Options extends OptionTable>(definition: CommandDefinition<Options>): Command {
  const {name, operands, options} = definition;
  return {
    ...definition,
    usage: [name, operands, ...Object.entries(options).map(usageOf)].filter(Boolean).join(' '),
    run: async (args, output) => definition.run(givenIn(args, options), output),
  };
}

function usageOf([name, {value, needed}]: readonly [string, OptionTable[string]]): string {
  const text = value === undefined ? `--${name}` : `--${name} ${value}`;
  return needed ? text : `[${text}]`;
}
