import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {Office} from '../office/office.ts';
import {testPlaces} from '../testing/test-places.ts';
import {runCommand} from '../testing/test-process.ts';
import {
  createUpload,
  newKey,
  patch,
  post,
  referenceTo,
  startReceiver,
  submissionWith,
  testFolder,
  uploadDocument,
} from '../testing/test-receiver.ts';

const key = () => randomBytes(32).toString('base64');

/** Puts values nobody else writes into every place an application has; returns them with the folder they went into. */
async function withCanaries(t: TestContext, environment: Record<string, string>) {
  const receiver = await startReceiver(t, environment);
  const canaries: string[] = [];
  const canary = () => {
    // Letters only: a name holds no digits.
    const value = `Kanarie${randomBytes(8)
      .toString('hex')
      .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
    canaries.push(value);
    return value;
  };
  for (let round = 0; round < 10; round++) {
    const attachment = {...(await uploadDocument(receiver.url, Buffer.from(canary()))), name: `${canary()}.txt`};
    const answers = {name: canary(), nachweise: [referenceTo(attachment)]};
    const {status, body} = await post(receiver.url, newKey(), submissionWith(answers, [attachment]));
    assert.equal(status, 201);
    const document = {name: `${canary()}.pdf`, mediaType: 'application/pdf', bytes: Buffer.from(canary())};
    await new Office(receiver.store).answer(String(body['reference']), {message: canary(), document});
    // One more upload stays on its way.
    const metadata = {'upload-metadata': `filename ${Buffer.from(canary()).toString('base64')}`};
    const upload = await createUpload(receiver.url, 100, metadata);
    await patch(upload, 0, Buffer.from(canary()));
  }
  await receiver.close();
  return {receiver, canaries};
}

async function canariesIn(folder: string, canaries: readonly string[]): Promise<number> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  const bytes = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
  const spelled = (value: string) => [value, Buffer.from(value).toString('base64').slice(0, 20)];
  return canaries.filter((value) => spelled(value).some((text) => bytes.some((file) => file.includes(text)))).length;
}

describe('at rest', () => {
  it('nothing that was typed, sent or answered can be read from the folder without the key', async (t) => {
    const {receiver, canaries} = await withCanaries(t, {ENCRYPTION_KEY: key()});
    assert.equal(canaries.length, 80);
    assert.equal(await canariesIn(receiver.dataDir, canaries), 0);
  });

  it('all of it can without one, so that this test sees what it looks for', async (t) => {
    const {receiver, canaries} = await withCanaries(t, {});
    assert.equal(await canariesIn(receiver.dataDir, canaries), canaries.length);
  });

  it('everything comes out again with the key, also behind a newer one', async (t) => {
    const old = key();
    const {receiver, canaries} = await withCanaries(t, {ENCRYPTION_KEY: old});
    const environment = {...receiver.environment, ENCRYPTION_KEY: `${key()},${old}`};
    const {stdout} = await runCommand(['export'], environment);
    assert.equal(canaries.filter((canary) => stdout.includes(canary)).length, 20);
    const {status, stdout: verdict} = await runCommand(['verify'], environment);
    assert.deepEqual([status, verdict], [0, '10 applications and 20 contents are as they were received.\n']);
  });

  it('another key is a line for the operator', async (t) => {
    const {receiver} = await withCanaries(t, {ENCRYPTION_KEY: key()});
    for (const ENCRYPTION_KEY of [key(), '']) {
      const {status, stderr} = await runCommand(['export'], {...receiver.environment, ENCRYPTION_KEY});
      assert.equal(status, 1);
      assert.match(stderr, /^ENCRYPTION_KEY lacks the key [0-9a-f]{8}, under which something here was sealed\.\n$/);
      const doctor = await runCommand(['doctor'], {...receiver.environment, ENCRYPTION_KEY});
      assert.match(doctor.stdout, /PROBLEM {2}ENCRYPTION_KEY/);
    }
  });

  it('another key ends the start at once, also on PostgreSQL', async (t) => {
    const place = testPlaces().at(-1)!;
    if (place.skip !== false) return t.skip(place.skip);
    const {dataDir, formsDir} = await testFolder(t);
    const environment = {...(await place.environment()), DATA_DIR: dataDir, FORMS_DIR: formsDir, LOG: 'silent'};
    await (await startReceiver(t, environment)).close();
    const began = performance.now();
    const {status, stderr} = await runCommand(['start'], {...environment, PORT: '0', ENCRYPTION_KEY: key()});
    assert.match(stderr, /^ENCRYPTION_KEY lacks the key/);
    assert.equal(status, 1);
    // Connections that stay open would keep it for half a minute.
    assert.ok(performance.now() - began < 15_000);
  });

  it('a key of the wrong length stops the start', async (t) => {
    await assert.rejects(startReceiver(t, {ENCRYPTION_KEY: 'a2V5'}), /not 32 bytes/);
  });
});
