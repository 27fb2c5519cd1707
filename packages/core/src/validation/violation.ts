/**
 * What is wrong with an answer, as data: sentences belong to `sentence.ts` and its
 * language files, so that browser, receiver and command line say the same.
 */
import type {Pointer} from '../pointer.ts';

export interface Violation {
  readonly pointer: Pointer;
  /**
   * The JSON Schema keyword that failed; or `unparsed` (typed text that is no value yet),
   * `pending` (a document still on its way), `unnamed` (the name of a further answer that was typed, not added), `rule` (a CEL rule), `computed`, `upload` (a document that does not match), `hidden`
   * (an answer to a question that is not asked), `depth` (answers nested beyond all measure), `refused` (said by the receiver).
   */
  readonly keyword: string;
  /** The keyword's own value, e.g. the limit of `maxLength`; for `required` the missing name, for `unparsed` the text. */
  readonly limit?: unknown;
  /** A finished sentence, where one came with the fault: a rule's or the receiver's. */
  readonly message?: string;
}
