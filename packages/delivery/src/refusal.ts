/**
 * Reads an HTTP answer that is not a success: what its status means under the endpoint
 * contract, and what its body says, if the body is the receiver's.
 */
import type {ProblemDetails, ProblemViolation} from '@ozg-forms/core/protocol/problem';
import {acknowledgementFrom} from './acknowledgement.ts';
import {retryAfterMs} from './retry.ts';
import {TransportError} from './transport-error.ts';

/** An answer, however it was fetched. */
interface PlainAnswer {
  readonly status: number;
  readonly body: string;
  /** A header's value; names in lower case. */
  header(name: string): string | null | undefined;
}

// 408 and 425 are the sender's fault by number only: both ask for the same request again
// (RFC 9110, section 15.5.9; RFC 8470). 423 is how tus says that an upload is still busy.
const askAgain: ReadonlySet<number> = new Set([408, 409, 423, 425, 429]);

/** The error that an answer without success stands for. `now` in milliseconds, for `Retry-After`. */
export function errorFrom(answer: PlainAnswer, now: number): TransportError {
  const {status} = answer;
  const details = {status, problem: problemIn(answer), retryAfterMs: retryAfterMs(answer.header('retry-after'), now)};
  if (status < 400) {
    return new TransportError('not-an-answer', `Status ${status} without what the contract promises.`, details);
  }
  if (status >= 500 || askAgain.has(status)) {
    return new TransportError('server', `The receiver answered ${status}.`, details);
  }
  if (status === 413) return new TransportError('too-large', 'The receiver takes nothing that large.', details);
  return new TransportError('refused', `The receiver refused with ${status}.`, details);
}

/** The problem details in an answer (RFC 9457), or `undefined` when its body is something else. */
function problemIn(answer: PlainAnswer): ProblemDetails | undefined {
  if (mediaTypeOf(answer.header('content-type')) !== 'application/problem+json') return undefined;
  const body = parsedObject(answer.body);
  if (!body) return undefined;
  const acknowledgement = acknowledgementFrom(body['acknowledgement']);
  return {
    type: textOr(body['type'], 'about:blank'),
    title: textOr(body['title'], ''),
    status: answer.status,
    ...(typeof body['detail'] === 'string' && {detail: body['detail']}),
    ...(typeof body['requestId'] === 'string' && {requestId: body['requestId']}),
    ...(acknowledgement && {acknowledgement}),
    ...(Array.isArray(body['violations']) && {violations: body['violations'].filter(isViolation)}),
  };
}

/** A media type without its parameters, in lower case. */
export function mediaTypeOf(contentType: string | null | undefined): string {
  return (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

/** The object that a JSON text holds, or `undefined` for anything else. Never throws. */
export function parsedObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isViolation(value: unknown): value is ProblemViolation {
  const {pointer, keyword, message} = (value ?? {}) as Record<string, unknown>;
  return typeof pointer === 'string' && typeof keyword === 'string' && typeof message === 'string';
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
