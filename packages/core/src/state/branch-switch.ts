/**
 * Going from one branch of a `oneOf` or `anyOf` to another: what only the old branch asks
 * for is put aside, and what was put aside for the new one comes back. So answers of
 * branches never mix, even where two of them give a member the same name, and none is lost.
 */
import {isWithin, keysOf, valueAt, type Pointer} from '../pointer.ts';
import {isSchemaObject} from '../schema/schema.ts';
import {withAnswer} from './answers.ts';
import type {Input} from './input.ts';

/** What was noted about the places of a branch. Pointers begin below the place of the branch. */
export interface PutAside {
  /** Members that only this branch asks for, or the whole value where it has none. */
  readonly value: unknown;
  readonly typed: ReadonlyMap<string, string>;
  readonly branches: ReadonlyMap<string, number>;
  readonly putAside: ReadonlyMap<string, PutAside>;
  readonly emptied: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

export interface BranchSwitch {
  /** Where the branches stand. */
  readonly pointer: Pointer;
  /** The choice among them, as in `BranchChoice`. */
  readonly id: string;
  /** Index of the old and of the new branch; -1 for none. */
  readonly from: number;
  readonly to: number;
  /** Names of members that are asked for whatever the branch. */
  readonly shared: ReadonlySet<string>;
}

/** The input once the branch is switched. Pure; the choice itself is not noted here. */
export function withSwitchedBranch(input: Input, {pointer, id, from, to, shared}: BranchSwitch): Input {
  const keyOf = (branch: number) => `${pointer}#${id}#${branch}`;
  const value = valueAt(input.answers, pointer);
  const back = input.putAside.get(keyOf(to));
  const isOwn = (key: string) => from >= 0 && isNotedInside(key, pointer, shared, !isSchemaObject(value));
  const inside = (key: string) => key.slice(pointer.length);

  const [typed, branches, putAside] = [
    partedMap(input.typed, isOwn),
    partedMap(input.branches, isOwn),
    partedMap(input.putAside, isOwn),
  ];
  const [emptied, left] = [partedSet(input.emptied, isOwn), partedSet(input.left, isOwn)];
  const [own, rest] = from >= 0 ? partedValue(value, shared) : [undefined, value];

  const aside = new Map([...putAside.rest, ...withPlace(back?.putAside, pointer)]);
  aside.delete(keyOf(to));
  if (from >= 0) {
    aside.set(keyOf(from), {
      value: own,
      typed: renamed(typed.own, inside),
      branches: renamed(branches.own, inside),
      putAside: renamed(putAside.own, inside),
      emptied: new Set([...emptied.own].map(inside)),
      left: new Set([...left.own].map(inside)),
    });
  }
  return {
    ...input,
    answers: withAnswer(input.answers, pointer, joined(rest, back?.value)),
    typed: new Map([...typed.rest, ...withPlace(back?.typed, pointer)]),
    branches: new Map([...branches.rest, ...withPlace(back?.branches, pointer)]),
    putAside: aside,
    emptied: new Set([...emptied.rest, ...[...(back?.emptied ?? [])].map((key) => pointer + key)]),
    left: new Set([...left.rest, ...[...(back?.left ?? [])].map((key) => pointer + key)]),
  };
}

// Notes about the place itself belong to the branch only where its value is one whole; the
// choices that stand at it never do.
function isNotedInside(key: string, pointer: Pointer, shared: ReadonlySet<string>, isWhole: boolean): boolean {
  const hash = key.indexOf('#');
  const place = hash < 0 ? key : key.slice(0, hash);
  if (place === pointer) return isWhole && hash < 0;
  return isWithin(place, pointer) && !shared.has(keysOf(place.slice(pointer.length))[0]!);
}

function partedValue(value: unknown, shared: ReadonlySet<string>): readonly [own: unknown, rest: unknown] {
  if (!isSchemaObject(value)) return [value, undefined];
  const members = Object.entries(value);
  return [
    Object.fromEntries(members.filter(([name]) => !shared.has(name))),
    Object.fromEntries(members.filter(([name]) => shared.has(name))),
  ];
}

function joined(rest: unknown, back: unknown): unknown {
  if (!isSchemaObject(rest) || (back !== undefined && !isSchemaObject(back))) return back ?? rest;
  const all = {...rest, ...back};
  return Object.keys(all).length > 0 ? all : undefined;
}

interface Parted<T> {
  readonly own: T;
  readonly rest: T;
}

function partedMap<T>(map: ReadonlyMap<string, T>, isOwn: (key: string) => boolean): Parted<ReadonlyMap<string, T>> {
  const entries = [...map];
  return {
    own: new Map(entries.filter(([key]) => isOwn(key))),
    rest: new Map(entries.filter(([key]) => !isOwn(key))),
  };
}

function partedSet(set: ReadonlySet<string>, isOwn: (key: string) => boolean): Parted<ReadonlySet<string>> {
  const keys = [...set];
  return {own: new Set(keys.filter(isOwn)), rest: new Set(keys.filter((key) => !isOwn(key)))};
}

function renamed<T>(map: ReadonlyMap<string, T>, name: (key: string) => string): ReadonlyMap<string, T> {
  return new Map([...map].map(([key, value]) => [name(key), value]));
}

function withPlace<T>(map: ReadonlyMap<string, T> | undefined, pointer: Pointer): ReadonlyMap<string, T> {
  return renamed(map ?? new Map<string, T>(), (key) => pointer + key);
}
