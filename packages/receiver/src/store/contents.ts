/**
 * What a place for bytes promises: contents of documents, each under the SHA-256 of its bytes.
 *
 * A name says what must be inside, so a content is never overwritten by another one, and two equal
 * documents are one content.
 */
import type {Readable} from 'node:stream';
import type {VerifiedUpload} from './store.ts';

export interface Contents {
  /** Takes over verified uploads. The uploads themselves stay until they are removed or expire. */
  adopt(uploads: readonly VerifiedUpload[]): Promise<void>;

  /** Stores a stream under the hash of what comes out of it. */
  add(content: Readable): Promise<{readonly sha256: string; readonly size: number}>;

  /** The bytes of a content. Rejects with `NoContentError` when it is not there. */
  read(sha256: string): Promise<Readable>;

  /** Names of all contents, whether an application refers to them or not. */
  names(): Promise<readonly string[]>;

  /** Whether there is a content of this name; one that was put aside does not count. */
  has(sha256: string): Promise<boolean>;

  /** Hides a content from readers, so that it can be deleted or taken back. */
  putAside(sha256: string): Promise<void>;

  /** Makes a content that was put aside readable again, unless there is a new one. */
  takeBack(sha256: string): Promise<void>;

  /** Deletes a content that was put aside. */
  delete(sha256: string): Promise<void>;

  /** Names of the contents that were put aside. */
  setAside(): Promise<readonly string[]>;

  /** Proves that a write would last, by making one. */
  probe(): Promise<void>;
}

/** There is no content of this name. */
export class NoContentError extends Error {
  override readonly name = 'NoContentError';
}

const contentName = /^[0-9a-f]{64}$/;

/** Whether a name can be one of a content. Names may come from outside: nothing else becomes part of a path. */
export function isContentName(name: string): boolean {
  return contentName.test(name);
}
