/** The checksum of one PATCH, as tus sends it: `Upload-Checksum: sha256 <base64>` (tus 1.0.0, Checksum). */
import {createHash, timingSafeEqual, type Hash} from 'node:crypto';
import {Problem} from '../http/problem.ts';

export const checksumAlgorithms = ['sha1', 'sha256', 'md5'];

/** Follows the bytes of one request and says in the end whether they are the ones that were sent. */
export class Checksum {
  readonly #hash: Hash;
  readonly #expected: Buffer;

  /** @throws Problem 400 when the header cannot be read or names another algorithm */
  constructor(header: string) {
    const [algorithm, digest] = header.split(' ');
    if (!algorithm || !digest || !checksumAlgorithms.includes(algorithm)) {
      throw new Problem(400, `Upload-Checksum needs one of ${checksumAlgorithms.join(', ')} and a digest in base64.`);
    }
    this.#hash = createHash(algorithm);
    this.#expected = Buffer.from(digest, 'base64');
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
  }

  matches(): boolean {
    const actual = this.#hash.digest();
    return actual.length === this.#expected.length && timingSafeEqual(actual, this.#expected);
  }
}
