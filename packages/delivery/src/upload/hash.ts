/**
 * SHA-256 of a file of any size, in small steps: the page stays responsive, and no more
 * than one step of the file is in memory. (`crypto.subtle` takes whole files only.)
 */
import {sha256} from '@noble/hashes/sha2.js';
import {TransportError} from '../transport-error.ts';

/** Bytes read at once: about 2 ms of work on a desktop, 20 ms on an old phone. */
const stepBytes = 512 * 1024;

/**
 * @param onProgress called after each step with the bytes hashed so far
 * @returns 64 lower-case hexadecimal digits
 * @throws TransportError `cancelled` when the signal is aborted, `unreadable` when the file is gone
 */
export async function sha256Of(
  file: Blob,
  {
    signal,
    onProgress,
  }: {signal?: AbortSignal | undefined; onProgress?: ((hashedBytes: number) => void) | undefined} = {},
): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < file.size; start += stepBytes) {
    assertWanted(signal);
    const end = Math.min(start + stepBytes, file.size);
    hash.update(await bytesOf(file.slice(start, end)));
    onProgress?.(end);
    await nextTask();
  }
  assertWanted(signal);
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function assertWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TransportError('cancelled', 'Hashing was cancelled.');
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch (cause) {
    throw new TransportError('unreadable', 'The file cannot be read any more.', {cause});
  }
}

/**
 * Lets the page do its own work before the next step. A message, not a timer: browsers
 * stretch timers that follow one another to 4 ms, and to a second in the background.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
