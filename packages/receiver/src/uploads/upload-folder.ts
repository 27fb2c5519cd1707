/**
 * Uploads on their way, as files: `<id>` holds the bytes so far, `<id>.json` what was announced.
 *
 * The offset is the size of the file and nothing else, so a restart finds every upload where it
 * stood. Bytes are flushed before a request is answered: an offset that was told is an offset that lasts.
 */
import {mkdir, open, readdir, readFile, stat, statfs, truncate, unlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {ERRORS, Upload} from '@tus/server';
import {Problem} from '../http/problem.ts';
import {headerBytes, type Seal} from '../sealing/seal.ts';
import {unsealed} from '../sealing/streams.ts';
import {syncDirectory, writeDurably} from '../store/files/durable.ts';
import {headerIn, uploadId, UploadStore, type Announcement, type ListedUpload} from './upload-store.ts';

export interface UploadFolderOptions {
  readonly folder: string;
  readonly ttlMs: number;
  /** Free bytes of the disk that uploads leave alone. */
  readonly reserveBytes: number;
  readonly seal: Seal;
}

export class UploadFolder extends UploadStore {
  readonly #folder: string;
  readonly #ttlMs: number;
  readonly #reserveBytes: number;
  readonly #seal: Seal;

  constructor({folder, ttlMs, reserveBytes, seal}: UploadFolderOptions) {
    super();
    this.#folder = folder;
    this.#ttlMs = ttlMs;
    this.#reserveBytes = reserveBytes;
    this.#seal = seal;
  }

  override async open(): Promise<void> {
    await mkdir(this.#folder, {recursive: true, mode: 0o700});
  }

  override async create(upload: Upload): Promise<Upload> {
    const createdAt = new Date().toISOString();
    const header = this.#seal.isOn ? this.#seal.newHeader() : Buffer.alloc(0);
    const announcement: Announcement = {
      size: upload.size ?? 0,
      metadata: upload.metadata ?? {},
      createdAt,
      ...(this.#seal.isOn && {header: header.toString('base64')}),
    };
    await this.#leaveReserve(announcement.size);
    await writeFile(this.#pathOf(upload.id), header, {flag: 'wx', mode: 0o600});
    const text = this.#seal.sealText(JSON.stringify(announcement), `upload:${upload.id}`);
    await writeDurably(this.#announcementOf(upload.id), text);
    upload.creation_date = createdAt;
    return upload;
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    await this.#leaveReserve(0);
    const checksum = this.running.getStore()?.checksum;
    const path = this.#pathOf(id);
    const header = headerIn(await this.#announcement(id));
    const cipher = header && this.#seal.cipherAt(header, offset);
    const start = header ? headerBytes : 0;
    const handle = await open(path, 'r+');
    let position = offset;
    let complete = false;
    try {
      for await (const chunk of this.bytesOf(content)) {
        checksum?.update(chunk);
        const written = cipher?.update(chunk) ?? chunk;
        for (let sent = 0; sent < chunk.length;) {
          const {bytesWritten} = await handle.write(written, sent, chunk.length - sent, start + position);
          sent += bytesWritten;
          position += bytesWritten;
        }
      }
      complete = true;
    } finally {
      // What arrived before a cut is kept; without the rest its checksum says nothing, so then it is not.
      if (checksum && !complete) await handle.truncate(start + offset);
      await handle.sync();
      await handle.close();
    }
    if (checksum && !checksum.matches()) {
      await truncate(path, start + offset);
      throw new Problem(460, 'The bytes that arrived do not match their checksum. Please send them again.');
    }
    return position;
  }

  override async getUpload(id: string): Promise<Upload> {
    const announcement = await this.#announcement(id);
    const file = await stat(this.#pathOf(id)).catch(() => undefined);
    if (!announcement || !file) throw ERRORS.FILE_NOT_FOUND;
    const {size, metadata, createdAt} = announcement;
    const offset = file.size - (headerIn(announcement)?.length ?? 0);
    return new Upload({id, size, offset, metadata, creation_date: createdAt});
  }

  override async remove(id: string): Promise<void> {
    // The announcement goes first: bytes without one are no upload, and are swept away later.
    await unlink(this.#announcementOf(id)).catch(() => {
      throw ERRORS.FILE_NOT_FOUND;
    });
    await unlink(this.#pathOf(id)).catch(() => undefined);
    await syncDirectory(this.#folder);
  }

  override getExpiration(): number {
    return this.#ttlMs;
  }

  /** Deletes what nobody has sent within the time to live. Returns how many files went. */
  override async deleteExpired(): Promise<number> {
    let deleted = 0;
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const file = await stat(path).catch(() => undefined);
      if (!file || Date.now() - file.ctimeMs <= this.#ttlMs) continue;
      const announcement = await this.#announcement(name.replace(/\.json$/, ''));
      if (announcement && Date.now() - Date.parse(announcement.createdAt) <= this.#ttlMs) continue;
      await unlink(path).catch(() => undefined);
      deleted += 1;
    }
    return deleted;
  }

  override async sizeOfComplete(id: string): Promise<number | undefined> {
    const upload = await this.getUpload(id).catch(() => undefined);
    return upload && upload.offset === upload.size ? upload.offset : undefined;
  }

  override async read(id: string): Promise<Readable> {
    const {path, isSealed} = await this.placeOf(id);
    const handle = await open(path, 'r').catch(() => {
      throw ERRORS.FILE_NOT_FOUND;
    });
    const bytes = handle.createReadStream({highWaterMark: 1024 * 1024});
    return isSealed ? unsealed(bytes, this.#seal) : bytes;
  }

  override async list(): Promise<readonly ListedUpload[]> {
    const ids = (await readdir(this.#folder)).filter((name) => uploadId.test(name));
    const uploads = await Promise.all(ids.map((id) => this.getUpload(id).catch(() => undefined)));
    return uploads
      .filter((upload) => upload !== undefined)
      .map(({id, size, offset, creation_date}) => ({id, size: size ?? 0, offset, createdAt: creation_date ?? ''}));
  }

  override async freeBytes(): Promise<number> {
    const {bavail, bsize} = await statfs(this.#folder);
    return bavail * bsize - this.#reserveBytes;
  }

  async #leaveReserve(bytes: number): Promise<void> {
    if ((await this.freeBytes()) >= bytes) return;
    throw new Problem(507, 'There is no space for documents at the moment. Please try again later.', {
      retryAfterSeconds: 60,
    });
  }

  async #announcement(id: string): Promise<Announcement | undefined> {
    const text = await readFile(this.#announcementOf(id), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(this.#seal.openText(text, `upload:${id}`)) as Announcement);
  }

  /** The file with the bytes of an upload, and whether it is a sealed document. */
  async placeOf(id: string): Promise<{readonly path: string; readonly isSealed: boolean}> {
    return {path: this.#pathOf(id), isSealed: headerIn(await this.#announcement(id)) !== undefined};
  }

  #pathOf(id: string): string {
    // Ids arrive from outside: nothing but an id may become part of a path.
    if (!uploadId.test(id)) throw ERRORS.FILE_NOT_FOUND;
    return join(this.#folder, id);
  }

  #announcementOf(id: string): string {
    return `${this.#pathOf(id)}.json`;
  }
}
