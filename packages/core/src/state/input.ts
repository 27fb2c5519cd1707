/** Everything a person has done with a form: the whole of what is not derived. */
import {isWithin, type Pointer} from '../pointer.ts';
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

/**
 * Follows the entries of a list to their new places: everything noted about an entry moves
 * with it, or goes with it.
 *
 * @param newIndex the index an entry gets; `undefined` for an entry that is removed
 */
export function withMovedEntries(input: Input, list: Pointer, newIndex: (at: number) => number | undefined): Input {
  const moved = (pointer: Pointer) => movedPointer(pointer, list, newIndex);
  return {
    ...input,
    branches: movedKeys(input.branches, moved),
    emptied: new Set([...input.emptied].map(moved).filter((pointer) => pointer !== undefined)),
    typed: movedKeys(input.typed, moved),
    putAside: movedKeys(input.putAside, moved),
    left: new Set([...input.left].map(moved).filter((pointer) => pointer !== undefined)),
    pending: new Set([...input.pending].map(moved).filter((pointer) => pointer !== undefined)),
    refused: input.refused.flatMap((violation) => {
      const pointer = isWithin(list, violation.pointer) ? undefined : moved(violation.pointer);
      return pointer === undefined ? [] : [pointer === violation.pointer ? violation : {...violation, pointer}];
    }),
  };
}

/**
 * Where a place is once the entries of a list have moved; `undefined` when its entry was removed.
 *
 * @param newIndex the index an entry gets; `undefined` for an entry that is removed
 */
export function movedPointer(
  pointer: Pointer,
  list: Pointer,
  newIndex: (at: number) => number | undefined,
): Pointer | undefined {
  if (pointer === list || !isWithin(pointer, list)) return pointer;
  const rest = pointer.slice(list.length + 1);
  const [index = ''] = rest.split('/');
  const next = newIndex(Number(index));
  return next === undefined ? undefined : `${list}/${next}${rest.slice(index.length)}`;
}

// Keys may carry more behind a "#" (branches do): only the pointer before it moves.
function movedKeys<T>(
  map: ReadonlyMap<string, T>,
  moved: (pointer: Pointer) => Pointer | undefined,
): ReadonlyMap<string, T> {
  const entries = [...map].flatMap(([key, value]): [string, T][] => {
    const hash = key.indexOf('#');
    const pointer = moved(hash < 0 ? key : key.slice(0, hash));
    return pointer === undefined ? [] : [[hash < 0 ? pointer : pointer + key.slice(hash), value]];
  });
  const isSame = entries.length === map.size && entries.every(([key, value]) => map.get(key) === value);
  return isSame ? map : new Map(entries);
}
