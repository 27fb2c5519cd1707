import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {describe, it} from 'node:test';
import {startReceiver} from '../testing/test-receiver.ts';

describe('a receiver whose callers say nothing', () => {
  it('waits 15 s for headers, and 60 s for a byte', async (t) => {
    const {app} = await startReceiver(t);
    // Node keeps these times (`http.Server`): waiting for them here would only test Node.
    assert.equal(app.server.headersTimeout, 15_000);
    assert.equal(app.server.timeout, 60_000);
  });

  it('ends an application whose body has not come in 30 s, and not before', {timeout: 20_000}, async (t) => {
    const {server} = await startReceiver(t);
    t.mock.timers.enable({apis: ['setTimeout']});
    const socket = connect(Number(new URL(server).port), '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await once(socket, 'connect');
    socket.write(
      'POST /antraege/submissions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n',
    );
    // The receiver asks for the body: from then on it waits.
    await once(socket, 'data');
    socket.write('{');
    t.mock.timers.tick(29_000);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(socket.closed, false);
    t.mock.timers.tick(1_000);
    // At once by the clock of the test; else the connection itself would end after 60 s.
    await closed;
  });
});
