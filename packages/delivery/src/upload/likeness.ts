/** Recognises a file that was probably met before, without reading all of it. */
import {hash} from '@stablelib/sha256';
import {TransportError} from '../transport-error.ts';

const edgeBytes = 64 * 1024;

/**
 * The same for the same content, whatever it is called; almost always another for another one: its size
 * and a SHA-256 of its beginning and end.
 *
 * @throws TransportError `unreadable` when the file is gone
 */
export async function likenessOf(file: Blob): Promise<string> {
  const edges = new Blob([file.slice(0, edgeBytes), file.slice(Math.max(edgeBytes, file.size - edgeBytes))]);
  try {
    const digest = hash(new Uint8Array(await edges.arrayBuffer()));
    return `${file.size}-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  } catch (cause) {
    throw new TransportError('unreadable', 'The file cannot be read any more.', {cause});
  }
}
