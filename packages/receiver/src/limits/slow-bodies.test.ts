import assert from 'node:assert/strict';
import {connect, type AddressInfo} from 'node:net';
import {it} from 'node:test';
import Fastify from 'fastify';
import {endSlowBodies} from './slow-bodies.ts';

it('a body that trickles ends with its connection, and one that comes is read', async (t) => {
  const app = Fastify();
  t.after(() => app.close());
  endSlowBodies(app, 200);
  app.post('/', async (request) => request.body);
  await app.listen({port: 0, host: '127.0.0.1'});
  const {port} = app.server.address() as AddressInfo;
  const slow = connect(port, '127.0.0.1');
  slow.on('error', () => undefined);
  slow.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
  const trickle = setInterval(() => slow.write(' '), 20);
  t.after(() => clearInterval(trickle));
  const began = performance.now();
  await new Promise((resolve) => slow.once('close', resolve));
  assert.ok(performance.now() - began < 2000);
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: '{"a":1}',
  });
  assert.deepEqual(await response.json(), {a: 1});
});
