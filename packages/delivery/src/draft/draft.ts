/** A draft: one person's unfinished application, as plain JSON, without what must not be kept. */
import type {FormIdentity} from '@ozg-forms/core/protocol/submission';
import {isSnapshot} from '@ozg-forms/core/state/kept-snapshot';
import type {Snapshot} from '@ozg-forms/core/state/snapshot';
import {isIntent, type IdempotencyKey} from '../intent.ts';

/** Says in a file what it is, and by which rules it is read. */
export const draftFormat = 'ozg-forms-draft/1';

export interface Draft {
  readonly format: typeof draftFormat;
  readonly form: FormIdentity;
  /** BCP 47 tag of the language in which texts were typed. */
  readonly language: string;
  readonly snapshot: Snapshot;
  /** When the application was begun, RFC 3339. */
  readonly startedAt: string;
  /**
   * Its key: whoever goes on means the same application. Only in drafts on the device: who knows the key of an
   * application can ask for its access code, so none is ever taken from a file that somebody may have made.
   */
  readonly key?: IdempotencyKey;
  /** By which channel the decision is to come back, where that was chosen. */
  readonly channel?: string;
  /** Places whose answers are secret and have to be given again. */
  readonly omitted: readonly string[];
}

/** Reads what may come from anybody's file. `undefined` for everything that is no draft. */
export function draftFrom(value: unknown): Draft | undefined {
  if (!isObject(value)) return undefined;
  const {format, form, language, snapshot, startedAt, key, channel, omitted} = value;
  const isDraft =
    format === draftFormat &&
    isObject(form) &&
    [form['id'], form['version'], form['sha256'], language].every((text) => typeof text === 'string') &&
    isSnapshot(snapshot) &&
    snapshot.form.id === form['id'] &&
    snapshot.form.version === form['version'] &&
    isIntent({startedAt, key: key ?? '0'.repeat(32)}) &&
    (channel === undefined || typeof channel === 'string') &&
    Array.isArray(omitted) &&
    omitted.every((pointer) => typeof pointer === 'string');
  return isDraft ? (value as unknown as Draft) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
