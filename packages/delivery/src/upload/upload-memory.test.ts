import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {TestContext} from 'node:test';
import type {KeyStore} from '../ports.ts';
import {MiB, begin, fileOf, sha256} from '../testing/begin-upload.ts';
import {memoryStore} from '../testing/memory-store.ts';
import {tusServer} from '../testing/tus-server.ts';
import {UploadMemory} from './upload-memory.ts';

describe('UploadMemory', () => {
  const uploads = 'https://forms.example.org/api/uploads';
  const mark = {bytes: 1, sha256: 'f'.repeat(64)};

  it('leaves alone what it has released', () => {
    const store = memoryStore();
    const first = new UploadMemory(store, uploads, 'aa');
    first.release();
    const second = new UploadMemory(store, uploads, 'aa');
    second.remember(`${uploads}/2`);
    second.cover(mark);
    first.forget();
    first.release();
    assert.equal(second.url, `${uploads}/2`);
    assert.equal(store.entries.size, 1);
    assert.equal(new UploadMemory(store, uploads, 'aa').url, undefined);
    second.release();
    const third = new UploadMemory(store, uploads, 'aa');
    assert.equal(third.url, `${uploads}/2`);
    assert.deepEqual(third.covered, mark);
  });

  it('has nothing to go on with where no byte was sent', () => {
    const store = memoryStore();
    const memory = new UploadMemory(store, uploads, 'cc');
    memory.remember(`${uploads}/1`);
    assert.equal(store.entries.size, 0);
  });

  it('keeps endpoints apart', () => {
    const store = memoryStore();
    const here = new UploadMemory(store, uploads, 'bb');
    here.remember(`${uploads}/1`);
    here.cover(mark);
    assert.equal(new UploadMemory(store, 'https://other.example.org/uploads', 'bb').url, undefined);
  });
});

describe('after a reload', {timeout: 60_000}, () => {
  /** Brings about a third of a file to the server, then leaves the page. */
  async function leaveMidway(
    t: TestContext,
    endpoint: string,
    requests: readonly string[],
    file: File,
    store: KeyStore,
  ) {
    const leaving = new AbortController();
    const {until} = begin(t, endpoint, file, {store, chunkBytes: MiB, signal: leaving.signal});
    await until('sending');
    while (!requests.includes(`PATCH ${MiB}`)) await new Promise((resolve) => setImmediate(resolve));
    leaving.abort();
    await until('failed');
  }

  it('goes on with the same content, whatever it is called now', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    const file = fileOf(6 * MiB);
    await leaveMidway(t, server.endpoint, server.requests, file, store);

    const {until} = begin(t, server.endpoint, new File([file], 'umbenannt.pdf'), {store, chunkBytes: MiB});
    const {reference} = await until('stored');
    assert.equal(server.requests.filter((request) => request === 'POST').length, 1);
    assert.equal(server.requests.filter((request) => request === 'PATCH 0').length, 1);
    assert.equal(await sha256(await server.contentOf(reference.id)), await sha256(file));
    assert.equal(store.entries.size, 0);
  });

  it('never mixes it with other content of the same name, size and date', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    const lastModified = 1;
    const twins = [1, 2].map((byte) => new File([new Uint8Array(6 * MiB).fill(byte)], 'scan.pdf', {lastModified}));
    await leaveMidway(t, server.endpoint, server.requests, twins[0]!, store);

    const {until} = begin(t, server.endpoint, twins[1]!, {store, chunkBytes: MiB});
    const {reference} = await until('stored');
    assert.equal(server.requests.filter((request) => request === 'POST').length, 2);
    assert.equal(reference.sha256, await sha256(twins[1]!));
    assert.equal(await sha256(await server.contentOf(reference.id)), reference.sha256);
  });

  it('never mixes it with content that only differs in the middle', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    const first = new Uint8Array(6 * MiB).fill(1);
    const other = first.slice();
    // What was sent already is the same in no more than its beginning.
    other[MiB / 2] = 2;
    await leaveMidway(t, server.endpoint, server.requests, new File([first], 'scan.pdf'), store);
    assert.equal(store.entries.size, 1);

    const {until} = begin(t, server.endpoint, new File([other], 'scan.pdf'), {store, chunkBytes: MiB});
    const {reference} = await until('stored');
    assert.equal(server.requests.filter((request) => request === 'POST').length, 2);
    assert.equal(reference.sha256, await sha256(other));
    assert.equal(await sha256(await server.contentOf(reference.id)), reference.sha256);
  });

  it('begins anew where another tab has sent more than is known here', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    const first = new Uint8Array(6 * MiB).fill(1);
    const other = first.slice();
    other[4 * MiB + 1] = 2;
    await leaveMidway(t, server.endpoint, server.requests, new File([first], 'scan.pdf'), store);
    const copied = memoryStore();
    for (const [key, value] of store.entries) copied.set(key, value);
    const duplicate = begin(t, server.endpoint, new File([first], 'scan.pdf'), {store: copied, chunkBytes: MiB});
    await duplicate.until('stored');

    const {until} = begin(t, server.endpoint, new File([other], 'scan.pdf'), {store, chunkBytes: MiB});
    const {reference} = await until('stored');
    assert.equal(await sha256(await server.contentOf(reference.id)), await sha256(other));
  });

  it('keeps no file name', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    await leaveMidway(t, server.endpoint, server.requests, fileOf(6 * MiB, 'Schwerbehindertenausweis.pdf'), store);
    assert.equal(store.entries.size, 1);
    assert.doesNotMatch(JSON.stringify([...store.entries]), /Schwerbehinderten|U2Nod2Vy/i);
  });

  for (const [name, broken] of [
    ['has expired on the server', (url: string) => `${url}0`],
    ['leads to another origin', () => 'http://127.0.0.1:9/x'],
  ] as const) {
    it(`begins anew where the kept upload ${name}`, async (t) => {
      const server = await tusServer(t);
      const store = memoryStore();
      const file = fileOf(6 * MiB);
      await leaveMidway(t, server.endpoint, server.requests, file, store);
      const [key, kept] = [...store.entries][0]!;
      store.set(key, kept.replace(/^\S+/, broken));

      const {until} = begin(t, server.endpoint, file, {store});
      const {reference} = await until('stored');
      assert.equal(server.requests.filter((request) => request === 'POST').length, 2);
      assert.equal(await sha256(await server.contentOf(reference.id)), await sha256(file));
    });
  }

  it('begins anew where the kept upload is one of another size', async (t) => {
    const server = await tusServer(t);
    const store = memoryStore();
    const file = fileOf(6 * MiB);
    await leaveMidway(t, server.endpoint, server.requests, file, store);
    const shorter = begin(t, server.endpoint, fileOf(3 * MiB));
    const {reference: other} = await shorter.until('stored');
    const [key, kept] = [...store.entries][0]!;
    store.set(key, kept.replace(/[^/ ]+ /, `${other.id} `));

    const {until} = begin(t, server.endpoint, file, {store});
    const {reference} = await until('stored');
    assert.equal(await sha256(await server.contentOf(reference.id)), await sha256(file));
  });
});
