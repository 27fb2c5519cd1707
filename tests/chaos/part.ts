/** What a part of `npm run chaos` is: one file each, and a line in the list of `run.ts`. */
import type {TestContext} from 'node:test';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly tries: number;
  /** What should not have happened. */
  readonly faults: readonly string[];
  readonly note?: string;
}

export interface Part {
  readonly name: string;
  /** @param t takes what has to be ended afterwards, as in tests */
  readonly run: (t: TestContext, seed: number) => AsyncIterable<Row>;
}
