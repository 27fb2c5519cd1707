/** Where a command says what it has found: to people in sentences, or to programs in one JSON document. */
import {paintFor, type Paint} from './paint.ts';

export interface Output {
  /** Whether `--json` was given: then only `result` reaches standard output. */
  readonly isJson: boolean;
  /** For what is said to people; leaves text as it is where there are no colours. */
  readonly paint: Paint;
  /** A line for people. */
  say(line: string): void;
  /** What has come of it, for programs. */
  result(value: unknown): void;
  /** A line on standard error, for people and in logs. */
  warn(line: string): void;
}

export function outputFor(isJson: boolean): Output {
  return {
    isJson,
    paint: paintFor(process.stdout),
    say: (line) => (isJson ? undefined : console.log(line)),
    result: (value) => (isJson ? console.log(JSON.stringify(value, undefined, 2)) : undefined),
    warn: (line) => console.error(line),
  };
}
