/**
 * Why something did not reach the authority, in terms a caller can act on.
 *
 * The message is for developers. What a citizen reads is chosen by `reason`, elsewhere.
 */
import type {ProblemDetails} from '@ozg-forms/core/protocol/problem';

/**
 * - `offline`: no answer came; the connection is gone, or was cut
 * - `timed-out`: connected, but nothing came in time
 * - `server`: the receiver answered that it cannot right now (5xx, 408, 409, 423, 429)
 * - `not-an-answer`: somebody answered, but not the receiver: a hotel's login page, a proxy
 * - `refused`: the receiver refuses what was sent; `problem` may say why
 * - `too-large`: the receiver refuses its size (413)
 * - `unreadable`: the file changed or vanished since it was chosen; it must be chosen again
 * - `cancelled`: the caller asked for it
 */
export type TransportReason =
  'offline' | 'timed-out' | 'server' | 'not-an-answer' | 'refused' | 'too-large' | 'unreadable' | 'cancelled';

/** What else is known of a failure. */
export interface TransportErrorDetails extends ErrorOptions {
  /** HTTP status, where an answer came. */
  readonly status?: number | undefined;
  /** How long the receiver asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** What the receiver said in detail (RFC 9457). */
  readonly problem?: ProblemDetails | undefined;
}

const passing: ReadonlySet<TransportReason> = new Set(['offline', 'timed-out', 'server', 'not-an-answer']);

/** A request that did not succeed. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly reason: TransportReason;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly problem: ProblemDetails | undefined;

  constructor(reason: TransportReason, message: string, details: TransportErrorDetails = {}) {
    super(message, details);
    this.reason = reason;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.problem = details.problem;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return passing.has(this.reason);
  }
}
