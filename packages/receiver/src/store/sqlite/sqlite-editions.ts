/** Editions of forms, in the same SQLite database as the applications. */
import type {DatabaseSync} from 'node:sqlite';
import type {EditionName, EditionRecords} from '../../hosting/editions.ts';
import type {PublishedForm} from '../../hosting/form-library.ts';
import {transact} from './database.ts';

export class SqliteEditions implements EditionRecords {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async publish({id, sha256, bytes}: PublishedForm, version: string, now: string): Promise<void> {
    transact(this.#database, () => {
      this.#database
        .prepare('UPDATE editions SET until = ? WHERE form_id = ? AND sha256 <> ? AND until IS NULL')
        .run(now, id, sha256);
      this.#database
        .prepare(
          `INSERT INTO editions (form_id, version, sha256, bytes) VALUES (?, ?, ?, ?)
          ON CONFLICT (form_id, sha256) DO UPDATE SET until = NULL`,
        )
        .run(id, version, sha256, bytes);
    });
  }

  async find(id: string, name: EditionName, since: string): Promise<Uint8Array | undefined> {
    const [column, value] = 'sha256' in name ? ['sha256', name.sha256] : ['version', name.version];
    const row = this.#database
      .prepare(
        `SELECT bytes FROM editions WHERE form_id = ? AND ${column} = ? AND (until IS NULL OR until >= ?)
        ORDER BY until IS NULL DESC, until DESC LIMIT 1`,
      )
      .get(id, value!, since);
    return row && (row['bytes'] as Uint8Array);
  }

  async deleteBefore(time: string): Promise<void> {
    this.#database.prepare('DELETE FROM editions WHERE until < ?').run(time);
  }
}
