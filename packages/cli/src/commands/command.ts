/** What every command is. */

export interface Command {
  readonly name: string;
  /** Name and arguments, as shown to whoever calls it. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  /** What `help` says besides: options, output, exit status. One entry a line. */
  readonly help: readonly string[];
  /**
   * Runs to the end. Writes results to standard output and everything else to standard error.
   *
   * @returns the exit status: 0 for yes, 1 for no
   * @throws UsageError when the arguments cannot be understood; UnusableFileError when a file
   *   cannot be worked with. Both end with exit status 2.
   */
  run(args: readonly string[]): Promise<number>;
}
