import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {once} from 'node:events';
import {describe, it} from 'node:test';
import {newKey, startReceiver, submissionWith, tus, type TestReceiver} from '../testing/test-receiver.ts';
import {OpenUploads} from './open-uploads.ts';

const proxy = {TRUST_PROXY: '127.0.0.1'};

function send({url}: TestReceiver, from: string): Promise<Response> {
  return fetch(`${url}/submissions`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': newKey(), 'x-forwarded-for': from},
    body: JSON.stringify(submissionWith()),
  });
}

function announce({url}: TestReceiver, from: string, size = 10): Promise<Response> {
  return fetch(`${url}/uploads`, {
    method: 'POST',
    headers: {...tus, 'upload-length': String(size), 'x-forwarded-for': from},
  });
}

function ask({url}: TestReceiver, from: string, code: string, reference = 'AAAA-AAAA-AAAA'): Promise<Response> {
  return fetch(`${url}/submissions/${reference}`, {
    headers: {authorization: `Bearer ${code}`, 'x-forwarded-for': from},
  });
}

async function assertRefused(response: Response): Promise<void> {
  assert.equal(response.status, 429);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.ok(Number(response.headers.get('retry-after')) >= 1);
  assert.equal(((await response.json()) as {status: number}).status, 429);
}

describe('limits for each address', () => {
  it('let one send so many applications, and others theirs', async (t) => {
    const receiver = await startReceiver(t, {...proxy, LIMIT_SUBMISSIONS: '2/10m'});
    assert.equal((await send(receiver, '203.0.113.1')).status, 201);
    assert.equal((await send(receiver, '203.0.113.1')).status, 201);
    await assertRefused(await send(receiver, '203.0.113.1'));
    assert.equal((await send(receiver, '203.0.113.2')).status, 201);
  });

  it('count all addresses of one IPv6 line together', async (t) => {
    const receiver = await startReceiver(t, {...proxy, LIMIT_SUBMISSIONS: '1/10m'});
    assert.equal((await send(receiver, '2001:db8:1:2::1')).status, 201);
    await assertRefused(await send(receiver, '2001:db8:1:2:ffff::9'));
    assert.equal((await send(receiver, '2001:db8:1:3::1')).status, 201);
  });

  it('do not believe whoever is no proxy', async (t) => {
    const receiver = await startReceiver(t, {TRUST_PROXY: '192.0.2.1', LIMIT_SUBMISSIONS: '1/10m'});
    assert.equal((await send(receiver, '203.0.113.1')).status, 201);
    await assertRefused(await send(receiver, '203.0.113.2'));
  });

  it('take the last address that no trusted proxy has, whatever the caller has written before it', async (t) => {
    const receiver = await startReceiver(t, {...proxy, LIMIT_SUBMISSIONS: '1/10m'});
    assert.equal((await send(receiver, '198.51.100.1, 203.0.113.1')).status, 201);
    await assertRefused(await send(receiver, '198.51.100.2, 203.0.113.1'));
  });

  it('hold for nobody where an unnamed proxy would be counted', async (t) => {
    const receiver = await startReceiver(t, {LIMIT_SUBMISSIONS: '1/10m'});
    assert.equal((await send(receiver, '203.0.113.1')).status, 201);
    assert.equal((await send(receiver, '203.0.113.1')).status, 201);
  });

  it('end guessing: after so many wrong codes not even the right one is looked at', async (t) => {
    const receiver = await startReceiver(t, {...proxy, LIMIT_WRONG_CODES: '3/10m'});
    const {reference, accessCode} = (await (await send(receiver, '203.0.113.1')).json()) as Record<string, string>;
    for (let at = 0; at < 3; at++) assert.equal((await ask(receiver, '203.0.113.1', 'guess')).status, 404);
    await assertRefused(await ask(receiver, '203.0.113.1', accessCode!, reference));
    assert.equal((await ask(receiver, '203.0.113.2', accessCode!, reference)).status, 200);
  });

  it('hold for looks, for begun documents and for their size', async (t) => {
    const receiver = await startReceiver(t, {
      ...proxy,
      LIMIT_ASKS: '1/10m',
      LIMIT_UPLOADS: '2/10m',
      LIMIT_UPLOAD_BYTES: '1KiB/1d',
    });
    assert.equal((await ask(receiver, '203.0.113.1', 'x')).status, 404);
    await assertRefused(await ask(receiver, '203.0.113.1', 'x'));
    assert.equal((await announce(receiver, '203.0.113.1')).status, 201);
    assert.equal((await announce(receiver, '203.0.113.1')).status, 201);
    await assertRefused(await announce(receiver, '203.0.113.1'));
    assert.equal((await announce(receiver, '203.0.113.2', 1000)).status, 201);
    await assertRefused(await announce(receiver, '203.0.113.2', 1000));
  });

  it('keep the number of documents on their way small, and give a place back with each that is removed', async (t) => {
    const receiver = await startReceiver(t, {...proxy, MAX_OPEN_UPLOADS: '1'});
    const first = await announce(receiver, '203.0.113.1');
    await assertRefused(await announce(receiver, '203.0.113.1'));
    const address = new URL(first.headers.get('location')!, receiver.url);
    assert.equal((await fetch(address, {method: 'DELETE', headers: tus})).status, 204);
    assert.equal((await announce(receiver, '203.0.113.1')).status, 201);
  });
});

describe('documents on their way', () => {
  it('give their place back when they expire', () => {
    const open = new OpenUploads(1, 1000);
    open.opened('203.0.113.1', 'a', 0);
    assert.throws(() => open.assertRoom('203.0.113.1', 999), /too many documents/);
    open.assertRoom('203.0.113.1', 1000);
    open.opened('203.0.113.1', 'b', 1000);
    open.sweep(2000);
    open.assertRoom('203.0.113.1', 0);
  });
});

describe('an overloaded receiver', () => {
  it('tells those beyond what it can do to come back, as a problem with Retry-After', async (t) => {
    const receiver = await startReceiver(t, {MAX_AT_ONCE: '1'});
    const answers = await Promise.all(Array.from({length: 30}, () => send(receiver, '203.0.113.1')));
    const statuses = new Set(answers.map(({status}) => status));
    assert.deepEqual([...statuses].sort(), [201, 503]);
    const refused = answers.find(({status}) => status === 503)!;
    assert.ok(Number(refused.headers.get('retry-after')) >= 1);
    assert.match(refused.headers.get('content-type')!, /^application\/problem\+json/);
    assert.equal((await send(receiver, '203.0.113.1')).status, 201);
  });

  it('gives no place to a body that does not come', async (t) => {
    const receiver = await startReceiver(t, {MAX_AT_ONCE: '1'});
    const {port} = new URL(receiver.server);
    const slow = connect(Number(port), '127.0.0.1');
    t.after(() => slow.destroy());
    await once(slow, 'connect');
    slow.write(
      `POST /antraege/submissions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal((await send(receiver, '203.0.113.1')).status, 201);
  });
});
