/** Reads what stands behind the name of a command, by its table of options. */
import {parseArgs} from 'node:util';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {suggestion} from './suggestion.ts';

/** One option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands behind it, as help shows it: `FILE`. For `string` only. */
  readonly value?: string;
  readonly default?: string | boolean;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** Whether usage shows it as one that has to be there; the command asks for it itself. */
  readonly needed?: boolean;
  /** What it does; one entry a line. */
  readonly about: string | readonly string[];
}

export type OptionTable = Readonly<Record<string, Option>>;

/** Options that every command has. `--help` and `--no-color` are seen to before it runs. */
export const commonOptions = {
  json: {type: 'boolean', about: 'prints one JSON document for programs, also when something goes wrong'},
  'no-color': {type: 'boolean', about: 'no colours, as with NO_COLOR=1; without a terminal there are none anyway'},
  help: {type: 'boolean', about: 'explains the command'},
} as const satisfies OptionTable;

/** Values of options by name, and everything that is no option, in its order. */
export interface Given<Options extends OptionTable> {
  readonly values: ReturnType<typeof parseArgs<{options: Options}>>['values'];
  readonly operands: readonly string[];
}

/** @throws UsageError with one sentence, and the option that may have been meant */
export function givenIn<Options extends OptionTable>(args: readonly string[], options: Options): Given<Options> {
  const known = {...options, ...commonOptions};
  try {
    const {values, positionals} = parseArgs({args: [...args], options: known, allowPositionals: true});
    return {values: values as Given<Options>['values'], operands: positionals};
  } catch (error) {
    throw new UsageError(faultIn(error as NodeJS.ErrnoException, Object.keys(known)), {cause: error});
  }
}

function faultIn({code, message}: NodeJS.ErrnoException, known: readonly string[]): string {
  const name = /--([\w-]+)/.exec(message)?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && name !== undefined)
    return `There is no option "--${name}".${suggestion(name, known, '--')}`;
  // The first sentence says what is wrong; the rest explains the parser.
  return `${message.split(/[.\n]/)[0]}.`;
}

/**
 * The one operand of a command that takes exactly one.
 *
 * @throws UsageError with `demand` when there is none or another one too many
 */
export function onlyOperand([first, ...more]: readonly string[], demand: string): string {
  if (first === undefined || more.length > 0) throw new UsageError(demand);
  return first;
}
