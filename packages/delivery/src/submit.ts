/**
 * Sends one application and does not rest until the receiver has acknowledged it, has
 * refused it, or the time for it is used up.
 *
 * Safe to call again with the same key and the same submission: the receiver keeps one record.
 */
import {canonicalJson} from '@ozg-forms/core/canonical-json';
import {problemTypes} from '@ozg-forms/core/protocol/problem';
import {workHeader} from '@ozg-forms/core/protocol/work';
import type {Acknowledgement, Submission} from '@ozg-forms/core/protocol/submission';
import {acknowledgementFrom} from './acknowledgement.ts';
import {browserConnection, browserFetch, systemClock} from './browser-ports.ts';
import {urlBelow} from './endpoint-url.ts';
import type {IdempotencyKey} from './intent.ts';
import type {Clock, Connection, Fetch} from './ports.ts';
import {errorFrom, mediaTypeOf, parsedObject} from './refusal.ts';
import {backOffMs, pauseBeforeRetry} from './retry.ts';
import {TransportError} from './transport-error.ts';

/** A further attempt that is about to be made. */
export interface Retry {
  /** Which attempt follows, from 2. */
  readonly attempt: number;
  /** The pause before it. */
  readonly waitMs: number;
  /** Why the last one failed. */
  readonly error: TransportError;
}

export interface SubmitOptions {
  /** The receiver's absolute address; the call goes to `{endpoint}/submissions`. */
  readonly endpoint: string;
  readonly submission: Submission;
  readonly idempotencyKey: IdempotencyKey;
  /** Gives up at once. The receiver may have stored the application all the same. */
  readonly signal?: AbortSignal | undefined;
  readonly onRetry?: ((retry: Retry) => void) | undefined;
  /** Called while a proof of work is being found that the receiver asks for, with the share that is done (0 to 1). */
  readonly onWork?: ((share: number) => void) | undefined;
  /** Time for one attempt, answer included. 30 seconds unless told. */
  readonly attemptMs?: number | undefined;
  /** No attempt begins later than this after the first. Two minutes unless told. */
  readonly budgetMs?: number | undefined;
  readonly fetch?: Fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly connection?: Connection | undefined;
}

/**
 * Sends the submission; asks again after a cut, a time-out, 5xx, 408, 409 and 429, and after
 * answers that are not the receiver's. Never asks again after any other 4xx.
 *
 * @throws TransportError `refused` (with `problem.violations`) and `too-large` at once;
 *   `cancelled` when the signal is aborted; otherwise the last failure, once the time is up
 */
export async function submit(options: SubmitOptions): Promise<Acknowledgement> {
  const {signal, clock = systemClock, connection = browserConnection, budgetMs = 120_000} = options;
  const url = urlBelow(options.endpoint, 'submissions');
  // Written once: a repeat must be the same body, byte for byte.
  const body = canonicalJson(options.submission);
  const deadline = clock.now() + budgetMs;
  let proof: string | undefined;
  let proofs = 0;

  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(url, body, {...options, proof}, clock);
    } catch (error) {
      if (asksForWork(error) && proofs < mostProofs) {
        proofs += 1;
        proof = await prove(options);
        continue;
      }
      if (!(error instanceof TransportError) || !error.retryable) throw error;
      const waitMs = error.retryAfterMs ?? backOffMs(attempt, clock.random(), error.reason);
      if (clock.now() + waitMs > deadline) throw error;
      options.onRetry?.({attempt: attempt + 1, waitMs, error});
      await pauseBeforeRetry(waitMs, {clock, connection, signal});
    }
  }
}

/** A proof may be too old when it arrives; a receiver that never takes one is broken. */
const mostProofs = 3;

function asksForWork(error: unknown): boolean {
  return error instanceof TransportError && error.problem?.type === problemTypes.workRequired;
}

// Most receivers ask for none: what works is not part of the entry.
async function prove({fetch = browserFetch, onWork, ...options}: SubmitOptions): Promise<string> {
  const {proveWork} = await import('./work/prove-work.ts').catch((cause: unknown) => {
    throw new TransportError('offline', 'The code for a proof of work could not be loaded.', {cause});
  });
  return proveWork({...options, fetch, onProgress: onWork});
}

/** One attempt, from the request to the last byte of its answer. */
async function ask(
  url: string,
  body: string,
  options: SubmitOptions & {readonly proof?: string | undefined},
  clock: Clock,
): Promise<Acknowledgement> {
  const {signal, fetch = browserFetch, attemptMs = 30_000} = options;
  const attempt = new AbortController();
  const cancel = () => attempt.abort();
  const timer = setTimeout(cancel, attemptMs);
  signal?.addEventListener('abort', cancel);
  try {
    if (signal?.aborted) cancel();
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': options.idempotencyKey,
        ...(options.proof !== undefined && {[workHeader]: options.proof}),
      },
      body,
      signal: attempt.signal,
      // A redirect would carry personal data to an address nobody named.
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    return acknowledgementIn(response, await response.text(), clock);
  } catch (cause) {
    if (cause instanceof TransportError) throw cause;
    if (signal?.aborted) throw new TransportError('cancelled', 'Sending was cancelled.', {cause});
    if (attempt.signal.aborted) throw new TransportError('timed-out', `No answer within ${attemptMs} ms.`, {cause});
    throw new TransportError('offline', 'The receiver could not be reached.', {cause});
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** The acknowledgement in an answer. A login page with status 200 is none. */
function acknowledgementIn(response: Response, text: string, clock: Clock): Acknowledgement {
  const header = (name: string) => response.headers.get(name);
  const stored = response.status === 201 || response.status === 200;
  const body = stored && mediaTypeOf(header('content-type')) === 'application/json' ? parsedObject(text) : undefined;
  const acknowledgement = acknowledgementFrom(body);
  if (!acknowledgement) throw errorFrom({status: response.status, body: text, header}, clock.now());
  return acknowledgement;
}
