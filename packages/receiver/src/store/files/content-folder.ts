/**
 * Contents of documents as files named by their SHA-256.
 *
 * A name says what must be inside, so a content is never overwritten, two equal documents
 * are one file, and a flipped byte can be found by anyone with `sha256sum`.
 */
import {createHash} from 'node:crypto';
import {createWriteStream} from 'node:fs';
import {copyFile, link, mkdir, open, readdir, rename, stat, unlink} from 'node:fs/promises';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {isContentName, NoContentError, type Contents} from '../contents.ts';
import {sealedBytes, unsealed} from '../../sealing/streams.ts';
import type {Seal} from '../../sealing/seal.ts';
import type {VerifiedUpload} from '../store.ts';
import {partialNameFor, partialSuffix, syncDirectory, syncFile, writeDurably} from './durable.ts';

/** A half-written content is garbage once no process can still be writing it. */
const partialLifetimeMs = 60 * 60 * 1000;

/** The file with the bytes of an upload, on the same file system if possible, and whether it is sealed. */
type PlaceOfUpload = (id: string) => Promise<{readonly path: string; readonly isSealed: boolean}>;

/** A content that is encrypted at rest has this behind its name. */
const sealedSuffix = '.sealed';

/** Behind the name of a content that is about to be deleted. */
const asideSuffix = '.aside';

export class ContentFolder implements Contents {
  readonly #folder: string;
  readonly #placeOfUpload: PlaceOfUpload;
  readonly #seal: Seal;

  constructor(folder: string, placeOfUpload: PlaceOfUpload, seal: Seal) {
    this.#folder = folder;
    this.#placeOfUpload = placeOfUpload;
    this.#seal = seal;
  }

  async open(): Promise<void> {
    await mkdir(this.#folder, {recursive: true, mode: 0o700});
    for (const name of await readdir(this.#folder)) {
      if (!name.endsWith(partialSuffix)) continue;
      const path = join(this.#folder, name);
      const {mtimeMs} = await stat(path);
      if (Date.now() - mtimeMs > partialLifetimeMs) await unlink(path);
    }
  }

  /** Where the file system allows, upload and content share their bytes. */
  async adopt(uploads: readonly VerifiedUpload[]): Promise<void> {
    for (const upload of uploads) await this.#adopt(upload);
    if (uploads.length > 0) await syncDirectory(this.#folder);
  }

  async #adopt({id, sha256}: VerifiedUpload): Promise<void> {
    const {path, isSealed} = await this.#placeOfUpload(id);
    const target = join(this.#folder, sha256) + (isSealed ? sealedSuffix : '');
    const present = await stat(target).catch(() => undefined);
    // A content that rotted on the disk must not swallow the good copy that has just arrived.
    if (present && (await this.#isWhole(sha256))) return syncFile(target);
    const partial = partialNameFor(target);
    await link(path, partial).catch((error: NodeJS.ErrnoException) => {
      // Some network file systems know no second name for a file.
      if (!['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK', 'ENOSYS'].includes(error.code ?? '')) throw error;
      return copyFile(path, partial);
    });
    await syncFile(partial);
    await rename(partial, target);
  }

  async add(content: Readable): Promise<{sha256: string; size: number}> {
    const partial = partialNameFor(join(this.#folder, 'content'));
    const hash = createHash('sha256');
    let size = 0;
    const counted = Readable.from(
      (async function* () {
        for await (const chunk of content as AsyncIterable<Buffer>) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      })(),
      {objectMode: false},
    );
    try {
      await pipeline(
        this.#seal.isOn ? sealedBytes(counted, this.#seal) : counted,
        createWriteStream(partial, {flags: 'wx', mode: 0o600, flush: true}),
      );
      const sha256 = hash.digest('hex');
      await rename(partial, join(this.#folder, sha256) + (this.#seal.isOn ? sealedSuffix : ''));
      await syncDirectory(this.#folder);
      return {sha256, size};
    } catch (error) {
      await unlink(partial).catch(() => undefined);
      throw error;
    }
  }

  /** Opens before it answers, so a missing content is an error and not an empty stream. */
  async read(sha256: string): Promise<Readable> {
    if (!isContentName(sha256)) throw new RangeError('A content is named by 64 lower-case hexadecimal digits.');
    const path = join(this.#folder, sha256);
    const sealed = await open(path + sealedSuffix, 'r').catch(absent);
    if (sealed) return unsealed(sealed.createReadStream({highWaterMark: 256 * 1024}), this.#seal);
    const plain = await open(path, 'r').catch(absent);
    if (!plain) throw new NoContentError(`There is no content ${sha256}.`);
    return plain.createReadStream({highWaterMark: 256 * 1024});
  }

  async names(): Promise<string[]> {
    const names = (await readdir(this.#folder)).map((name) => name.replace(/\.sealed$/, ''));
    return [...new Set(names.filter(isContentName))];
  }

  async has(sha256: string): Promise<boolean> {
    const found = await Promise.all(this.#pathsOf(sha256).map((path) => stat(path).catch(absent)));
    return found.some((file) => file !== undefined);
  }

  async putAside(sha256: string): Promise<void> {
    for (const path of this.#pathsOf(sha256)) await rename(path, path + asideSuffix).catch(absent);
    await syncDirectory(this.#folder);
  }

  async takeBack(sha256: string): Promise<void> {
    for (const path of this.#pathsOf(sha256)) {
      // A new one is as good, and may be in use already.
      await link(path + asideSuffix, path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
      });
      await unlink(path + asideSuffix).catch(absent);
    }
    await syncDirectory(this.#folder);
  }

  async delete(sha256: string): Promise<void> {
    for (const path of this.#pathsOf(sha256)) await unlink(path + asideSuffix).catch(absent);
    await syncDirectory(this.#folder);
  }

  async setAside(): Promise<readonly string[]> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(asideSuffix));
    return [...new Set(names.map((name) => name.slice(0, 64)).filter(isContentName))];
  }

  #pathsOf(sha256: string): readonly string[] {
    const path = join(this.#folder, sha256);
    return [path, path + sealedSuffix];
  }

  async #isWhole(sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    for await (const chunk of (await this.read(sha256)) as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest('hex') === sha256;
  }

  async probe(): Promise<void> {
    await writeDurably(join(this.#folder, '.probe'), new Date().toISOString());
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
