/**
 * Works for a receiver that asks for it, in place of a captcha. Loaded only then.
 *
 * In short slices on the page's own thread: where this code comes from another origin no worker can be started, and a
 * second way beside this one would gain nothing that a person notices (docs/decisions/011-proof-of-work.md).
 */
import {sha256} from '@noble/hashes/sha2.js';
import {hasZeroBits, workParts, workText, type Challenge} from '@ozg-forms/core/protocol/work';
import {urlBelow} from '../endpoint-url.ts';
import type {Fetch} from '../ports.ts';
import {errorFrom, parsedObject} from '../refusal.ts';
import {nextTask} from '../next-task.ts';
import {TransportError} from '../transport-error.ts';

export interface WorkOptions {
  readonly endpoint: string;
  /** The key of the application that the work is for. */
  readonly idempotencyKey: string;
  readonly fetch: Fetch;
  readonly signal?: AbortSignal | undefined;
  /** Called after each slice, with the share that is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Milliseconds of work before the page may do its own: well below what a person notices. */
const sliceMs = 12;

/** Above this nobody's telephone would ever finish; a receiver that asks for more is broken. */
const mostBits = 22;

/**
 * Fetches a challenge and solves it.
 *
 * @returns the value of the header `Proof-Of-Work`
 * @throws TransportError
 */
export async function proveWork(options: WorkOptions): Promise<string> {
  const {challenge, bits} = await challengeFrom(options);
  const numbers: number[] = [];
  for (let part = 0; part < workParts; part++) numbers.push(await find(challenge, bits, part, options));
  return `${challenge}:${numbers.join('.')}`;
}

async function challengeFrom({endpoint, fetch, signal}: WorkOptions): Promise<Challenge> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(urlBelow(endpoint, 'challenges'), {
      signal: signal ?? null,
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    text = await response.text();
  } catch (cause) {
    throw new TransportError('offline', 'No challenge could be fetched.', {cause});
  }
  const header = (name: string) => response.headers.get(name);
  const {challenge, bits, expiresAt} = (response.ok && parsedObject(text)) || {};
  if (typeof challenge !== 'string' || typeof bits !== 'number' || !(bits >= 0 && bits <= mostBits))
    throw errorFrom({status: response.ok ? 299 : response.status, body: text, header}, Date.now());
  return {challenge, bits, expiresAt: String(expiresAt)};
}

async function find(challenge: string, bits: number, part: number, options: WorkOptions): Promise<number> {
  const {idempotencyKey, signal, onProgress} = options;
  const encoder = new TextEncoder();
  let pauseAt = performance.now() + sliceMs;
  for (let number = 0; ; number++) {
    if (hasZeroBits(sha256(encoder.encode(workText(challenge, idempotencyKey, part, number))), bits)) return number;
    // A look at the clock costs as much as some hashes.
    if (number % 16 !== 15 || performance.now() < pauseAt) continue;
    // Nobody knows how much is left; half of those who began a part are through after its expected time.
    onProgress?.((part + 1 - Math.exp(-number / 2 ** bits)) / workParts);
    await nextTask();
    if (signal?.aborted) throw new TransportError('cancelled', 'Sending was cancelled.');
    pauseAt = performance.now() + sliceMs;
  }
}
