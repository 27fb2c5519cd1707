/**
 * Where uploads lie while they are on their way: what `@tus/server` asks of a store, and what
 * the receiver asks besides.
 *
 * An offset that was told is an offset that lasts: bytes are flushed before a request is answered.
 */
import {AsyncLocalStorage} from 'node:async_hooks';
import type {Readable} from 'node:stream';
import {DataStore} from '@tus/server';
import type {Arriving} from './arriving.ts';
import type {Checksum} from './checksum.ts';

/** 192 random bits in base64url: an upload's address is the right to write to it. */
export const uploadId = /^[A-Za-z0-9_-]{32}$/;

/** What the device announced when it began. */
export interface Announcement {
  /** In bytes. */
  readonly size: number;
  readonly metadata: Record<string, string | null>;
  /** RFC 3339. */
  readonly createdAt: string;
  /** Of a sealed upload: its header, in base64. */
  readonly header?: string;
}

/** The header of a sealed upload. */
export function headerIn(announcement: Announcement | undefined): Buffer | undefined {
  return announcement?.header === undefined ? undefined : Buffer.from(announcement.header, 'base64');
}

/** One upload, for the operator. */
export interface ListedUpload {
  readonly id: string;
  /** In bytes. */
  readonly size: number;
  /** Bytes that have arrived. */
  readonly offset: number;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** What tus does not hand to its stores. */
interface RunningRequest {
  /** Of its body, if it promised one. */
  readonly checksum: Checksum | undefined;
  /** Its body, where that need not take the way through the package. */
  readonly body: Arriving | undefined;
}

export abstract class UploadStore extends DataStore {
  readonly running = new AsyncLocalStorage<RunningRequest>();

  constructor() {
    super();
    this.extensions = ['creation', 'creation-with-upload', 'expiration', 'termination', 'checksum'];
  }

  /** The bytes to write, where tus hands over `content`. */
  protected bytesOf(content: Readable): AsyncIterable<Buffer> {
    return this.running.getStore()?.body?.chunks(content) ?? content;
  }

  /** Makes what is missing. */
  abstract open(): Promise<void>;

  /** Size in bytes of an upload that has arrived whole, or `undefined`. */
  abstract sizeOfComplete(id: string): Promise<number | undefined>;

  /** The bytes of a complete upload. Rejects with tus' `FILE_NOT_FOUND` when it is gone. */
  abstract read(id: string): Promise<Readable>;

  /** Everything that lies here. */
  abstract list(): Promise<readonly ListedUpload[]>;

  /** Free bytes beyond the reserve; negative when uploads have to wait for space. */
  abstract freeBytes(): Promise<number>;
}
