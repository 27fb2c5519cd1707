import type {Facts} from '../schema/facts.ts';

/**
 * A kind of answer: how typed text becomes a JSON value, and how the value is written.
 *
 * `parse` and `format` are only asked of kinds that are typed; the others hand their value
 * over as it is.
 */
export interface Kind {
  readonly name: string;
  /** Whether a place with these facts is of this kind. The first kind in the list that fits is taken. */
  readonly fits: (facts: Facts) => boolean;
  /**
   * Reads what a person typed.
   *
   * @param typed raw text, not empty
   * @param language BCP 47 tag, for decimal signs and the like
   * @returns the JSON value; `undefined` when the text is no value (yet). Never throws.
   */
  readonly parse?: (typed: string, facts: Facts, language: string) => unknown;
  /** Writes a value as a person would type it: what `parse` reads, and what a control shows. */
  readonly format?: (value: unknown, facts: Facts, language: string) => string;
}
