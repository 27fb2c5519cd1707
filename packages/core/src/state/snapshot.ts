/** A session as plain JSON, to be kept on the device and restored on the same definition version. */
import type {Form} from '../definition/form.ts';
import {emptyInput, type Input} from './input.ts';

export interface Snapshot {
  readonly form: {readonly id: string; readonly version: string};
  readonly answers: unknown;
  readonly typed: Readonly<Record<string, string>>;
  readonly branches: Readonly<Record<string, number>>;
  readonly emptied: readonly string[];
  readonly left: readonly string[];
  readonly revealed: readonly string[];
  readonly page: string;
}

export function snapshotOf(input: Input, {id, version}: Form): Snapshot {
  return {
    form: {id, version},
    answers: input.answers,
    typed: Object.fromEntries(input.typed),
    branches: Object.fromEntries(input.branches),
    emptied: [...input.emptied],
    left: [...input.left],
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
    typed: new Map(Object.entries(snapshot.typed)),
    branches: new Map(Object.entries(snapshot.branches)),
    emptied: new Set(snapshot.emptied),
    left: new Set(snapshot.left),
    revealed: new Set(snapshot.revealed),
  };
}
