/** One document on its way: what can be known of it, and what can be done with it. */
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {TransportError} from '../transport-error.ts';

/**
 * Each state carries exactly what is known in it, so there is no progress without a
 * size and no reference before the end.
 *
 * - `waiting`: for its turn; few documents travel at once
 * - `hashing`: its content is being read, to recognise it after a cut and to prove it whole
 * - `paused`: because it was `asked` to, the device is `offline`, or the line gives `trouble`;
 *   only the first needs `resume()`, the others go on by themselves
 * - `stored`: whole on the server, for as long as the server keeps uploads without an application
 * - `failed`: nothing happens by itself any more; `resume()` tries again where it stopped
 */
export type UploadState =
  | {readonly state: 'waiting'; readonly file: File}
  | {readonly state: 'hashing'; readonly file: File; readonly hashedBytes: number}
  | {
      readonly state: 'sending';
      readonly file: File;
      readonly sentBytes: number;
      /** `undefined` while no one can know. */
      readonly secondsLeft: number | undefined;
    }
  | {
      readonly state: 'paused';
      readonly file: File;
      readonly sentBytes: number;
      readonly because: 'asked' | 'offline' | 'trouble';
    }
  | {readonly state: 'stored'; readonly reference: DocumentReference}
  | {readonly state: 'failed'; readonly file: File; readonly error: TransportError};

/** The handle of one upload. Calls that make no sense in its state do nothing: a click may come late. */
export interface DocumentUpload {
  readonly state: UploadState;

  /** Stops, and keeps what was sent. */
  pause(): void;

  /** Goes on after a pause or a failure, at once. */
  resume(): void;

  /**
   * Stops for good and deletes what the server has, stored or not. No state follows. Never
   * rejects: what a server cannot be told to delete now, it deletes at its expiry.
   */
  remove(): Promise<void>;
}
