/** The one change of several statements: an application goes, its proof stays, in one transaction. */
import type pg from 'pg';
import type {ProvenDeletion} from '../../retention/retention.ts';
import {sha256Of} from '../hash.ts';
import {reaching} from './connection.ts';

const tables = ['messages', 'documents', 'outbox', 'scans', 'content_uses'] as const;

export async function forget(pool: pg.Pool, deletion: ProvenDeletion): Promise<void> {
  const client = await reaching(() => pool.connect());
  let isDone = false;
  try {
    await reaching(async () => {
      await client.query('BEGIN');
      const {rows} = await client.query<{number: string; idempotency_key: string}>(
        'SELECT number, idempotency_key FROM applications WHERE reference = $1 FOR UPDATE',
        [deletion.reference],
      );
      const [application] = rows;
      if (application) {
        const {number, idempotency_key: key} = application;
        for (const table of tables) await client.query(`DELETE FROM ${table} WHERE application = $1`, [number]);
        await client.query('DELETE FROM applications WHERE number = $1', [number]);
        await client.query('INSERT INTO deletions (reference, key_sha256, deletion) VALUES ($1, $2, $3)', [
          deletion.reference,
          sha256Of(key),
          JSON.stringify(deletion),
        ]);
      }
      await client.query('COMMIT');
    });
    isDone = true;
  } finally {
    client.release(!isDone);
  }
}
