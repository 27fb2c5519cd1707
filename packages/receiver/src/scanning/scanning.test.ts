import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import type {Store} from '../store/store.ts';
import {eicar, startFakeClamd, type Behaviour, type FakeClamd} from '../testing/fake-clamd.ts';
import {testPlaces} from '../testing/test-places.ts';
import {
  holdingsOf,
  newKey,
  post,
  referenceTo,
  startReceiver,
  submissionWith,
  uploadDocument,
  type TestReceiver,
} from '../testing/test-receiver.ts';
import {Clamd} from './clamd.ts';
import {Gatekeeper} from './gatekeeper.ts';

const clean = Buffer.from('Guten Tag');

async function sendWith(receiver: TestReceiver, ...contents: Buffer[]) {
  const attachments = await Promise.all(
    contents.map((content, at) => uploadDocument(receiver.url, content, `/nachweise/${at}`)),
  );
  return post(receiver.url, newKey(), submissionWith({nachweise: attachments.map(referenceTo)}, attachments));
}

async function statesIn(store: Store): Promise<string[]> {
  const states: string[] = [];
  for await (const {scans} of store.applications()) states.push(...scans.map(({state}) => state));
  return states;
}

async function until(condition: () => Promise<boolean> | boolean, withinMs = 8000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await condition());) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await pause(20);
  }
}

for (const place of testPlaces()) {
  const receiverWith = async (t: TestContext, environment: Record<string, string>) =>
    startReceiver(t, {...(await place.environment()), MAX_UPLOAD: '200KiB', ...environment});
  /** A receiver whose scanner has proven itself. */
  const guarded = async (t: TestContext, more: Record<string, string> = {}) => {
    const clamd = await startFakeClamd(t);
    const receiver = await receiverWith(t, {CLAMD: clamd.address, ...more});
    await until(() => clamd.asked() >= 2);
    await pause(50);
    return {clamd, receiver};
  };
  /** What looks later, without the waits of a real one. */
  const gatekeeperOf = async (t: TestContext, receiver: TestReceiver, clamd: FakeClamd | undefined) => {
    const {scans, store} = await holdingsOf(t, receiver);
    const lines: Record<string, unknown>[] = [];
    const write = (details: object) => void lines.push({...details});
    const [host, port] = clamd?.address.split(':') ?? [];
    const gatekeeper = new Gatekeeper({
      scanner: clamd && new Clamd({host: host!, port: Number(port)}),
      queue: {
        ...scans,
        take: (nowMs, ...rest) => scans.take(nowMs + 3_600_000, ...rest),
        settle: scans.settle.bind(scans),
        postpone: scans.postpone.bind(scans),
        count: scans.count.bind(scans),
      },
      open: (sha256) => store.readContent(sha256),
      maxBytes: 200 * 1024,
      onSettled: () => undefined,
      log: {info: write, warn: write, error: write},
      lookEveryMs: 50,
    });
    t.after(() => gatekeeper.stop());
    return {gatekeeper, lines};
  };

  describe(`documents, on ${place.name}`, {skip: place.skip}, () => {
    it('are off without a scanner, and never clean', async (t) => {
      const receiver = await receiverWith(t, {});
      assert.equal((await sendWith(receiver, eicar)).status, 201);
      assert.deepEqual(await statesIn(receiver.store), ['off']);
    });

    it('are clean once they were looked at', async (t) => {
      const {receiver} = await guarded(t);
      assert.equal((await sendWith(receiver, clean, Buffer.from('Noch einer'))).status, 201);
      assert.deepEqual(await statesIn(receiver.store), ['clean', 'clean']);
    });

    it('are refused at their place when they are infected, and nothing is kept', async (t) => {
      const {receiver} = await guarded(t);
      const answer = await sendWith(receiver, clean, Buffer.concat([clean, eicar]));
      assert.equal(answer.status, 422);
      const [violation, ...more] = answer.body['violations'] as Record<string, string>[];
      assert.deepEqual(more, []);
      assert.equal(violation!['pointer'], '/nachweise/1');
      assert.equal(violation!['keyword'], 'malware');
      assert.match(violation!['message']!, /Schadsoftware.*„Nachweis\.txt“/);
      assert.deepEqual(await statesIn(receiver.store), []);
    });

    it('are accepted while the scanner is down, go nowhere, and go on marked once it has looked', async (t) => {
      const folder = await mkdtemp(join(tmpdir(), 'ozg-drop-'));
      t.after(() => rm(folder, {recursive: true, force: true}));
      const {clamd, receiver} = await guarded(t, {DELIVER_TO: pathToFileURL(folder).href});
      await clamd.stop();
      assert.equal((await sendWith(receiver, clean, eicar)).status, 201);
      assert.deepEqual(await statesIn(receiver.store), ['pending', 'pending']);
      await pause(300);
      assert.deepEqual(await readdir(folder), []);
      await receiver.close();

      await clamd.start();
      const {gatekeeper, lines} = await gatekeeperOf(t, receiver, clamd);
      const {store} = await holdingsOf(t, receiver);
      gatekeeper.start();
      await until(async () => !(await statesIn(store)).includes('pending'));
      assert.deepEqual((await statesIn(store)).sort(), ['clean', 'infected']);
      await until(() => lines.some(({alarm}) => alarm === 'infected'));
      await gatekeeper.stop();

      const again = await startReceiver(t, receiver.environment);
      await until(async () => (await readdir(folder)).some((name) => !name.startsWith('.')));
      const [reference] = await readdir(folder);
      assert.deepEqual((await readdir(join(folder, reference!, 'documents'))).sort(), ['001.txt', '002.infected']);
      const {scans} = JSON.parse(await readFile(join(folder, reference!, 'application.json'), 'utf8')) as {
        scans: {state: string; signature?: string}[];
      };
      assert.deepEqual(
        scans.map(({state, signature}) => [state, signature]),
        [
          ['clean', undefined],
          ['infected', 'Eicar-Test-Signature'],
        ],
      );
      await again.close();
    });

    it('wait, with an alarm, for a scanner that does not look at everything', async (t) => {
      const clamd = await startFakeClamd(t, 'looks-only-at-the-beginning');
      const receiver = await receiverWith(t, {CLAMD: clamd.address});
      assert.equal((await sendWith(receiver, clean)).status, 201);
      assert.deepEqual(await statesIn(receiver.store), ['pending']);
      await receiver.close();
      const {gatekeeper, lines} = await gatekeeperOf(t, receiver, clamd);
      gatekeeper.start();
      await until(() => lines.length > 0);
      assert.equal(lines[0]!['alarm'], 'scanner');
      assert.match(String(lines[0]!['reason']), /Set StreamMaxLength, MaxFileSize and MaxScanSize/);
      const {store} = await holdingsOf(t, receiver);
      assert.deepEqual(await statesIn(store), ['pending']);
    });

    it('become off when the scanner is taken away, so that nothing waits for ever', async (t) => {
      const {clamd, receiver} = await guarded(t);
      await clamd.stop();
      assert.equal((await sendWith(receiver, clean)).status, 201);
      await receiver.close();
      const {gatekeeper} = await gatekeeperOf(t, receiver, undefined);
      gatekeeper.start();
      const {store} = await holdingsOf(t, receiver);
      await until(async () => (await statesIn(store))[0] === 'off');
    });
  });
}

describe('what a scanner cannot look at', () => {
  for (const behaviour of ['refuses-large', 'alerts-large'] satisfies Behaviour[]) {
    it(`stays pending: it ${behaviour}`, async (t) => {
      const clamd = await startFakeClamd(t);
      const receiver = await startReceiver(t, {CLAMD: clamd.address, MAX_UPLOAD: '200KiB'});
      await until(() => clamd.asked() >= 2);
      await pause(50);
      clamd.behave(behaviour);
      assert.equal((await sendWith(receiver, Buffer.alloc(150_000, 0x61))).status, 201);
      assert.deepEqual(await statesIn(receiver.store), ['pending']);
    });
  }
});
