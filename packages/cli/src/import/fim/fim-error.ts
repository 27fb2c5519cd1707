import {PlacedError} from '../placed-error.ts';

/** A message that is XML, but no XDatenfelder message that could be imported. */
export class FimError extends PlacedError {
  override readonly name = 'FimError';
}
