/**
 * Proof of work on the wire: what a receiver may ask for in place of a captcha.
 *
 * Some numbers have to be found whose hashes begin with zeros. That costs a device a moment
 * and a sender of thousands of applications hours; a person has nothing to see, hear or do.
 */

/** The answer to `GET {endpoint}/challenges`. */
export interface Challenge {
  /** Signed by the receiver; opaque to everybody else. */
  readonly challenge: string;
  /** How many zero bits each hash has to begin with. */
  readonly bits: number;
  /** Until when it is taken, RFC 3339. */
  readonly expiresAt: string;
}

/** The header of a submission that carries the proof: the challenge, `:` and the numbers with `.` between. */
export const workHeader = 'Proof-Of-Work';

/** So many numbers are to be found. Several easy ones take about the same time for everybody; a single hard one may take long. */
export const workParts = 8;

/**
 * What is hashed by SHA-256, as UTF-8, to prove one part. It names the application by its key,
 * so that the proof is worth nothing for another one.
 *
 * @param part from 0
 * @param number the one that is looked for
 */
export function workText(challenge: string, key: string, part: number, number: number): string {
  return `${challenge}:${key}:${part}:${number}`;
}

/** Whether a hash begins with so many zero bits. */
export function hasZeroBits(hash: Uint8Array, bits: number): boolean {
  const whole = bits >> 3;
  for (let at = 0; at < whole; at++) if (hash[at] !== 0) return false;
  return bits % 8 === 0 || hash[whole]! >> (8 - (bits % 8)) === 0;
}
