/**
 * Challenges for a proof of work: made without being kept, recognised by their signature.
 *
 * A proof names the key of its application, and a key stands for one record. So nothing has to be
 * remembered to keep a proof from being used twice, and any number of receivers may share the work.
 */
import {createHash, createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import {hasZeroBits, workParts, workText, type Challenge} from '@ozg-forms/core/protocol/work';

export interface ChallengeOptions {
  /** The secret of the receivers that take each other's challenges. */
  readonly secret: Buffer;
  /** Zero bits that each hash has to begin with. */
  readonly bits: number;
  /** How long a challenge is taken, in milliseconds: longer than the slowest device works. */
  readonly lifeMs?: number;
}

export class Challenges {
  readonly #key: Buffer;
  readonly #bits: number;
  readonly #lifeMs: number;

  constructor({secret, bits, lifeMs = 10 * 60_000}: ChallengeOptions) {
    // A key of its own: what is signed here must mean nothing to whoever makes access codes.
    this.#key = createHmac('sha256', secret).update('challenges').digest();
    this.#bits = bits;
    this.#lifeMs = lifeMs;
  }

  issue(now: Date): Challenge {
    const expires = now.getTime() + this.#lifeMs;
    const content = `${expires}-${this.#bits}-${randomBytes(12).toString('hex')}`;
    return {
      challenge: `${content}-${this.#signed(content).toString('hex')}`,
      bits: this.#bits,
      expiresAt: new Date(expires).toISOString(),
    };
  }

  /**
   * Whether a proof is one for this key and this moment.
   *
   * @param proof value of the header `Proof-Of-Work`, as it came
   */
  isProof(proof: unknown, key: string, now: Date): boolean {
    const [, challenge = '', content = '', expires = '', bits = '', signature = '', numbers = ''] =
      typeof proof === 'string' ? (form.exec(proof) ?? []) : [];
    if (challenge === '' || !timingSafeEqual(this.#signed(content), Buffer.from(signature, 'hex'))) return false;
    // Easier challenges of before the bits were raised are no longer taken.
    if (now.getTime() > Number(expires) || Number(bits) < this.#bits) return false;
    const found = numbers.split('.').map(Number);
    return (
      found.length === workParts &&
      found.every((number, part) => hasZeroBits(hashOf(workText(challenge, key, part, number)), Number(bits)))
    );
  }

  #signed(content: string): Buffer {
    return createHmac('sha256', this.#key).update(content).digest();
  }
}

const form = /^(((\d{13,15})-(\d{1,2})-[0-9a-f]{24})-([0-9a-f]{64})):([0-9]{1,12}(?:\.[0-9]{1,12})*)$/;

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
