/**
 * Adding, removing and moving the entries of a list, with everything that is noted about them.
 *
 * Beside the session, not in it: most forms have no list.
 */
import {childOf, isWithin, type Pointer} from '../pointer.ts';
import {entriesOf, type FieldNode} from './field-node.ts';
import type {Input} from './input.ts';
import type {Session} from './session.ts';

/** Adds an empty entry. Returns its pointer. */
export function addEntry(session: Session, list: Pointer): Pointer {
  const entries = entriesOf(listAt(session, list));
  replace(session, list, [...entries, null], (index) => index);
  return childOf(list, entries.length);
}

/** Removes an entry; the later ones move up with everything noted about them. */
export function removeEntry(session: Session, list: Pointer, at: number): void {
  const entries = entriesOf(listAt(session, list)).filter((_, index) => index !== at);
  replace(session, list, entries, (index) => (index === at ? undefined : index > at ? index - 1 : index));
}

/**
 * Moves an entry to another index, with everything noted about it.
 *
 * @throws RangeError when there is no such index
 */
export function moveEntry(session: Session, list: Pointer, from: number, to: number): void {
  const entries = entriesOf(listAt(session, list));
  if (!(from in entries) || !(to in entries)) throw new RangeError(`"${list}" has no entry ${from} or ${to}.`);
  entries.splice(to, 0, ...entries.splice(from, 1));
  replace(session, list, entries, (index) => {
    if (index === from) return to;
    const after = index > from ? index - 1 : index;
    return after >= to ? after + 1 : after;
  });
}

function replace(
  session: Session,
  list: Pointer,
  entries: readonly unknown[],
  newIndex: (at: number) => number | undefined,
): void {
  session.replaceEntries(list, entries, (input) => withMovedEntries(input, list, newIndex));
}

function listAt(session: Session, pointer: Pointer): FieldNode {
  const node = session.field(pointer);
  if (node?.kind !== 'list') throw new RangeError(`"${pointer}" is no list that is asked at present.`);
  return node;
}

/**
 * Follows the entries of a list to their new places: everything noted about an entry moves
 * with it, or goes with it.
 *
 * @param newIndex the index an entry gets; `undefined` for an entry that is removed
 */
function withMovedEntries(input: Input, list: Pointer, newIndex: (at: number) => number | undefined): Input {
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
