/**
 * One receiver for each `DATA_DIR`: upload locks and running submissions are known to one process only.
 *
 * The lock is an exclusive lock of SQLite on a file of its own. The operating system lets go
 * of it when the process ends, however it ends, so no stale lock has to be removed by hand.
 * `export`, `verify` and `status` do not take it; they may run beside a receiver.
 */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** Another receiver works on this folder. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
}

/**
 * Takes the lock. Returns the way to release it.
 *
 * @throws DataDirInUseError with one line for the operator
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  await mkdir(dataDir, {recursive: true, mode: 0o700});
  const lock = new DatabaseSync(join(dataDir, 'receiver.lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as {errcode?: number}).errcode !== 5) throw error;
    throw new DataDirInUseError(
      `Another receiver is using DATA_DIR ${dataDir}. Stop it, or give this one a folder of its own.`,
    );
  }
  return () => lock.close();
}
