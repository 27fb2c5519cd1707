/** Recognises a file that was probably met before, without reading all of it. */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
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
    return `${file.size}-${bytesToHex(sha256(new Uint8Array(await edges.arrayBuffer())))}`;
  } catch (cause) {
    throw new TransportError('unreadable', 'The file cannot be read any more.', {cause});
  }
}
