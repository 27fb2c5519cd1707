/**
 * The one way a call fails: an error that becomes `application/problem+json` (RFC 9457).
 *
 * What it says is meant for whoever called. Causes, paths and stacks stay in the log.
 */
import {STATUS_CODES} from 'node:http';
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';
import type {ProblemDetails, ProblemViolation} from '@ozg-forms/core/protocol/problem';
import {StoreUnavailableError} from '../store/unavailable.ts';

export interface ProblemOptions extends ErrorOptions {
  /** Names the kind where a form must tell it from others of the same status. */
  readonly type?: string;
  readonly violations?: readonly ProblemViolation[];
  /** What the first application under a used key was answered with. */
  readonly acknowledgement?: Acknowledgement;
  /** Seconds after which asking again makes sense; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly type: string;
  readonly violations: readonly ProblemViolation[] | undefined;
  readonly acknowledgement: Acknowledgement | undefined;
  readonly retryAfterSeconds: number | undefined;

  /** @param detail one or two sentences: what is wrong and what to do */
  constructor(status: number, detail: string, options: ProblemOptions = {}) {
    super(detail, options);
    this.status = status;
    this.type = options.type ?? 'about:blank';
    this.violations = options.violations;
    this.acknowledgement = options.acknowledgement;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The body of the answer. */
export function detailsOf(problem: Problem, requestId: string): ProblemDetails {
  return {
    type: problem.type,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    requestId,
    ...(problem.violations && {violations: problem.violations}),
    ...(problem.acknowledgement && {acknowledgement: problem.acknowledgement}),
  };
}

const outOfSpace = new Set(['ENOSPC', 'EDQUOT']);
const sqliteBusy = 5;
const sqliteFull = 13;

/**
 * Whatever was thrown, as a problem.
 *
 * A full disk and a busy database pass, so they ask for another try; whatever is
 * not known is 500, which a client may also repeat under the same key.
 */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const {code, errcode, statusCode} = error as {code?: unknown; errcode?: unknown; statusCode?: unknown};
  // SQLite's extended codes carry the primary one in the lowest byte.
  const sqlite = typeof errcode === 'number' ? errcode & 0xff : undefined;
  const unavailable = error instanceof StoreUnavailableError ? error.reason : undefined;
  if (outOfSpace.has(String(code)) || sqlite === sqliteFull || unavailable === 'full') {
    return new Problem(507, 'There is no space left to keep this. Please try again later.', {
      retryAfterSeconds: 60,
      cause: error,
    });
  }
  if (sqlite === sqliteBusy || unavailable !== undefined) {
    return new Problem(503, 'The receiver is busy. Please try again.', {retryAfterSeconds: 2, cause: error});
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new Problem(statusCode, refusals[statusCode] ?? 'The request cannot be understood.', {cause: error});
  }
  return new Problem(500, 'Something went wrong here. Please try again.', {cause: error});
}

// Fastify's own messages quote the request; these do not.
const refusals: Readonly<Record<number, string>> = {
  400: 'The request is not valid: its address cannot be decoded, or its body is no JSON.',
  404: 'There is nothing at this address.',
  413: 'The body is too large.',
  415: 'Send the application as application/json.',
};
