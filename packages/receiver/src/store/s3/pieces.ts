/**
 * Bytes that arrive little by little, as objects: each piece lies under the offset at which it begins.
 *
 * S3 cannot append. Pieces that follow one another without a gap are the content; whatever a writer left
 * that was cut off stands behind a gap or is written again, so nothing has to be repaired after a crash.
 */
import {Readable} from 'node:stream';
import type {Bucket} from './bucket.ts';

interface Piece {
  readonly name: string;
  readonly end: number;
}

const offsetDigits = 15;

/** How many bytes are gathered in memory for one piece. */
export const pieceBytes = 4 * 1024 * 1024;

export class Pieces {
  readonly #bucket: Bucket;
  readonly #folder: string;

  /** @param folder name inside of the bucket, with a slash at its end */
  constructor(bucket: Bucket, folder: string) {
    this.#bucket = bucket;
    this.#folder = folder;
  }

  async append(id: string, offset: number, bytes: Buffer): Promise<void> {
    await this.#bucket.put(`${this.#folder}${id}/${String(offset).padStart(offsetDigits, '0')}`, bytes);
  }

  /** How many bytes there are without a gap. */
  async size(id: string): Promise<number> {
    return (await this.#chain(id)).at(-1)?.end ?? 0;
  }

  /** All bytes without a gap. */
  async read(id: string): Promise<Readable> {
    const chain = await this.#chain(id);
    const bucket = this.#bucket;
    return Readable.from(
      (async function* () {
        for (const {name} of chain) {
          const piece = await bucket.get(name);
          if (!piece) throw new Error(`The piece ${name} is gone.`);
          yield* piece as AsyncIterable<Buffer>;
        }
      })(),
      {objectMode: false},
    );
  }

  /** Deletes the pieces from an offset on. */
  async remove(id: string, from = 0): Promise<void> {
    const names: string[] = [];
    for await (const {name} of this.#bucket.list(`${this.#folder}${id}/`)) if (offsetIn(name) >= from) names.push(name);
    for (const name of names) await this.#bucket.delete(name);
  }

  async #chain(id: string): Promise<readonly Piece[]> {
    const pieces = new Map<number, Piece>();
    for await (const {name, size} of this.#bucket.list(`${this.#folder}${id}/`)) {
      const offset = offsetIn(name);
      if (size > 0) pieces.set(offset, {name, end: offset + size});
    }
    const chain: Piece[] = [];
    for (let next = pieces.get(0); next; next = pieces.get(next.end)) chain.push(next);
    return chain;
  }
}

function offsetIn(name: string): number {
  return Number(name.slice(name.lastIndexOf('/') + 1));
}
