/**
 * SHA-256 of a file of any size, in small steps: no more than 8 MiB of the file are in memory.
 *
 * This module is also what runs in the worker, by its own address: where it is started as one, it hashes
 * the file that it is sent. So it imports nothing that belongs to a page.
 */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

/** Where this module lies, for whoever starts a worker of it. */
export const address = import.meta.url;

/** What is known of the beginning of a file. */
export interface Mark {
  readonly bytes: number;
  /** Of the first `bytes`, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What the worker says: one mark after the other, or that the file cannot be read. */
export type HashMessage = {readonly mark: Mark} | {readonly unreadable: true};

/** Bytes between two marks: about 3 ms of work on a desktop, 20 ms on an old phone. */
export const stepBytes = 512 * 1024;

/** Bytes read at once: asking for a part of a file costs as much as hashing half a megabyte. */
const readBytes = 8 * stepBytes;

/**
 * Hashes a file, telling a mark at each multiple of `stepBytes` and at its end.
 *
 * @param breathe waited for between two steps; lets a page do its own work
 * @throws what reading the file throws
 */
export async function hashInSteps(file: Blob, {onMark, signal, breathe}: HashStepOptions): Promise<void> {
  const hash = sha256.create();
  const read = (from: number) => file.slice(from, Math.min(from + readBytes, file.size)).arrayBuffer();
  let end = 0;
  let next = read(end);
  do {
    const bytes = new Uint8Array(await next);
    // The next part is on its way from the disk while this one is hashed.
    if (end + bytes.length < file.size) next = read(end + bytes.length);
    // Told when it is waited for, and not before.
    next.catch(() => {});
    let at = 0;
    do {
      if (signal?.aborted) return;
      const step = bytes.subarray(at, at + stepBytes);
      hash.update(step);
      at += step.length;
      end += step.length;
      onMark({bytes: end, sha256: bytesToHex(hash.clone().digest())});
      await breathe?.();
    } while (at < bytes.length);
  } while (end < file.size);
}

export interface HashStepOptions {
  readonly onMark: (mark: Mark) => void;
  readonly signal?: AbortSignal | undefined;
  readonly breathe?: (() => Promise<void>) | undefined;
}

/** Where started as a worker: the file comes as a message, marks go back. */
interface WorkerScope {
  onmessage: ((event: {readonly data: Blob}) => void) | null;
  postMessage(message: HashMessage): void;
}

const scope = globalThis as unknown as Partial<WorkerScope> & {readonly WorkerGlobalScope?: unknown};
if (scope.WorkerGlobalScope !== undefined)
  scope.onmessage = ({data: file}) => {
    hashInSteps(file, {onMark: (mark) => scope.postMessage!({mark})}).catch(() =>
      scope.postMessage!({unreadable: true}),
    );
  };
