/**
 * What a database promises: applications, what offices said of them, definitions and secrets.
 *
 * Every promise that resolves after a write means committed and on the disk. Any number of
 * processes may work on the same records at once.
 */
import type {ProvenDeletion} from '../retention/retention.ts';
import type {Scan} from '../scanning/scanner.ts';
import type {Acceptance, Application, OfficeAnswer} from './store.ts';

/** What is committed together with an application. */
export interface Following {
  /** Names of those to whom it goes on. */
  readonly targets: readonly string[];
  /** At most one for each content. */
  readonly scans: readonly Scan[];
}

export interface Records {
  /** The application stored under a key, or `undefined`. */
  withKey(idempotencyKey: string): Promise<Application | undefined>;

  /** The application of a reference, or `undefined`. */
  withReference(reference: string): Promise<Application | undefined>;

  /** Every application that was committed when this began, oldest first. */
  applications(): AsyncIterable<Application>;

  /**
   * Commits an application, its definition, what is known of its documents, and one entry of the outbox for each
   * target. Resolves to `false` when key or reference is taken.
   */
  insert(acceptance: Acceptance, definition: Uint8Array, following: Following): Promise<boolean>;

  /** Records what the office says. Resolves to `false` when there is no such application. */
  answer(reference: string, answer: OfficeAnswer): Promise<boolean>;

  /** The bytes of a definition. */
  definition(sha256: string): Promise<Uint8Array | undefined>;

  /** Applications received before a time (RFC 3339) whose deliveries have all arrived, with the oldest first. */
  expired(before: string, limit: number): Promise<readonly Application[]>;

  /** Deletes an application with everything said of it, and keeps the proof instead. */
  forget(deletion: ProvenDeletion): Promise<void>;

  /** All proofs, oldest first. */
  deletions(): AsyncIterable<ProvenDeletion>;

  /** Whether an application was deleted that had this key. */
  isForgotten(idempotencyKey: string): Promise<boolean>;

  /** Whether any application names this content. */
  names(sha256: string): Promise<boolean>;

  /** Makes the database let go of the bytes of what was deleted. */
  scrub(): Promise<void>;

  /** Commits one row through the same journal an application takes. */
  probe(): Promise<void>;

  close(): Promise<void>;
}
