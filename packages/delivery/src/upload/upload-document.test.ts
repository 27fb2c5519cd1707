import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {MiB, begin, fileOf, sha256} from '../testing/begin-upload.ts';
import {serve} from '../testing/listen.ts';
import {memoryStore} from '../testing/memory-store.ts';
import {nodeHttpStack} from '../testing/node-http-stack.ts';
import {tusServer} from '../testing/tus-server.ts';
import {uploadDocument} from './upload-document.ts';

describe('uploadDocument', {timeout: 60_000}, () => {
  it('stores a document whole and answers its reference', async (t) => {
    const server = await tusServer(t);
    const file = fileOf(3 * MiB, 'Führungszeugnis Ümit.pdf');
    const {until, kinds, states} = begin(t, server.endpoint, file, {chunkBytes: MiB});
    const {reference} = await until('stored');
    assert.deepEqual(kinds(), ['waiting', 'hashing', 'sending', 'stored']);
    assert.deepEqual(reference, {
      id: reference.id,
      name: 'Führungszeugnis Ümit.pdf',
      mediaType: 'application/pdf',
      size: file.size,
      sha256: await sha256(file),
    });
    assert.match(reference.id, /^[0-9a-f]{32}$/);
    assert.deepEqual(await server.contentOf(reference.id), Buffer.from(await file.arrayBuffer()));
    assert.deepEqual(await server.metadataOf(reference.id), {
      filename: 'Führungszeugnis Ümit.pdf',
      filetype: 'application/pdf',
    });
    assert.deepEqual(server.requests, ['POST', 'PATCH 0', `PATCH ${MiB}`, `PATCH ${2 * MiB}`]);
    const sent = states.filter((state) => state.state === 'sending').map(({sentBytes}) => sentBytes);
    assert.equal(sent.at(-1), file.size);
    assert.deepEqual(
      sent,
      [...sent].sort((a, b) => a - b),
    );
  });

  it('tells what is on its way by its content and by a name everyone can read', async (t) => {
    const server = await tusServer(t);
    const {until} = begin(t, server.endpoint, new File(['%PDF-1.7'], 'Grüße', {type: ''}), {
      mediaType: 'application/pdf',
    });
    const {reference} = await until('stored');
    assert.equal(reference.name, 'Grüße'.normalize('NFC'));
    assert.equal(reference.mediaType, 'application/pdf');
  });

  it('gives up after some minutes without one byte confirmed, and goes on when told to', async (t) => {
    const server = await tusServer(t);
    let down = true;
    server.answerInstead((_request, response) => {
      if (down) response.writeHead(503).end();
      return down;
    });
    const {until, upload, clock} = begin(t, server.endpoint, fileOf(1_000));
    const {error} = await until('failed');
    assert.equal(error.reason, 'server');
    assert.ok(error.retryable);
    assert.equal(server.requests.length, 9);
    assert.deepEqual(clock.waits, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    down = false;
    upload.resume();
    await until('stored');
  });

  it('stands still while it is paused, and goes on from there', async (t) => {
    const server = await tusServer(t);
    const file = fileOf(8 * MiB);
    const {upload, until, states} = begin(t, server.endpoint, file, {chunkBytes: MiB});
    await new Promise<void>((resolve) => {
      server.answerInstead((request) => {
        if (request.headers['upload-offset'] === String(3 * MiB)) resolve();
        return false;
      });
    });
    upload.pause();
    const at = states.length;
    const asked = server.requests.length;
    assert.equal(upload.state.state, 'paused');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(states.length, at);
    assert.equal(server.requests.length, asked);
    upload.pause();
    upload.resume();
    const {reference} = await until('stored');
    assert.equal(server.requests.filter((request) => request === 'POST').length, 1);
    assert.equal(server.requests.filter((request) => request === 'HEAD').length, 1);
    assert.equal(await sha256(await server.contentOf(reference.id)), await sha256(file));
    upload.resume();
    assert.equal(upload.state.state, 'stored');
  });

  it('sends nothing any more when it is paused just before a request', async (t) => {
    const server = await tusServer(t);
    const upload = uploadDocument({
      file: fileOf(1_000),
      endpoint: server.endpoint,
      store: memoryStore(),
      httpStack: nodeHttpStack,
      // Told with no byte sent yet, right before the content goes out.
      onState: ({state}) => state === 'sending' && upload.pause(),
    });
    while (upload.state.state !== 'paused') await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(server.requests, ['POST']);
  });

  it('deletes what the server has when it is removed midway, and says no more', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    const {upload, until, states} = begin(t, server.endpoint, fileOf(8 * MiB), {chunkBytes: MiB, store});
    await until('sending');
    await new Promise<void>((resolve) => {
      server.answerInstead((request) => {
        if (request.headers['upload-offset'] === String(2 * MiB)) resolve();
        return false;
      });
    });
    const at = states.length;
    await upload.remove();
    assert.equal(server.requests.at(-1), 'DELETE');
    assert.equal(store.entries.size, 0);
    upload.resume();
    upload.pause();
    await upload.remove();
    assert.ok(states.slice(at).every(({state}) => state === 'sending'));
    assert.equal(server.requests.filter((request) => request === 'DELETE').length, 1);
  });

  it('deletes a stored document when it is removed', async (t) => {
    const server = await tusServer(t);
    const {upload, until} = begin(t, server.endpoint, fileOf(1_000));
    const {reference} = await until('stored');
    await upload.remove();
    await assert.rejects(server.contentOf(reference.id), {code: 'ENOENT'});
  });

  it('survives a server that cannot delete', async (t) => {
    const server = await tusServer(t);
    const {upload, until} = begin(t, server.endpoint, fileOf(1_000));
    await until('stored');
    server.answerInstead((_request, response) => {
      response.writeHead(403).end();
      return true;
    });
    await upload.remove();
    assert.equal(server.requests.at(-1), 'DELETE');
  });

  for (const [status, reason] of [
    [413, 'too-large'],
    [403, 'refused'],
    [415, 'refused'],
  ] as const) {
    it(`does not insist when the server says ${status}`, async (t) => {
      const server = await tusServer(t);
      server.answerInstead((_request, response) => {
        response.writeHead(status).end();
        return true;
      });
      const {until} = begin(t, server.endpoint, fileOf(1_000));
      const {error} = await until('failed');
      assert.equal(error.reason, reason);
      assert.deepEqual(server.requests, ['POST']);
    });
  }

  it('sends nothing to an upload URL of another origin', async (t) => {
    const strangers: string[] = [];
    const stranger = await serve(t, (request, response) => {
      strangers.push(request.method!);
      response.end();
    });
    const server = await tusServer(t);
    server.answerInstead((_request, response) => {
      response.writeHead(201, {'Tus-Resumable': '1.0.0', Location: `${stranger}/uploads/1`}).end();
      return true;
    });
    const {until} = begin(t, server.endpoint, fileOf(1_000));
    const {error} = await until('failed');
    assert.equal(error.reason, 'refused');
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(strangers, []);
  });

  it('says that a file vanished, not that the line is bad', async (t) => {
    const server = await tusServer(t);
    const file = fileOf(2 * MiB);
    const {until} = begin(t, server.endpoint, file, {chunkBytes: MiB});
    await until('sending');
    const gone = {size: MiB, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError'))};
    file.slice = () => gone as unknown as Blob;
    const {error} = await until('failed');
    assert.equal(error.reason, 'unreadable');
    assert.equal(error.retryable, false);
  });

  it('stops for a signal and deletes nothing', async (t) => {
    const server = await tusServer(t);
    const abort = new AbortController();
    const {until} = begin(t, server.endpoint, fileOf(8 * MiB), {signal: abort.signal});
    await until('sending');
    abort.abort();
    const {error} = await until('failed');
    assert.equal(error.reason, 'cancelled');
    assert.ok(!server.requests.includes('DELETE'));
  });

  it('refuses an endpoint that is no absolute address', () => {
    assert.throws(() => uploadDocument({file: fileOf(1), endpoint: '/api', onState() {}}), RangeError);
  });
});

describe('several uploads', {timeout: 60_000}, () => {
  it('keep two documents of the same content apart', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    const file = fileOf(3 * MiB);
    const first = begin(t, server.endpoint, file, {store, chunkBytes: MiB});
    // The second begins when the first can already be found by its content.
    while (store.entries.size === 0) await new Promise((resolve) => setImmediate(resolve));
    const second = begin(t, server.endpoint, file, {store, chunkBytes: MiB});
    const [one, other] = await Promise.all([first.until('stored'), second.until('stored')]);
    assert.notEqual(one.reference.id, other.reference.id);
    await first.upload.remove();
    assert.equal((await server.contentOf(other.reference.id)).length, file.size);
  });

  it('wait for their turn, and all arrive', async (t) => {
    const server = await tusServer(t);
    const uploads = Array.from({length: 5}, () => begin(t, server.endpoint, fileOf(MiB)));
    uploads[3]!.upload.pause();
    await Promise.all(uploads.filter((_, index) => index !== 3).map(({until}) => until('stored')));
    assert.equal(server.requests.filter((request) => request === 'POST').length, 4);
    uploads[3]!.upload.resume();
    await uploads[3]!.until('stored');
  });
});
