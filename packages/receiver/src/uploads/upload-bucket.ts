/**
 * Uploads on their way, in S3-compatible storage: `uploads/<id>/…` holds the pieces,
 * `announced/<id>` what was announced. Nothing is kept on the machine itself.
 */
import type {Readable} from 'node:stream';
import {ERRORS, Upload} from '@tus/server';
import {Problem} from '../http/problem.ts';
import type {Seal} from '../sealing/seal.ts';
import {decrypted} from '../sealing/streams.ts';
import type {Bucket} from '../store/s3/bucket.ts';
import {pieceBytes, Pieces} from '../store/s3/pieces.ts';
import {headerIn, uploadId, UploadStore, type Announcement, type ListedUpload} from './upload-store.ts';

const announced = 'announced/';

export class UploadBucket extends UploadStore {
  readonly #bucket: Bucket;
  readonly #pieces: Pieces;
  readonly #ttlMs: number;
  readonly #seal: Seal;

  constructor(bucket: Bucket, ttlMs: number, seal: Seal) {
    super();
    this.#seal = seal;
    this.#bucket = bucket;
    this.#pieces = new Pieces(bucket, 'uploads/');
    this.#ttlMs = ttlMs;
  }

  override async open(): Promise<void> {
    // A bucket has no folders to make.
  }

  override async create(upload: Upload): Promise<Upload> {
    const createdAt = new Date().toISOString();
    const announcement: Announcement = {
      size: upload.size ?? 0,
      metadata: upload.metadata ?? {},
      createdAt,
      ...(this.#seal.isOn && {header: this.#seal.newHeader().toString('base64')}),
    };
    const text = this.#seal.sealText(JSON.stringify(announcement), `upload:${upload.id}`);
    await this.#bucket.put(announced + upload.id, Buffer.from(text));
    upload.creation_date = createdAt;
    return upload;
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const checksum = this.running.getStore()?.checksum;
    const header = headerIn(await this.#announcement(id));
    const cipher = header && this.#seal.cipherAt(header, offset);
    let chunks: Buffer[] = [];
    let gathered = 0;
    let position = offset;
    const flush = async () => {
      if (gathered === 0) return;
      await this.#pieces.append(id, position, Buffer.concat(chunks));
      position += gathered;
      chunks = [];
      gathered = 0;
    };
    try {
      for await (const chunk of this.bytesOf(content)) {
        checksum?.update(chunk);
        chunks.push(cipher?.update(chunk) ?? chunk);
        gathered += chunk.length;
        if (gathered >= pieceBytes) await flush();
      }
    } catch (error) {
      // What arrived before a cut is kept; without the rest its checksum says nothing, so then it is not.
      if (checksum) await this.#pieces.remove(id, offset);
      else await flush();
      throw error;
    }
    await flush();
    if (checksum && !checksum.matches()) {
      await this.#pieces.remove(id, offset);
      throw new Problem(460, 'The bytes that arrived do not match their checksum. Please send them again.');
    }
    return position;
  }

  override async getUpload(id: string): Promise<Upload> {
    const announcement = await this.#announcement(id);
    if (!announcement) throw ERRORS.FILE_NOT_FOUND;
    const {size, metadata, createdAt} = announcement;
    return new Upload({id, size, offset: await this.#pieces.size(id), metadata, creation_date: createdAt});
  }

  override async remove(id: string): Promise<void> {
    if (!(await this.#announcement(id))) throw ERRORS.FILE_NOT_FOUND;
    // The announcement goes first: pieces without one are no upload, and are swept away later.
    await this.#bucket.delete(announced + id);
    await this.#pieces.remove(id);
  }

  override getExpiration(): number {
    return this.#ttlMs;
  }

  /** Deletes what nobody has sent within the time to live. Returns how many uploads went. */
  override async deleteExpired(): Promise<number> {
    const expired = new Set<string>();
    const lastChange = new Map<string, number>();
    for await (const {name, changedMs} of this.#bucket.list(announced)) lastChange.set(idIn(name), changedMs);
    for await (const {name, changedMs} of this.#bucket.list('uploads/')) {
      const id = idIn(name);
      // Pieces whose announcement is gone count by their own age.
      if (!lastChange.has(id)) lastChange.set(id, changedMs);
    }
    for (const [id, changedMs] of lastChange) if (Date.now() - changedMs > this.#ttlMs) expired.add(id);
    for (const id of expired) {
      await this.#bucket.delete(announced + id);
      await this.#pieces.remove(id);
    }
    return expired.size;
  }

  override async sizeOfComplete(id: string): Promise<number | undefined> {
    const announcement = await this.#announcement(id);
    if (!announcement) return undefined;
    return (await this.#pieces.size(id)) === announcement.size ? announcement.size : undefined;
  }

  override async read(id: string): Promise<Readable> {
    const announcement = await this.#announcement(id);
    if (!announcement) throw ERRORS.FILE_NOT_FOUND;
    const header = headerIn(announcement);
    const pieces = await this.#pieces.read(id);
    return header ? decrypted(pieces, this.#seal, header) : pieces;
  }

  override async list(): Promise<readonly ListedUpload[]> {
    const uploads: ListedUpload[] = [];
    for await (const {name} of this.#bucket.list(announced)) {
      const id = idIn(name);
      const announcement = await this.#announcement(id);
      if (!announcement) continue;
      const {size, createdAt} = announcement;
      uploads.push({id, size, offset: await this.#pieces.size(id), createdAt});
    }
    return uploads;
  }

  override async freeBytes(): Promise<number> {
    return Number.MAX_SAFE_INTEGER;
  }

  async #announcement(id: string): Promise<Announcement | undefined> {
    // Ids arrive from outside: nothing but an id may become part of a name.
    if (!uploadId.test(id)) return undefined;
    const text = await this.#bucket.text(announced + id);
    return text === undefined ? undefined : (JSON.parse(this.#seal.openText(text, `upload:${id}`)) as Announcement);
  }
}

/** The id in `announced/<id>` and in `uploads/<id>/<offset>`. */
function idIn(name: string): string {
  return name.split('/')[1] ?? '';
}
