/** `{endpoint}/openapi.json`: the contract, for programs. The server's address is the one that is called. */
import type {FastifyInstance} from 'fastify';
import {openapi} from './openapi.ts';

export function addOpenapiRoute(scope: FastifyInstance, basePath: string): void {
  const text = JSON.stringify({...openapi, servers: [{url: basePath || '/'}]});
  scope.get('/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('application/json').send(text),
  );
}
