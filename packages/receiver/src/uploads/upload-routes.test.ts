import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {connect} from 'node:net';
import {describe, it, type TestContext} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {
  answerOf,
  createUpload,
  holdingsOf,
  newKey,
  offsetOf,
  origin,
  patch,
  post,
  referenceTo,
  startReceiver,
  submissionWith,
  tus,
  uploadDocument,
  type TestReceiver,
} from '../testing/test-receiver.ts';
import {testPlaces} from '../testing/test-places.ts';

/** Opens a PATCH that announces more than it sends, and keeps the connection. Returns the way to cut it. */
async function stalledPatch(upload: string, announced: number, bytes: Uint8Array, offset = 0): Promise<() => void> {
  const {hostname, port, pathname} = new URL(upload);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    [
      `PATCH ${pathname} HTTP/1.1`,
      `Host: ${hostname}`,
      'Tus-Resumable: 1.0.0',
      `Upload-Offset: ${offset}`,
      'Content-Type: application/offset+octet-stream',
      `Content-Length: ${announced}`,
      '\r\n',
    ].join('\r\n'),
  );
  await new Promise((resolve) => socket.write(bytes, resolve));
  // The receiver has read it once it is on the disk; nothing on this side can tell.
  await pause(100);
  return () => socket.destroy();
}

/** What lies there of an upload, whole or not. */
async function bytesOf(t: TestContext, receiver: TestReceiver, id: string): Promise<Buffer> {
  const {uploads} = await holdingsOf(t, receiver);
  return Buffer.concat((await (await uploads.read(id)).toArray()) as Buffer[]);
}

for (const place of testPlaces()) {
  const start = async (t: TestContext, settings: Record<string, string> = {}) =>
    startReceiver(t, {...(await place.environment()), ...settings});

  describe(`uploads, on ${place.name}`, {skip: place.skip}, () => {
    it('are created, sent in parts and asked for', async (t) => {
      const receiver = await start(t);
      const {url} = receiver;
      const content = Buffer.from(randomBytes(50_000).toString('hex'));
      const upload = await createUpload(url, content.length);
      const id = upload.split('/').at(-1)!;
      assert.match(id, /^[A-Za-z0-9_-]{32}$/);
      assert.equal((await patch(upload, 0, content.subarray(0, 60_000))).status, 204);
      assert.equal(await offsetOf(upload), 60_000);
      assert.equal((await patch(upload, 60_000, content.subarray(60_000))).headers.get('upload-offset'), '100000');
      assert.deepEqual(await bytesOf(t, receiver, id), content);
    });

    it('may bring their bytes with their creation', async (t) => {
      const {url} = await start(t);
      const headers = {...tus, 'upload-length': '5', 'content-type': 'application/offset+octet-stream'};
      const response = await fetch(`${url}/uploads`, {method: 'POST', headers, body: 'Beleg'});
      assert.deepEqual([response.status, response.headers.get('upload-offset')], [201, '5']);
    });

    it('keep what arrived before a cut, and go on from there', async (t) => {
      const receiver = await start(t);
      const {url} = receiver;
      const content = Buffer.from(randomBytes(1_500_000).toString('hex'));
      const upload = await createUpload(url, content.length);
      const cut = await stalledPatch(upload, content.length, content.subarray(0, 1_000_000));
      cut();
      const offset = await offsetOf(upload);
      assert.ok(offset > 0 && offset <= 1_000_000, String(offset));
      assert.equal((await patch(upload, offset, content.subarray(offset))).status, 204);
      assert.deepEqual(await bytesOf(t, receiver, upload.split('/').at(-1)!), content);
    });

    it('are freed from a connection that fell silent, by the next that asks', async (t) => {
      const {url} = await start(t);
      const content = Buffer.from(randomBytes(500).toString('hex'));
      const upload = await createUpload(url, content.length);
      const cut = await stalledPatch(upload, content.length, content.subarray(0, 400));
      t.after(cut);
      const cpu = process.cpuUsage();
      const started = performance.now();
      const offsets = await Promise.all(Array.from({length: 20}, () => offsetOf(upload)));
      assert.deepEqual(new Set(offsets), new Set([400]));
      assert.ok(performance.now() - started < 3000);
      const {user, system} = process.cpuUsage(cpu);
      assert.ok(user + system < 500_000, `waiting took ${user + system} µs of the processor`);
      assert.equal((await patch(upload, 400, content.subarray(400))).status, 204);
    });

    it('survive a restart of the receiver', async (t) => {
      const first = await start(t);
      const content = Buffer.from(randomBytes(1_000).toString('hex'));
      const upload = await createUpload(first.url, content.length);
      await patch(upload, 0, content.subarray(0, 500));
      await first.close();
      const second = await startReceiver(t, first.environment);
      const moved = second.url + new URL(upload).pathname.slice('/antraege'.length);
      assert.equal(await offsetOf(moved), 500);
      assert.equal((await patch(moved, 500, content.subarray(500))).status, 204);
      const sha256 = createHash('sha256').update(content).digest('hex');
      const document = {
        id: upload.split('/').at(-1)!,
        pointer: '/nachweise/0',
        name: 'a',
        mediaType: 'text/plain',
        size: 2000,
        sha256,
      };
      const submission = submissionWith({nachweise: [referenceTo(document)]}, [document]);
      assert.equal((await post(second.url, newKey(), submission)).status, 201);
    });

    it('cannot be read', async (t) => {
      const {url} = await start(t);
      const {id} = await uploadDocument(url, Buffer.from('Beleg'));
      for (const address of [`${url}/uploads/${id}`, `${url}/uploads`]) {
        const response = await fetch(address, {headers: tus});
        assert.equal(response.status, 405);
        assert.doesNotMatch(await response.text(), /Beleg/);
      }
    });

    it('can be deleted', async (t) => {
      const receiver = await start(t);
      const upload = await createUpload(receiver.url, 5);
      assert.equal((await fetch(upload, {method: 'DELETE', headers: tus})).status, 204);
      assert.equal((await fetch(upload, {method: 'HEAD', headers: tus})).status, 404);
      const {uploads} = await holdingsOf(t, receiver);
      assert.deepEqual(await uploads.list(), []);
    });

    it('expire', async (t) => {
      const receiver = await start(t);
      const upload = await createUpload(receiver.url, 5);
      const expires = (await patch(upload, 0, Buffer.from('Be'))).headers.get('upload-expires');
      assert.ok(Date.parse(expires!) > Date.now());
      const {uploads} = await holdingsOf(t, {settings: {...receiver.settings, uploadTtlMs: 1}});
      // The time of an object is told in whole seconds.
      await pause(1100);
      assert.ok((await uploads.deleteExpired()) > 0);
      assert.deepEqual(await uploads.list(), []);
      assert.equal((await fetch(upload, {method: 'HEAD', headers: tus})).status, 404);
    });

    it('take back bytes that do not match their checksum', async (t) => {
      const {url} = await start(t);
      const content = Buffer.from('Beleg');
      const upload = await createUpload(url, content.length);
      const digest = (text: string) => createHash('sha256').update(text).digest('base64');
      const wrong = await patch(upload, 0, content, {'upload-checksum': `sha256 ${digest('Balag')}`});
      assert.equal(wrong.status, 460);
      assert.equal(await offsetOf(upload), 0);
      assert.equal((await patch(upload, 0, content, {'upload-checksum': `crc32 ${digest('Beleg')}`})).status, 400);
      assert.equal((await patch(upload, 0, content, {'upload-checksum': `sha256 ${digest('Beleg')}`})).status, 204);
    });

    for (const [reason, ask, status] of [
      ['another offset', (upload: string) => patch(upload, 3, Buffer.from('Be')), 409],
      ['more bytes than announced', (upload: string) => patch(upload, 0, Buffer.from('Belege')), 413],
      ['an unknown id', (upload: string) => patch(upload.replace(/.{32}$/, 'A'.repeat(32)), 0, Buffer.from('B')), 404],
      [
        'an id that is a path',
        (upload: string) => patch(upload.replace(/[^/]{32}$/, '..%2Fkeys%2Freceipt.pem'), 0, Buffer.from('B')),
        404,
      ],
      [
        'another version of tus',
        (upload: string) => patch(upload, 0, Buffer.from('B'), {'tus-resumable': '0.2.2'}),
        400,
      ],
      [
        'no content type of tus',
        (upload: string) => patch(upload, 0, Buffer.from('B'), {'content-type': 'text/plain'}),
        400,
      ],
      [
        'a document above the limit',
        (upload: string) =>
          fetch(upload.replace(/\/[^/]*$/, ''), {method: 'POST', headers: {...tus, 'upload-length': '11000000'}}),
        413,
      ],
      ['no length', (upload: string) => fetch(upload.replace(/\/[^/]*$/, ''), {method: 'POST', headers: tus}), 400],
    ] as const) {
      it(`refuse ${reason} with ${status} and a problem`, async (t) => {
        const {url} = await start(t, {MAX_UPLOAD: '10MiB'});
        const answer = await answerOf(await ask(await createUpload(url, 5)));
        assert.equal(answer.status, status);
        assert.equal(answer.body['status'], status);
        assert.doesNotMatch(JSON.stringify(answer.body), /errno|ENOENT|syscall|uploads\/|\.js/);
      });
    }

    it('may be asked for by pages of the listed origins only', async (t) => {
      const {url} = await start(t);
      const preflight = (from: string) =>
        fetch(`${url}/uploads`, {
          method: 'OPTIONS',
          headers: {
            origin: from,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'tus-resumable',
          },
        });
      const allowed = await preflight(origin);
      assert.equal(allowed.headers.get('access-control-allow-origin'), origin);
      assert.match(allowed.headers.get('access-control-allow-headers')!, /Upload-Offset/);
      assert.equal((await preflight('https://evil.example')).headers.get('access-control-allow-origin'), null);
      const created = await fetch(`${url}/uploads`, {method: 'POST', headers: {...tus, 'upload-length': '5', origin}});
      assert.equal(created.headers.get('access-control-allow-origin'), origin);
      assert.match(created.headers.get('access-control-expose-headers')!, /Location/);
    });

    it('tell what the server can do', async (t) => {
      const {url} = await start(t, {MAX_UPLOAD: '10MiB'});
      const {headers} = await fetch(`${url}/uploads`, {method: 'OPTIONS'});
      assert.equal(headers.get('tus-version'), '1.0.0');
      assert.match(headers.get('tus-extension')!, /creation.*expiration.*termination.*checksum/);
      assert.equal(headers.get('tus-max-size'), '10485760');
    });
  });
}

describe('uploads, on a disk', () => {
  it('wait while the disk has no more than its reserve', async (t) => {
    const {url, server} = await startReceiver(t, {DISK_RESERVE: '1000000GiB'});
    const headers = {...tus, 'upload-length': '5'};
    const {status, headers: answered} = await answerOf(await fetch(`${url}/uploads`, {method: 'POST', headers}));
    assert.deepEqual([status, answered.has('retry-after')], [507, true]);
    assert.equal((await fetch(`${server}/readyz`)).status, 503);
    assert.equal((await post(url, newKey(), submissionWith())).status, 201);
  });
});
