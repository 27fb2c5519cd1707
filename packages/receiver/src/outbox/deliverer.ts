/**
 * Carries applications on to their targets, from the outbox, until each has arrived or is given up.
 *
 * Several processes may do so at once; an entry is leased to one of them. After a failure the pauses grow from ten
 * seconds to an hour. What was given up raises an alarm line in the log and waits for an operator.
 */
import type {Store} from '../store/store.ts';
import type {Outbox, TakenEntry} from './outbox.ts';
import {RetryLaterError, type Target} from './target.ts';

/** The part of the log it writes to. */
export interface DeliveryLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface DelivererParts {
  readonly outbox: Outbox;
  readonly store: Store;
  readonly targets: readonly Target[];
  /** How long it is tried before it is given up. */
  readonly patienceMs: number;
  /** The pause after the first failure; it doubles with each further one. Ten seconds unless given. */
  readonly firstPauseMs?: number;
  readonly log: DeliveryLog;
}

const lookEveryMs = 5_000;
const longestPauseMs = 60 * 60 * 1000;
/** One delivery may take so long; the lease lasts a little longer. */
const deliveryMs = 5 * 60 * 1000;
const leaseMs = deliveryMs + 30_000;
const atOnce = 4;

export class Deliverer {
  readonly #parts: DelivererParts;
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #isWanted = false;

  constructor(parts: DelivererParts) {
    this.#parts = parts;
  }

  /** Begins to look for entries, now and every few seconds. */
  start(): void {
    if (this.#parts.targets.length === 0) return;
    this.#timer = setInterval(() => this.wake(), lookEveryMs).unref();
    this.wake();
  }

  /** Looks at once: something has been put in. */
  wake(): void {
    if (this.#parts.targets.length === 0 || this.#ending.signal.aborted) return;
    this.#isWanted = true;
    this.#round ??= this.#run().finally(() => (this.#round = undefined));
  }

  /** Ends running deliveries; their entries are taken again later. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#ending.abort();
    await this.#round;
  }

  async #run(): Promise<void> {
    const {outbox, log} = this.#parts;
    while (this.#isWanted && !this.#ending.signal.aborted) {
      this.#isWanted = false;
      try {
        const entries = await outbox.take(Date.now(), atOnce, leaseMs);
        // A full hand: there may be more.
        if (entries.length === atOnce) this.#isWanted = true;
        await Promise.all(entries.map((entry) => this.#deliver(entry)));
      } catch (error) {
        log.error({reason: (error as Error).message}, 'the outbox cannot be read');
      }
    }
  }

  async #deliver(entry: TakenEntry): Promise<void> {
    const {outbox, store, targets, log} = this.#parts;
    const target = targets.find(({name}) => name === entry.target);
    // It belongs to a target that is no longer set: it waits, and `doctor` says so.
    if (!target) return outbox.postpone(entry, Date.now(), Date.now() + longestPauseMs);
    try {
      const application = await store.withReference(entry.reference);
      const definition = application && (await store.definition(application.submission.form.sha256));
      if (!application || !definition) throw new Error('the application or its definition is missing');
      const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(deliveryMs)]);
      await target.deliver({application, definition, document: (sha256) => store.readContent(sha256)}, signal);
    } catch (error) {
      return this.#postpone(entry, error as Error);
    }
    await outbox.settle(entry, Date.now());
    log.info({target: entry.target, attempts: entry.attempts + 1}, 'delivered');
  }

  async #postpone(entry: TakenEntry, error: Error): Promise<void> {
    const {outbox, patienceMs, firstPauseMs = 10_000, log} = this.#parts;
    const {target} = entry;
    const nowMs = Date.now();
    if (this.#ending.signal.aborted) return outbox.postpone(entry, nowMs, nowMs);
    const attempts = entry.attempts + 1;
    const pauseMs = Math.min(firstPauseMs * 2 ** Math.min(entry.attempts, 20), longestPauseMs);
    const nextMs = nowMs + Math.max(pauseMs, error instanceof RetryLaterError ? error.afterMs : 0);
    const isOver = nextMs - entry.sinceMs > patienceMs;
    await outbox.postpone(entry, nowMs, isOver ? undefined : nextMs);
    if (isOver) log.error({alarm: 'dead-letter', target, attempts, reason: reasonOf(error)}, 'delivery was given up');
    else log.info({target, attempts, reason: reasonOf(error)}, 'delivery failed, it is tried again');
  }
}

/** In a word: messages of the system name paths, and a path names an application. */
function reasonOf(error: Error): string {
  const {code} = error as NodeJS.ErrnoException;
  const {code: deeper} = (error.cause ?? {}) as NodeJS.ErrnoException;
  return code ?? deeper ?? error.message;
}
