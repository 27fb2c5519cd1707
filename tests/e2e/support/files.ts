/** Documents to upload: real by their first bytes, and different in every byte that matters. */
import {createHash} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

export interface TestFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Writes a file that begins as a PDF and has exactly `bytes` bytes; `seed` decides the content. */
export function writePdf(folder: string, name: string, bytes: number, seed: number): TestFile {
  const buffer = Buffer.alloc(bytes);
  // A small linear generator: cheap, repeatable, not compressible to nothing.
  let state = seed >>> 0;
  for (let at = 0; at + 4 <= bytes; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    buffer.writeUInt32LE(state, at);
  }
  buffer.write('%PDF-1.7\n', 0, 'latin1');
  const path = join(folder, name);
  writeFileSync(path, buffer);
  return {name, path, size: bytes, sha256: sha256(buffer)};
}

export function sha256(buffer: Buffer): string {
  return createHash('sha256').update(buffer).digest('hex');
}
