import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {after, describe, it, type TestContext} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {postgresFolder, TestPostgres} from '../testing/test-postgres.ts';
import {testPlaces} from '../testing/test-places.ts';
import {runCommand, startProcess} from '../testing/test-process.ts';
import {
  createUpload,
  newKey,
  offsetOf,
  patch,
  post,
  referenceTo,
  startReceiver,
  submissionWith,
  testFolder,
  uploadDocument,
  type TestReceiver,
} from '../testing/test-receiver.ts';

const place = testPlaces().at(-1)!;

/** Several receivers on the same database and storage, with nothing else in common. */
async function receivers(t: TestContext, count: number): Promise<readonly TestReceiver[]> {
  const environment = await place.environment();
  const {formsDir} = await testFolder(t);
  const started: TestReceiver[] = [];
  for (let at = 0; at < count; at++) {
    const {dataDir} = await testFolder(t);
    started.push(await startReceiver(t, {...environment, DATA_DIR: dataDir, FORMS_DIR: formsDir}));
  }
  return started;
}

const elsewhere = (upload: string, {server}: TestReceiver) => server + new URL(upload).pathname;

describe('receivers on many machines', {skip: place.skip}, () => {
  it('keep one record for one key, whichever of them is asked', async (t) => {
    const all = await receivers(t, 3);
    const key = newKey();
    const answers = await Promise.all(
      Array.from({length: 30}, (_, at) => post(all[at % 3]!.url, key, submissionWith())),
    );
    assert.deepEqual(new Set(answers.map(({status}) => status)), new Set([201]));
    assert.equal(new Set(answers.map(({body}) => JSON.stringify(body))).size, 1);
    let records = 0;
    for await (const _ of all[0]!.store.applications()) records += 1;
    assert.equal(records, 1);
  });

  it('go on with an upload that began at another, and take it into an application at a third', async (t) => {
    const [first, second, third] = (await receivers(t, 3)) as [TestReceiver, TestReceiver, TestReceiver];
    const content = Buffer.from(randomBytes(450_000).toString('hex'));
    const upload = await createUpload(first.url, content.length);
    assert.equal((await patch(upload, 0, content.subarray(0, 500_000))).status, 204);
    const moved = elsewhere(upload, second);
    assert.equal(await offsetOf(moved), 500_000);
    assert.equal((await patch(moved, 500_000, content.subarray(500_000))).status, 204);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const id = upload.split('/').at(-1)!;
    const attachment = {id, pointer: '/nachweise/0', name: 'a', mediaType: 'text/plain', size: content.length, sha256};
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    assert.equal((await post(third.url, newKey(), submission)).status, 201);
    const kept = Buffer.concat((await (await first.store.readContent(sha256)).toArray()) as Buffer[]);
    assert.ok(kept.equals(content));
  });

  it('let one request at a time write to an upload', async (t) => {
    const [first, second] = (await receivers(t, 2)) as [TestReceiver, TestReceiver];
    const content = Buffer.from(randomBytes(1_000_000).toString('hex'));
    const upload = await createUpload(first.url, content.length);
    // One sends slowly; as soon as the other asks, it has to end.
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        controller.enqueue(content.subarray(0, 1000));
        await pause(50);
      },
    });
    const slow = fetch(upload, {
      method: 'PATCH',
      headers: {'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream'},
      body,
      duplex: 'half',
    } as RequestInit).then(
      ({status}) => status,
      () => undefined,
    );
    await pause(300);
    const offset = await offsetOf(elsewhere(upload, second));
    assert.ok(offset > 0 && offset < content.length, String(offset));
    // Asked to end, it has ended: nobody writes any more.
    await slow;
    assert.equal(await offsetOf(upload), offset);
    assert.equal((await patch(elsewhere(upload, second), offset, content.subarray(offset))).status, 204);
  });

  it('keep everything that was acknowledged when one of them is killed', async (t) => {
    const environment = {...(await place.environment()), LOG: 'silent'};
    const {formsDir, dataDir} = await testFolder(t);
    const settings = {...environment, FORMS_DIR: formsDir, DATA_DIR: dataDir};
    const other = await startProcess(t, settings);
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < 3; round++) {
      const killed = await startProcess(t, settings);
      const attachment = await uploadDocument(killed.url, Buffer.from(`Beleg ${round}`));
      const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
      const key = newKey();
      const first = post(killed.url, key, submission).catch(() => undefined);
      await pause(round * 15);
      await killed.end('SIGKILL');
      await first;
      const repeated = await post(other.url, key, submission);
      assert.equal(repeated.status, 201);
      acknowledged.set(key, String(repeated.body['reference']));
    }
    const {stdout, stderr} = await runCommand(['export'], settings);
    assert.equal(stderr, '');
    const lines = stdout.split('\n').filter(Boolean);
    const kept = lines.map((line) => JSON.parse(line) as {idempotencyKey: string; reference: string});
    assert.deepEqual(new Map(kept.map(({idempotencyKey, reference}) => [idempotencyKey, reference])), acknowledged);
    assert.equal((await runCommand(['verify'], settings)).status, 0);
  });
});

describe('a receiver whose PostgreSQL goes away', {skip: place.skip}, () => {
  let server: TestPostgres | undefined;
  after(() => server?.remove());

  it('asks to try again, loses nothing, and goes on by itself', {skip: postgresFolder() === undefined}, async (t) => {
    server = await TestPostgres.start();
    const {url, store} = await startReceiver(t, {DATABASE_URL: await server.database()});
    const keys = Array.from({length: 12}, newKey);
    const first = await post(url, keys[0]!, submissionWith());
    assert.equal(first.status, 201);
    const during = keys.slice(1).map((key) => post(url, key, submissionWith()));
    await server.stop('SIGQUIT');
    const cut = await post(url, keys[0]!, submissionWith());
    assert.deepEqual([cut.status, cut.headers.get('retry-after')], [503, '2']);
    assert.doesNotMatch(JSON.stringify(cut.body), /ECONN|127\.0\.0\.1|terminat/);
    for (const {status} of await Promise.all(during)) assert.ok([201, 503].includes(status), String(status));
    await server.restart();
    const again = await Promise.all(keys.map((key) => post(url, key, submissionWith())));
    assert.deepEqual(new Set(again.map(({status}) => status)), new Set([201]));
    assert.deepEqual(again[0]!.body, first.body);
    let records = 0;
    for await (const _ of store.applications()) records += 1;
    assert.equal(records, keys.length);
  });
});
