import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {setImmediate as turn, setTimeout as pause} from 'node:timers/promises';
import type {Attachment} from '@ozg-forms/core/protocol/submission';
import {sealWith} from '../sealing/seal.ts';
import {openDatabase} from '../store/sqlite/database.ts';
import {SqliteRecords} from '../store/sqlite/sqlite-records.ts';
import {newKey, post, referenceTo, submissionWith, testFolder, uploadDocument} from '../testing/test-receiver.ts';
import {runCommand, startProcess} from '../testing/test-process.ts';

interface Attempt {
  readonly dataDir: string;
  readonly key: string;
  readonly attachment: Attachment;
}

/** What to wait for after the last byte was sent; then the process is killed. */
type Moment = (attempt: Attempt) => Promise<unknown>;

const after =
  (ms: number): Moment =>
  () =>
    pause(ms);

const onceKept: Moment = async ({dataDir, attachment}) => {
  while (!existsSync(join(dataDir, 'files', attachment.sha256))) await turn();
};

const onceCommitted: Moment = async ({dataDir, key}) => {
  const records = new SqliteRecords(openDatabase(join(dataDir, 'applications.db')), sealWith([]));
  while (!(await records.withKey(key))) await turn();
  await records.close();
};

/** Kills the real process at each moment, starts it again on the same data, and sends again. */
async function killAt(t: TestContext, moments: readonly Moment[]): Promise<void> {
  const {dataDir, formsDir} = await testFolder(t);
  const environment = {DATA_DIR: dataDir, FORMS_DIR: formsDir, LOG: 'silent'};
  const references = new Map<string, unknown>();
  let receiver = await startProcess(t, environment);
  for (const [round, moment] of moments.entries()) {
    const attachment = await uploadDocument(receiver.url, Buffer.from(`Beleg ${round}`));
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    const key = newKey();
    const first = post(receiver.url, key, submission).catch(() => undefined);
    await moment({dataDir, key, attachment});
    await receiver.end('SIGKILL');
    const acknowledged = await first;
    receiver = await startProcess(t, environment);
    const repeated = await post(receiver.url, key, submission);
    assert.equal(repeated.status, 201);
    if (acknowledged) assert.deepEqual(repeated.body, acknowledged.body);
    references.set(key, repeated.body['reference']);
  }
  await receiver.end('SIGKILL');
  const {stdout} = await runCommand(['export'], environment);
  const kept = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    kept.map(({idempotencyKey, reference}) => [idempotencyKey, reference]),
    [...references],
  );
  assert.equal((await runCommand(['verify'], environment)).status, 0);
}

describe('a receiver killed between the last byte and the answer', () => {
  it('gives the repeat one record, whenever it was killed', {timeout: 120_000}, async (t) => {
    await killAt(t, [1, 3, 5, 8, 12, 20].map(after));
  });

  it('takes the documents it had kept already for the repeat', {timeout: 120_000}, async (t) => {
    await killAt(t, [onceKept, onceKept, onceKept]);
  });

  it('answers the repeat with the reference it had committed', {timeout: 120_000}, async (t) => {
    await killAt(t, [onceCommitted, onceCommitted, onceCommitted]);
  });
});
