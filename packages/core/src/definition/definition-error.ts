/**
 * A form definition that cannot be used, with the place to repair it.
 *
 * Thrown while a definition is loaded, never while a citizen types. The message
 * answers three questions in this order: where, what is wrong, what to do.
 */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';

  /** JSON Pointer (RFC 6901) into the definition file, e.g. `/pages/1/fields/0`. */
  readonly pointer: string;
  readonly fault: string;
  readonly remedy: string;

  /**
   * @param pointer where in the definition the fault lies
   * @param fault what is wrong there, naming the offending value
   * @param remedy what the author should do, as an imperative
   */
  constructor(pointer: string, fault: string, remedy: string) {
    super(`${pointer || '/'}: ${fault} ${remedy}`);
    this.pointer = pointer;
    this.fault = fault;
    this.remedy = remedy;
  }

  /** The same error, seen from a file in which the faulty part lies at `place`. */
  within(place: string): DefinitionError {
    return place === '' ? this : new DefinitionError(place + this.pointer, this.fault, this.remedy);
  }
}
