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
import type {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {partialNameFor, partialSuffix, syncDirectory, syncFile} from './durable.ts';
import {sha256OfFile} from './hash.ts';
import type {VerifiedFile} from './store.ts';

const contentName = /^[0-9a-f]{64}$/;

/** A half-written content is garbage once no process can still be writing it. */
const partialLifetimeMs = 60 * 60 * 1000;

export class ContentFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
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

  /** Takes over verified files. Their old names stay; where the file system allows, the bytes are shared. */
  async adopt(files: readonly VerifiedFile[]): Promise<void> {
    for (const file of files) await this.#adopt(file);
    if (files.length > 0) await syncDirectory(this.#folder);
  }

  async #adopt({path, sha256}: VerifiedFile): Promise<void> {
    const target = join(this.#folder, sha256);
    const present = await stat(target).catch(() => undefined);
    // A content that rotted on the disk must not swallow the good copy that has just arrived.
    if (present && (await sha256OfFile(target)) === sha256) return syncFile(target);
    const partial = partialNameFor(target);
    await link(path, partial).catch((error: NodeJS.ErrnoException) => {
      // Some network file systems know no second name for a file.
      if (!['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK', 'ENOSYS'].includes(error.code ?? '')) throw error;
      return copyFile(path, partial);
    });
    await syncFile(partial);
    await rename(partial, target);
  }

  /** Stores a stream under the hash of what comes out of it. */
  async add(content: Readable): Promise<{sha256: string; size: number}> {
    const partial = partialNameFor(join(this.#folder, 'content'));
    const hash = createHash('sha256');
    let size = 0;
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        },
        createWriteStream(partial, {flags: 'wx', mode: 0o600, flush: true}),
      );
      const sha256 = hash.digest('hex');
      await rename(partial, join(this.#folder, sha256));
      await syncDirectory(this.#folder);
      return {sha256, size};
    } catch (error) {
      await unlink(partial).catch(() => undefined);
      throw error;
    }
  }

  /** Opens before it answers, so a missing content is an error and not an empty stream. */
  async read(sha256: string): Promise<Readable> {
    if (!contentName.test(sha256)) throw new RangeError('A content is named by 64 lower-case hexadecimal digits.');
    const handle = await open(join(this.#folder, sha256), 'r');
    return handle.createReadStream({highWaterMark: 256 * 1024});
  }

  async names(): Promise<string[]> {
    return (await readdir(this.#folder)).filter((name) => contentName.test(name));
  }
}
