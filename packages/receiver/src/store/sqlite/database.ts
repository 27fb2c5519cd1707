/**
 * One SQLite database: WAL with full sync, so a commit that returns has reached the disk
 * (https://www.sqlite.org/pragma.html#pragma_synchronous). Several processes may have it open.
 */
import {DatabaseSync} from 'node:sqlite';
import {migrate} from './migrations.ts';

const busyTimeoutMs = 5000;

/** Opens the database, or makes one, and brings it up to date. */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, {timeout: busyTimeoutMs});
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    );
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Runs `work` in one transaction: all of it, or nothing. */
export function transact<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
