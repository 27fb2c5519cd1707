/** SHA-256 of texts, bytes and files, as the 64 lower-case hexadecimal digits of the wire. */
import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Reads the file from the disk, in pieces; its size does not matter. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, {highWaterMark: 1024 * 1024})) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
