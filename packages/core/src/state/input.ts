/** Everything a person has done with a form: the whole of what is not derived. */
import type {Pointer} from '../pointer.ts';
import type {Violation} from '../validation/violation.ts';
import type {PutAside} from './branch-switch.ts';
import type {ShapeInput} from './shape.ts';

export interface Input extends ShapeInput {
  /** Text as it was typed, where it is no value yet or would be written otherwise. */
  readonly typed: ReadonlyMap<Pointer, string>;
  /** Answers of branches that are not taken: pointer, choice id and index, joined by `#`. */
  readonly putAside: ReadonlyMap<string, PutAside>;
  /** Places that were answered and then left: from then on their faults show. */
  readonly left: ReadonlySet<Pointer>;
  /** Ids of pages a person wanted to leave: all their faults show. */
  readonly revealed: ReadonlySet<string>;
  /** Id of the page that is shown. */
  readonly page: string;
  /** Whether a person went back from the review to change something: going on leads to it again. */
  readonly isRevising: boolean;
  /** Places with documents on their way: the form cannot go on without them. */
  readonly pending: ReadonlySet<Pointer>;
  /** What the receiver refused; each entry goes with the next answer at its place. */
  readonly refused: readonly Violation[];
}

/**
 * Where the name of a further member is noted in `typed` while a person types it. No answer can
 * lie there: a key is never written as a lone "~" (RFC 6901, section 3).
 */
export function nameBelow(section: Pointer): Pointer {
  return `${section}/~`;
}

/** A form nobody has touched. */
export function emptyInput(page: string, answers: unknown = undefined): Input {
  return {
    answers,
    branches: new Map(),
    emptied: new Set(),
    typed: new Map(),
    putAside: new Map(),
    left: new Set(),
    revealed: new Set(),
    page,
    isRevising: false,
    pending: new Set(),
    refused: [],
  };
}
