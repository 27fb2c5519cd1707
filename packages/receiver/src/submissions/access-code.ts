/**
 * The citizen's secret for asking about an application.
 *
 * It is computed from the idempotency key and a key of the receiver, and only its SHA-256 is kept. So
 * a repeat gets the same code again, yet a copy of the database opens no application: neither the
 * hash nor the idempotency key in it leads to the code without `keys/access-code.key`.
 */
import {createHmac, timingSafeEqual} from 'node:crypto';
import {sha256Of} from '../store/hash.ts';

/** 192 bits in base64url. */
export function accessCodeFor(idempotencyKey: string, secret: Buffer): string {
  const bits = createHmac('sha256', secret).update('access-code\0').update(idempotencyKey).digest();
  return bits.subarray(0, 24).toString('base64url');
}

/**
 * Whether a code is the one with this hash. Takes the same time for every answer.
 *
 * @param expectedSha256 `undefined` where there is no such application: also then a comparison is made
 */
export function isAccessCode(code: string, expectedSha256: string | undefined): boolean {
  const actual = Buffer.from(sha256Of(code), 'hex');
  const expected = Buffer.from(expectedSha256 ?? '0'.repeat(64), 'hex');
  return timingSafeEqual(actual, expected) && expectedSha256 !== undefined;
}
