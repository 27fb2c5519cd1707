/**
 * How many documents each address has on their way: announced, and not yet sent with an application, given up or expired.
 *
 * In memory, so that no address is ever written to a disk; after a restart the disk reserve is what is left of it.
 */
import {Problem} from '../http/problem.ts';

export class OpenUploads {
  readonly #max: number;
  readonly #ttlMs: number;
  /** By caller: ids and when they expire. */
  readonly #byCaller = new Map<string, Map<string, number>>();
  readonly #callerOf = new Map<string, string>();

  constructor(max: number, ttlMs: number) {
    this.#max = max;
    this.#ttlMs = ttlMs;
  }

  /** @throws Problem 429 when the caller has as many as it may */
  assertRoom(caller: string | undefined, nowMs = Date.now()): void {
    const open = caller === undefined ? undefined : this.#byCaller.get(caller);
    if (!open || open.size < this.#max) return;
    for (const [id, untilMs] of open) if (untilMs <= nowMs) this.closed(id);
    if (open.size < this.#max) return;
    throw new Problem(429, 'There are too many documents on their way from this address. Send or remove some first.', {
      retryAfterSeconds: 60,
    });
  }

  opened(caller: string | undefined, id: string, nowMs = Date.now()): void {
    if (caller === undefined) return;
    const open = this.#byCaller.get(caller) ?? new Map<string, number>();
    this.#byCaller.set(caller, open.set(id, nowMs + this.#ttlMs));
    this.#callerOf.set(id, caller);
  }

  closed(id: string): void {
    const caller = this.#callerOf.get(id);
    if (caller === undefined) return;
    this.#callerOf.delete(id);
    const open = this.#byCaller.get(caller)!;
    open.delete(id);
    if (open.size === 0) this.#byCaller.delete(caller);
  }

  /** Forgets what has expired. */
  sweep(nowMs = Date.now()): void {
    for (const open of this.#byCaller.values()) for (const [id, untilMs] of open) if (untilMs <= nowMs) this.closed(id);
  }
}
