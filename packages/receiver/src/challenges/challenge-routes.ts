/** `{endpoint}/challenges`, and the look at each proof before a body is read. */
import {problemTypes} from '@ozg-forms/core/protocol/problem';
import {workHeader} from '@ozg-forms/core/protocol/work';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import {Problem} from '../http/problem.ts';
import type {Store} from '../store/store.ts';
import type {Challenges} from './challenges.ts';

export function addChallengeRoutes(scope: FastifyInstance, challenges: Challenges): void {
  scope.get('/challenges', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(challenges.issue(new Date())),
  );
}

/**
 * Lets nothing pass without a proof, except what is stored already: a repeat after a lost answer
 * is acknowledged again, however old its proof has become.
 *
 * @throws Problem 428 (RFC 6585, section 3)
 */
export async function assertWorked(request: FastifyRequest, challenges: Challenges, store: Store): Promise<void> {
  const key = String(request.headers['idempotency-key'] ?? '');
  if (challenges.isProof(request.headers[workHeader.toLowerCase()], key, new Date())) return;
  if (key !== '' && (await store.withKey(key))) return;
  throw new Problem(428, `This needs a proof of work: solve a challenge and send it in the header ${workHeader}.`, {
    type: problemTypes.workRequired,
  });
}
