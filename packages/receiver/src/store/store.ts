/**
 * What a store promises: applications and the contents of their documents, kept for good.
 *
 * Every promise that resolves after a write means durable: flushed files, a committed
 * database. Nothing here knows HTTP or forms. A store is put together from `Records` (a database)
 * and `Contents` (a place for bytes); each of the two may be another one, and nothing else changes.
 */
import type {Readable} from 'node:stream';
import type {Deletion, ProvenDeletion} from '../retention/retention.ts';
import type {Delivery} from '../outbox/outbox.ts';
import type {Scan} from '../scanning/scanner.ts';
import type {StatusReport, Submission, SubmissionStatus} from '@ozg-forms/core/protocol/submission';

/** One accepted application, as it was sent and as it was acknowledged. Never changes. */
export interface Acceptance {
  readonly reference: string;
  readonly idempotencyKey: string;
  /** SHA-256 over the canonical JSON of the request's body. */
  readonly bodySha256: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly submission: Submission;
  /** SHA-256 of the access code; the code itself is not kept. */
  readonly accessCodeSha256: string;
  readonly receipt: string;
}

/** An application together with what the office has made of it so far. */
export interface Application extends Acceptance {
  readonly status: SubmissionStatus;
  readonly messages: StatusReport['messages'];
  readonly documents: readonly OfficeDocument[];
  /** Where it goes on to, and how far it has come. */
  readonly deliveries: readonly Delivery[];
  /** What is known of its documents; none for those that were accepted before there was any scanner. */
  readonly scans: readonly Scan[];
}

/** What is known of a content: `off` where nobody has looked. */
export function scanOf({scans}: Pick<Application, 'scans'>, sha256: string): Scan {
  return scans.find((scan) => scan.sha256 === sha256) ?? {sha256, state: 'off'};
}

/** A file the office has added: a decision, or part of a message. */
export interface OfficeDocument {
  /** 128 random bits and more. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** A complete upload whose bytes have just been read and hashed. */
export interface VerifiedUpload {
  /** Id of the upload. */
  readonly id: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** A verified upload with what a scanner has said of it so far. */
export interface KeptUpload extends VerifiedUpload {
  readonly scan: Scan;
}

/** What the office says: at least one of the three. */
export interface OfficeAnswer {
  readonly status?: SubmissionStatus;
  /** RFC 3339. */
  readonly at: string;
  readonly message?: string;
  /** Its content is stored already. */
  readonly document?: OfficeDocument;
}

export interface Store {
  /** The application stored under a key, or `undefined`. */
  withKey(idempotencyKey: string): Promise<Application | undefined>;

  /** The application of a reference, or `undefined`. */
  withReference(reference: string): Promise<Application | undefined>;

  /** Every application, oldest first. May be read while others are being added. */
  applications(): AsyncIterable<Application>;

  /**
   * Keeps an application with its documents and the definition it was filled in with: all or nothing.
   *
   * @returns `false` when its key or its reference is taken; then nothing has changed
   */
  keep(acceptance: Acceptance, uploads: readonly KeptUpload[], definition: Uint8Array): Promise<boolean>;

  /** Records what the office says. Resolves to `false` when there is no such application. */
  answer(reference: string, answer: OfficeAnswer): Promise<boolean>;

  /** The bytes of the definition an application was filled in with. */
  definition(sha256: string): Promise<Uint8Array | undefined>;

  /** Stores one content and tells its name and size. Storing the same bytes twice keeps one copy. */
  addContent(content: Readable): Promise<{readonly sha256: string; readonly size: number}>;

  /** The bytes of a content. Rejects when it is not there. */
  readContent(sha256: string): Promise<Readable>;

  /** Names of all stored contents, whether an application refers to them or not. */
  contents(): Promise<readonly string[]>;

  /** Whether the application of this key was deleted because its time was over. */
  isForgotten(idempotencyKey: string): Promise<boolean>;

  /** Proofs of all deletions, oldest first. */
  deletions(): AsyncIterable<ProvenDeletion>;

  /** Deletes what was received before a time (RFC 3339) and has arrived everywhere; returns how many went. */
  deleteExpired(before: string, sign: (deletion: Deletion) => Promise<string>): Promise<number>;

  /** Ends deletions that were cut off. */
  deleteLeftContents(): Promise<void>;

  /** Proves that a write would last, by making one. Rejects when it would not. */
  probe(): Promise<void>;

  close(): Promise<void>;
}
