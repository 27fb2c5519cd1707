/**
 * Writing so that it outlives a power cut: data, then its directory entry, each flushed
 * to the disk before the promise resolves (fsync(2), rename(2)).
 */
import {randomUUID} from 'node:crypto';
import {open, rename, unlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** Files of this ending are being written; whoever finds one old may delete it. */
export const partialSuffix = '.part';

/** Flushes the content of a file. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Flushes the names in a directory: without it a new file may be gone after a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  await syncFile(path);
}

/** A name beside `path` under which it can be prepared. */
export function partialNameFor(path: string): string {
  return join(dirname(path), `.${randomUUID()}${partialSuffix}`);
}

/** Writes a whole small file: afterwards it is there completely, or as it was before. */
export async function writeDurably(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const partial = partialNameFor(path);
  try {
    const handle = await open(partial, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, path);
  } catch (error) {
    await unlink(partial).catch(() => undefined);
    throw error;
  }
  await syncDirectory(dirname(path));
}
