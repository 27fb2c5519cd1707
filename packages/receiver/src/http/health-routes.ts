/**
 * `/healthz`: the process answers. `/readyz`: a submission would be accepted and kept.
 *
 * Ready is proven, not assumed: by a write to the disk and to the database, and by the space
 * that uploads need.
 */
import type {FastifyInstance} from 'fastify';
import type {Store} from '../store/store.ts';
import type {UploadStore} from '../uploads/upload-store.ts';
import {answerErrorsWithProblems} from './errors.ts';
import {protectAnswers} from './headers.ts';
import {Problem} from './problem.ts';

export async function addHealthRoutes(scope: FastifyInstance, store: Store, uploads: UploadStore): Promise<void> {
  answerErrorsWithProblems(scope);
  await protectAnswers(scope);

  scope.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({status: 'alive'}));

  scope.get('/readyz', async (_request, reply) => {
    await store.probe().catch((error: unknown) => {
      throw new Problem(503, 'Nothing can be kept at the moment.', {retryAfterSeconds: 30, cause: error});
    });
    if ((await uploads.freeBytes()) < 0) {
      throw new Problem(503, 'The free space is below DISK_RESERVE; uploads wait.', {retryAfterSeconds: 60});
    }
    return reply.header('cache-control', 'no-store').send({status: 'ready'});
  });
}
