/**
 * A scanner that is only asked once it has proven itself, and the look at what could not be scanned when it came.
 *
 * While it is down or unproven everything stays `pending`, is accepted, and goes nowhere until it has been looked at.
 */
import type {Readable} from 'node:stream';
import type {ScanQueue, TakenScan} from './scan-queue.ts';
import {UnscannedError, type Scanner, type Verdict} from './scanner.ts';
import {assertFindsMalware} from './self-test.ts';

/** The part of the log it writes to. */
export interface ScanLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface GatekeeperParts {
  /** `undefined` when none is set. */
  readonly scanner: Scanner | undefined;
  readonly queue: ScanQueue;
  readonly open: (sha256: string) => Promise<Readable>;
  /** Size of the largest document, for the self-test. */
  readonly maxBytes: number;
  /** Called when applications may have become free to go on. */
  readonly onSettled: () => void;
  readonly log: ScanLog;
  /** Between two looks at the queue. Ten seconds unless given. */
  readonly lookEveryMs?: number;
}

const testEveryMs = 6 * 60 * 60 * 1000;
const leaseMs = 10 * 60 * 1000;
/** After a fault of the scanner nobody waits for it in vain for so long. */
const restMs = 10_000;
const longestPauseMs = 60 * 60 * 1000;
const atOnce = 4;

export class Gatekeeper implements Scanner {
  readonly #parts: GatekeeperParts;
  readonly #ending = new AbortController();
  #provenAtMs = -Infinity;
  #restUntilMs = 0;
  #nextTestMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;

  constructor(parts: GatekeeperParts) {
    this.#parts = parts;
  }

  /** Whether contents are looked at at all. */
  get isOn(): boolean {
    return this.#parts.scanner !== undefined;
  }

  start(): void {
    const {lookEveryMs = restMs} = this.#parts;
    this.#timer = setInterval(() => this.wake(), lookEveryMs).unref();
    this.wake();
  }

  /** Looks at once. */
  wake(): void {
    if (this.#ending.signal.aborted) return;
    this.#round ??= this.#run().finally(() => (this.#round = undefined));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#ending.abort(new UnscannedError('the receiver ends'));
    await this.#round;
  }

  async scan(content: Readable, signal?: AbortSignal): Promise<Verdict> {
    const {scanner} = this.#parts;
    try {
      if (!scanner || this.#provenAtMs === -Infinity || Date.now() < this.#restUntilMs)
        throw new UnscannedError('the scanner is not ready');
      return await scanner.scan(content, AbortSignal.any([this.#ending.signal, ...(signal ? [signal] : [])]));
    } catch (error) {
      content.destroy();
      const isFault = error instanceof UnscannedError && !error.isOfContent && !signal?.aborted;
      if (isFault && scanner && Date.now() >= this.#restUntilMs) this.#restUntilMs = Date.now() + restMs;
      throw error;
    }
  }

  async #run(): Promise<void> {
    const {scanner, queue, log} = this.#parts;
    try {
      if (scanner && !(await this.#isProven(scanner))) return;
      for (;;) {
        const taken = await queue.take(Date.now(), atOnce, leaseMs);
        await Promise.all(taken.map((scan) => this.#look(scan)));
        if (taken.length < atOnce || this.#ending.signal.aborted) return;
      }
    } catch (error) {
      log.error({reason: (error as Error).message}, 'what waits for the scanner cannot be looked at');
    }
  }

  async #isProven(scanner: Scanner): Promise<boolean> {
    const {maxBytes, log, lookEveryMs = restMs} = this.#parts;
    if (Date.now() - this.#provenAtMs < testEveryMs) return true;
    // Each test is as much work as the largest document.
    if (Date.now() < this.#nextTestMs) return false;
    this.#nextTestMs = Date.now() + 6 * lookEveryMs;
    try {
      await assertFindsMalware(scanner, maxBytes);
    } catch (error) {
      this.#provenAtMs = -Infinity;
      log.error({alarm: 'scanner', reason: (error as Error).message}, 'documents wait for the scanner');
      return false;
    }
    this.#provenAtMs = Date.now();
    this.#restUntilMs = this.#nextTestMs = 0;
    log.info({}, 'the scanner finds what it has to');
    return true;
  }

  async #look(taken: TakenScan): Promise<void> {
    const {queue, open, onSettled, log} = this.#parts;
    try {
      // Whoever has taken the scanner away has decided that these go on unseen; they say so.
      const verdict = this.isOn ? await this.scan(await open(taken.sha256)) : ({state: 'off'} as const);
      await queue.settle(taken, verdict, Date.now());
      if (verdict.state === 'infected')
        log.error({alarm: 'infected', signature: verdict.signature}, 'an accepted document is infected');
      onSettled();
    } catch (error) {
      const isOfContent = error instanceof UnscannedError && error.isOfContent;
      const pauseMs = Math.min(restMs * (isOfContent ? 2 ** Math.min(taken.attempts, 20) : 1), longestPauseMs);
      await queue.postpone(taken, Date.now() + (this.#ending.signal.aborted ? 0 : pauseMs));
      // A scanner that came back wrongly set up would otherwise be believed for hours.
      if (!isOfContent) this.#provenAtMs = -Infinity;
      log.error({alarm: 'scanner', reason: (error as Error).message}, 'a document could not be scanned');
    }
  }
}
