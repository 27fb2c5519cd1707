/** Editions of forms, in the same PostgreSQL database as the applications. */
import type pg from 'pg';
import type {EditionName, EditionRecords} from '../../hosting/editions.ts';
import type {PublishedForm} from '../../hosting/form-library.ts';
import {query} from './connection.ts';

export class PostgresEditions implements EditionRecords {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async publish({id, sha256, bytes}: PublishedForm, version: string, now: string): Promise<void> {
    await query(
      this.#pool,
      `WITH replaced AS (UPDATE editions SET until = $5 WHERE form_id = $1 AND sha256 <> $3 AND until IS NULL)
        INSERT INTO editions (form_id, version, sha256, bytes) VALUES ($1, $2, $3, $4)
        ON CONFLICT (form_id, sha256) DO UPDATE SET until = NULL`,
      [id, version, sha256, Buffer.from(bytes), now],
    );
  }

  async find(id: string, name: EditionName, since: string): Promise<Uint8Array | undefined> {
    const [column, value] = 'sha256' in name ? ['sha256', name.sha256] : ['version', name.version];
    const {rows} = await query<{bytes: Buffer}>(
      this.#pool,
      `SELECT bytes FROM editions WHERE form_id = $1 AND ${column} = $2 AND (until IS NULL OR until >= $3)
        ORDER BY until IS NULL DESC, until DESC LIMIT 1`,
      [id, value, since],
    );
    return rows[0]?.bytes;
  }

  async deleteBefore(time: string): Promise<void> {
    await query(this.#pool, 'DELETE FROM editions WHERE until < $1', [time]);
  }
}
