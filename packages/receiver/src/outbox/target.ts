/** What a way of onward delivery is: the seam for every further one. */
import type {Readable} from 'node:stream';
import type {Application} from '../store/store.ts';

/** Everything a target may want to know of one application. */
export interface Parcel {
  readonly application: Application;
  /** The definition it was filled in with, byte for byte. */
  readonly definition: Uint8Array;
  /** The bytes of a document, by its SHA-256. */
  document(sha256: string): Promise<Readable>;
}

/** One way on to one office. Whoever gets an application twice knows it by its reference. */
export interface Target {
  /** Tells targets apart in the outbox and in the log; holds no secret. */
  readonly name: string;

  /**
   * Resolves once the other side has the whole parcel for good.
   *
   * @throws Error whose message holds nothing of the application; `RetryLaterError` where the other side said when
   */
  deliver(parcel: Parcel, signal: AbortSignal): Promise<void>;
}

/** The other side asks to come back later. */
export class RetryLaterError extends Error {
  override readonly name = 'RetryLaterError';
  readonly afterMs: number;

  constructor(message: string, afterMs: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** What a kind of target is made from. */
export interface TargetOptions {
  readonly url: URL;
  /** Shared with the other side, for signatures. Empty when none is set. */
  readonly secret: string;
}
