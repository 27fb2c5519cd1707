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
