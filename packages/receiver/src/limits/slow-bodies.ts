/** Ends calls whose body does not arrive: a connection that only trickles holds memory and nothing else. */
import type {FastifyInstance} from 'fastify';

/** Time for the whole body of an application: 1 MiB in 30 seconds is 280 kbit/s. */
const bodyMs = 30_000;

/** For scopes whose bodies are small. Uploads may take as long as they move. */
export function endSlowBodies(scope: FastifyInstance, withinMs = bodyMs): void {
  scope.addHook('preParsing', async (request, _reply, payload) => {
    const {socket} = request.raw;
    const timer = setTimeout(() => socket.destroy(), withinMs).unref();
    const done = () => clearTimeout(timer);
    payload.once('end', done).once('close', done);
    return payload;
  });
}
