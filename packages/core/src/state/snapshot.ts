/** A session as plain JSON, to be kept on the device and restored on the same definition version. */
import type {Form} from '../definition/form.ts';
import type {PutAside} from './branch-switch.ts';
import {emptyInput, type Input} from './input.ts';
import type {Session} from './session.ts';

export interface Snapshot {
  readonly form: {readonly id: string; readonly version: string};
  readonly answers: unknown;
  readonly typed: Readonly<Record<string, string>>;
  readonly branches: Readonly<Record<string, number>>;
  /** Answers of branches that are not taken at present. */
  readonly putAside: Readonly<Record<string, AsideSnapshot>>;
  readonly emptied: readonly string[];
  readonly left: readonly string[];
  readonly revealed: readonly string[];
  readonly page: string;
}

/** The part of a snapshot that belongs to one branch. */
export type AsideSnapshot = Pick<Snapshot, 'typed' | 'branches' | 'putAside' | 'emptied' | 'left'> & {
  readonly value?: unknown;
};

/** All that a person has done, to be kept and restored on the same definition version. */
export function snapshotOf({state: {input}, form: {id, version}}: Session): Snapshot {
  return {
    form: {id, version},
    answers: input.answers,
    ...notesOf(input),
    revealed: [...input.revealed],
    page: input.page,
  };
}

/** @throws RangeError when the snapshot belongs to another form or version. */
export function inputFrom(snapshot: Snapshot, form: Form): Input {
  const {id, version} = snapshot.form;
  if (id !== form.id || version !== form.version) {
    throw new RangeError(
      `The snapshot is of ${id}@${version}, the form is ${form.id}@${form.version}. Load the version it began with.`,
    );
  }
  return {
    ...emptyInput(snapshot.page, snapshot.answers),
    ...restoredNotes(snapshot),
    revealed: new Set(snapshot.revealed),
  };
}

type Notes = Omit<PutAside, 'value'>;

function notesOf({typed, branches, putAside, emptied, left}: Notes): Omit<AsideSnapshot, 'value'> {
  return {
    typed: Object.fromEntries(typed),
    branches: Object.fromEntries(branches),
    putAside: Object.fromEntries([...putAside].map(([key, aside]) => [key, {value: aside.value, ...notesOf(aside)}])),
    emptied: [...emptied],
    left: [...left],
  };
}

function restoredNotes({typed, branches, putAside, emptied, left}: Omit<AsideSnapshot, 'value'>): Notes {
  return {
    typed: new Map(Object.entries(typed)),
    branches: new Map(Object.entries(branches)),
    putAside: new Map(
      Object.entries(putAside).map(([key, aside]) => [key, {value: aside.value, ...restoredNotes(aside)}]),
    ),
    emptied: new Set(emptied),
    left: new Set(left),
  };
}
