import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {open, type FileHandle} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {newKey, post, referenceTo, startReceiver, submissionWith, uploadDocument} from '../testing/test-receiver.ts';
import {openDatabase} from './sqlite/database.ts';

/** Notes which files and folders are flushed from now on, by their inodes, which outlive a new name. */
async function watchFlushes(t: TestContext): Promise<Set<number>> {
  const flushed = new Set<number>();
  const handle = await open(import.meta.filename);
  const handles = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const {sync} = handles;
  t.mock.method(handles, 'sync', async function (this: FileHandle) {
    await sync.call(this);
    flushed.add((await this.stat()).ino);
  });
  return flushed;
}

const inodeOf = (...path: readonly string[]) => statSync(join(...path)).ino;

// A killed process loses nothing that it has written; a power cut does. So what is looked at is what the disk is told.
describe('before its answer', () => {
  it('an upload is flushed with its folder', async (t) => {
    const {url, dataDir} = await startReceiver(t);
    const flushed = await watchFlushes(t);
    const {id} = await uploadDocument(url, Buffer.from('Beleg'));
    assert.ok(flushed.has(inodeOf(dataDir, 'uploads', id)));
    assert.ok(flushed.has(inodeOf(dataDir, 'uploads')));
  });

  it('a document of an application is flushed with its folder', async (t) => {
    const {url, dataDir} = await startReceiver(t);
    const attachment = await uploadDocument(url, Buffer.from('Beleg'));
    const flushed = await watchFlushes(t);
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    assert.equal((await post(url, newKey(), submission)).status, 201);
    assert.ok(flushed.has(inodeOf(dataDir, 'files', attachment.sha256)));
    assert.ok(flushed.has(inodeOf(dataDir, 'files')));
  });

  it('a commit of SQLite is flushed', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'ozg-flushed-'));
    const database = openDatabase(join(folder, 'applications.db'));
    t.after(() => {
      database.close();
      rmSync(folder, {recursive: true});
    });
    const {synchronous} = database.prepare('PRAGMA synchronous').get()!;
    const {journal_mode: journal} = database.prepare('PRAGMA journal_mode').get()!;
    // 2 is FULL (SQLite, "PRAGMA synchronous"): in WAL each commit waits for the disk.
    assert.deepEqual([synchronous, journal], [2, 'wal']);
  });
});
