/** A file of somebody else's format that cannot be imported, with the place to repair it. */
export abstract class PlacedError extends Error {
  /** Counted from 1. */
  readonly line: number;
  readonly fault: string;
  readonly remedy: string;

  /**
   * @param fault what is wrong there, naming the offending value
   * @param remedy what to do, as an imperative
   */
  constructor(line: number, fault: string, remedy: string) {
    super(`line ${line}: ${fault} ${remedy}`);
    this.line = line;
    this.fault = fault;
    this.remedy = remedy;
  }
}
