/**
 * The log: request ids, routes, codes, sizes and times. Never a body, a query string, a file name
 * or a path with an id in it: an upload's address is a secret, and a reference names a person.
 */
import type {FastifyInstance} from 'fastify';
import {pino, type Logger} from 'pino';
import type {Settings} from '../settings.ts';

export function createLogger(level: Settings['log']): Logger {
  return pino({level, base: null, timestamp: pino.stdTimeFunctions.isoTime});
}

/** One line for each answer. The route is logged as its pattern, `/antraege/uploads/:id`. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}
