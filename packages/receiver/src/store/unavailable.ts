/** A database or storage that cannot be reached, is busy or full at the moment: asking again makes sense. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly reason: 'full' | 'unavailable';

  constructor(reason: 'full' | 'unavailable', options: ErrorOptions) {
    super(reason === 'full' ? 'The store has no space left.' : 'The store cannot be reached.', options);
    this.reason = reason;
  }
}
