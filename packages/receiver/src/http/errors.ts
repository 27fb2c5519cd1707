/**
 * Turns every failure of a scope into problem+json and writes the log line for it.
 *
 * Refusals are logged without their cause: a parser's message quotes what it could not read.
 */
import {randomUUID} from 'node:crypto';
import {STATUS_CODES} from 'node:http';
import type {Socket} from 'node:net';
import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {detailsOf, Problem, problemFrom} from './problem.ts';

export function answerErrorsWithProblems(scope: FastifyInstance): void {
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemFrom(error);
    if (problem.status >= 500) {
      request.log.error({status: problem.status, err: problem.cause ?? problem}, 'request failed');
    }
    return sendProblem(problem, request, reply);
  });
}

/** Answers addresses that lead nowhere. A scope needs a prefix of its own, or the whole application gets it. */
export function answerUnknownAddressesWithProblems(scope: FastifyInstance): void {
  scope.setNotFoundHandler((request, reply) =>
    sendProblem(new Problem(404, 'There is nothing at this address.'), request, reply),
  );
}

export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type('application/problem+json')
    .send(JSON.stringify(detailsOf(problem, request.id)));
}

/** Answers what is no HTTP, or comes too slowly to be any, and ends the connection. */
export function answerBrokenRequest(error: Error & {readonly code?: string}, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy(error);
    return;
  }
  const [status, detail] = brokenRequests[error.code ?? ''] ?? [400, 'This is no request.'];
  const problem = new Problem(status, detail);
  const body = JSON.stringify(detailsOf(problem, randomUUID()));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

const brokenRequests: Readonly<Record<string, readonly [number, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large.'],
};
