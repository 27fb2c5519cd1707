/**
 * The SHA-256 of a file while it comes about: in a worker, and where none can be started (a script
 * from another origin, a policy without workers) on the page's own thread, in steps that leave it responsive.
 */
import {nextTask} from '../next-task.ts';
import {TransportError} from '../transport-error.ts';
import type {HashMessage, Mark} from './hash-steps.ts';

interface Waiter {
  readonly bytes: number;
  readonly resolve: (mark: Mark) => void;
  readonly reject: (error: TransportError) => void;
}

/** Starts a worker at an address, or throws. */
export type StartWorker = (address: string) => Worker;

export class FileHash {
  readonly #file: Blob;
  readonly #onProgress: (hashedBytes: number) => void;
  /** The mark after each step, in their order. */
  readonly #marks: Mark[] = [];
  readonly #stopping = new AbortController();
  #waiters: readonly Waiter[] = [];
  #failure: TransportError | undefined;

  /** Begins at once. */
  constructor(
    file: Blob,
    {
      onProgress = () => {},
      startWorker = startModuleWorker,
    }: {
      readonly onProgress?: ((hashedBytes: number) => void) | undefined;
      readonly startWorker?: StartWorker | undefined;
    } = {},
  ) {
    this.#file = file;
    this.#onProgress = onProgress;
    void this.#hash(startWorker);
  }

  /**
   * The first mark at `bytes` or behind: at the next multiple of `stepBytes`, or at the end of the file.
   *
   * @throws TransportError `unreadable` when the file is gone, `cancelled` once stopped
   */
  reached(bytes: number): Promise<Mark> {
    const mark = this.#marks.find((known) => known.bytes >= bytes) ?? this.#last;
    if (mark) return Promise.resolve(mark);
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => (this.#waiters = [...this.#waiters, {bytes, resolve, reject}]));
  }

  /** How far it is. */
  get hashedBytes(): number {
    return this.#marks.at(-1)?.bytes ?? 0;
  }

  /** Ends the work; whoever waits is told. */
  stop(): void {
    this.#fail(new TransportError('cancelled', 'Hashing was cancelled.'));
  }

  get #last(): Mark | undefined {
    const last = this.#marks.at(-1);
    return last?.bytes === this.#file.size ? last : undefined;
  }

  async #hash(startWorker: StartWorker): Promise<void> {
    try {
      // A file of its own, since it is the worker's, too.
      const {address, hashInSteps, stepBytes} = await import('./hash-steps.ts');
      const here = () => hashInSteps(this.#file, {onMark: this.#add, signal: this.#stopping.signal, breathe: nextTask});
      // One step is sooner done than a worker started.
      if (this.#file.size > stepBytes && (await this.#hashInWorker(startWorker, address))) return;
      await here();
    } catch (cause) {
      this.#fail(unreadable(cause));
    }
  }

  /** @returns `false` when there is no worker, or none that works */
  #hashInWorker(start: StartWorker, address: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const {signal} = this.#stopping;
      let worker: Worker;
      try {
        worker = start(address);
      } catch {
        return resolve(false);
      }
      const end = (isDone: boolean) => {
        worker.terminate();
        resolve(isDone);
      };
      signal.addEventListener('abort', () => end(true));
      if (signal.aborted) return end(true);
      worker.onmessage = ({data}: MessageEvent<HashMessage>) => {
        if ('unreadable' in data) return reject(unreadable());
        this.#add(data.mark);
        if (this.#last) end(true);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        end(false);
      };
      worker.postMessage(this.#file);
    });
  }

  readonly #add = (mark: Mark): void => {
    // The page's thread begins anew where a worker failed.
    if (this.#failure || (mark.bytes <= this.hashedBytes && this.#marks.length > 0)) return;
    this.#marks.push(mark);
    this.#onProgress(mark.bytes);
    const served = this.#waiters.filter(({bytes}) => bytes <= mark.bytes || this.#last === mark);
    this.#waiters = this.#waiters.filter((waiter) => !served.includes(waiter));
    for (const {resolve} of served) resolve(mark);
  };

  #fail(error: TransportError): void {
    if (this.#last || this.#failure) return;
    this.#failure = error;
    this.#stopping.abort();
    for (const {reject} of this.#waiters) reject(error);
    this.#waiters = [];
  }
}

function unreadable(cause?: unknown): TransportError {
  return new TransportError('unreadable', 'The file cannot be read any more.', {cause});
}

/** The runtime's own Trusted Types policy, where it has one: it knows the scripts beside the entry, and no others. */
interface ScriptPolicy {
  createScriptURL?(url: string): string;
}

// From another origin this throws a SecurityError (HTML, "dedicated workers"), and without Trusted Types for it a TypeError.
function startModuleWorker(url: string): Worker {
  const policy = (globalThis as Record<symbol, unknown>)[Symbol.for('ozg-forms.policy')] as ScriptPolicy | undefined;
  return new Worker(policy?.createScriptURL?.(url) ?? url, {type: 'module', name: 'ozg-forms-hash'});
}
