/** What every command is. */

export interface Command {
  readonly name: string;
  /** Name and arguments, as shown to the operator. */
  readonly usage: string;
  readonly summary: string;
  /**
   * Runs to the end. Writes results to standard output and faults to standard error.
   *
   * @returns the exit status
   * @throws UsageError when the arguments cannot be understood
   */
  run(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number>;
}

/** Arguments that cannot be understood; the message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
