/** Contents of documents as objects, each under the SHA-256 of its bytes. */
import {createHash, randomUUID} from 'node:crypto';
import type {Readable} from 'node:stream';
import {isContentName, NoContentError, type Contents} from '../contents.ts';
import {headerBytes, type Seal} from '../../sealing/seal.ts';
import {decrypted, sealedBytes, unsealed} from '../../sealing/streams.ts';
import type {VerifiedUpload} from '../store.ts';
import type {Bucket} from './bucket.ts';
import {pieceBytes, Pieces} from './pieces.ts';

const folder = 'files/';
/** A content that is encrypted at rest has this behind its name. */
const sealedSuffix = '.sealed';
/** Where contents lie that are about to be deleted. */
const aside = 'aside/';

export class S3Contents implements Contents {
  readonly #bucket: Bucket;
  readonly #readUpload: (id: string) => Promise<Readable>;
  readonly #incoming: Pieces;
  readonly #seal: Seal;

  constructor(bucket: Bucket, readUpload: (id: string) => Promise<Readable>, seal: Seal) {
    this.#bucket = bucket;
    this.#seal = seal;
    this.#readUpload = readUpload;
    this.#incoming = new Pieces(bucket, 'incoming/');
  }

  // Written anew even if there is one: the copy that has just been hashed is the better one.
  async adopt(uploads: readonly VerifiedUpload[]): Promise<void> {
    for (const {id, size, sha256} of uploads) {
      await this.#put(sha256, await this.#readUpload(id), size);
    }
  }

  async #put(sha256: string, content: Readable, size: number): Promise<void> {
    if (!this.#seal.isOn) return this.#bucket.putStream(folder + sha256, content, size, sha256);
    await this.#bucket.putStream(folder + sha256 + sealedSuffix, sealedBytes(content, this.#seal), size + headerBytes);
  }

  async add(content: Readable): Promise<{readonly sha256: string; readonly size: number}> {
    const id = randomUUID();
    const hash = createHash('sha256');
    const header = this.#seal.isOn ? this.#seal.newHeader() : undefined;
    const cipher = header && this.#seal.cipherAt(header, 0);
    let size = 0;
    try {
      for await (const piece of inPieces(content)) {
        hash.update(piece);
        await this.#incoming.append(id, size, cipher?.update(piece) ?? piece);
        size += piece.length;
      }
      const sha256 = hash.digest('hex');
      const pieces = await this.#incoming.read(id);
      await this.#put(sha256, header ? decrypted(pieces, this.#seal, header) : pieces, size);
      return {sha256, size};
    } finally {
      await this.#incoming.remove(id);
    }
  }

  async read(sha256: string): Promise<Readable> {
    if (!isContentName(sha256)) throw new RangeError('A content is named by 64 lower-case hexadecimal digits.');
    const sealed = await this.#bucket.get(folder + sha256 + sealedSuffix);
    if (sealed) return unsealed(sealed, this.#seal);
    const content = await this.#bucket.get(folder + sha256);
    if (!content) throw new NoContentError(`There is no content ${sha256}.`);
    return content;
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const {name} of this.#bucket.list(folder))
      names.push(name.slice(folder.length).replace(/\.sealed$/, ''));
    return [...new Set(names.filter(isContentName))];
  }

  async has(sha256: string): Promise<boolean> {
    const found = await Promise.all(namesOf(sha256).map((name) => this.#bucket.has(folder + name)));
    return found.includes(true);
  }

  async putAside(sha256: string): Promise<void> {
    for (const name of namesOf(sha256)) await this.#bucket.move(folder + name, aside + name);
  }

  async takeBack(sha256: string): Promise<void> {
    for (const name of namesOf(sha256)) {
      // A new one is as good, and may be in use already.
      if (await this.#bucket.has(folder + name)) await this.#bucket.delete(aside + name);
      else await this.#bucket.move(aside + name, folder + name);
    }
  }

  async delete(sha256: string): Promise<void> {
    for (const name of namesOf(sha256)) await this.#bucket.delete(aside + name);
  }

  async setAside(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const {name} of this.#bucket.list(aside)) names.push(name.slice(aside.length, aside.length + 64));
    return [...new Set(names.filter(isContentName))];
  }

  async probe(): Promise<void> {
    await this.#bucket.put('probe', Buffer.from(new Date().toISOString()));
  }
}

/** A stream in buffers of one size, the last one smaller. */
async function* inPieces(content: Readable): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length < pieceBytes) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(chunks);
}

function namesOf(sha256: string): readonly string[] {
  return [sha256, sha256 + sealedSuffix];
}
