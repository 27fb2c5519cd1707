/**
 * Turns every failure of a scope into problem+json and writes the log line for it.
 *
 * Refusals are logged without their cause: a parser's message quotes what it could not read.
 */
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
    .type('application/problem+json')
    .send(JSON.stringify(detailsOf(problem, request.id)));
}
