import type {DefinitionError} from '@ozg-forms/core/definition/definition-error';

/** What an `UnusableFileError` is put together from. */
export interface UnusableFileParts {
  readonly file: string;
  /** A line, or a JSON Pointer into the file; empty for the file as a whole. */
  readonly place: string;
  readonly fault: string;
  /** What to do, as an imperative. */
  readonly remedy: string;
}

/** A file that a command cannot work with. Its message says file, place, fault and remedy, on one line. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
  readonly parts: UnusableFileParts;

  /**
   * @param place a line, or a JSON Pointer into the file; empty for the file as a whole
   * @param remedy what to do, as an imperative
   */
  constructor(file: string, place: string, fault: string, remedy: string, options?: ErrorOptions) {
    super([file, place, `${fault} ${remedy}`].filter((part) => part !== '').join(': '), options);
    this.parts = {file, place, fault, remedy};
  }

  /**
   * A fault that core has found in a definition.
   *
   * @param within where the part lies that core was looking at
   */
  static from(file: string, error: DefinitionError, within = ''): UnusableFileError {
    const {pointer, fault, remedy} = error.within(within);
    return new UnusableFileError(file, pointer || '/', fault, remedy, {cause: error});
  }
}
