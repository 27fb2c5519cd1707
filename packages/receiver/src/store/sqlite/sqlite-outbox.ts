/** The outbox in the same SQLite database as the applications. */
import type {DatabaseSync} from 'node:sqlite';
import type {DeliveryState, Outbox, TakenEntry} from '../../outbox/outbox.ts';
import {transact} from './database.ts';

export class SqliteOutbox implements Outbox {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async take(nowMs: number, limit: number, leaseMs: number): Promise<readonly TakenEntry[]> {
    return transact(this.#database, () => {
      const rows = this.#database
        .prepare(
          `SELECT o.application, o.target, o.attempts, o.since_ms, a.reference
          FROM outbox o JOIN applications a ON a.number = o.application
          WHERE o.state = 'pending' AND o.due_ms <= ?
            AND NOT EXISTS (SELECT 1 FROM scans s WHERE s.application = o.application AND s.state = 'pending')
          ORDER BY o.due_ms LIMIT ?`,
        )
        .all(nowMs, limit);
      // The lease is a later time: if this process dies, the entry is due again.
      const lease = this.#database.prepare('UPDATE outbox SET due_ms = ? WHERE application = ? AND target = ?');
      for (const row of rows) lease.run(nowMs + leaseMs, row['application']!, row['target']!);
      return rows.map((row) => ({
        reference: row['reference'] as string,
        target: row['target'] as string,
        attempts: row['attempts'] as number,
        sinceMs: row['since_ms'] as number,
      }));
    });
  }

  async settle(entry: TakenEntry, nowMs: number): Promise<void> {
    this.#set(entry, 'delivered', nowMs);
  }

  async postpone(entry: TakenEntry, nowMs: number, nextMs: number | undefined): Promise<void> {
    this.#set(entry, nextMs === undefined ? 'dead' : 'pending', nextMs ?? nowMs);
  }

  async counts(state: DeliveryState): Promise<ReadonlyMap<string, number>> {
    const rows = this.#database
      .prepare('SELECT target, count(*) AS count FROM outbox WHERE state = ? GROUP BY target')
      .all(state);
    return new Map(rows.map((row) => [row['target'] as string, row['count'] as number]));
  }

  async revive(nowMs: number): Promise<number> {
    const {changes} = this.#database
      .prepare(`UPDATE outbox SET state = 'pending', due_ms = ?, since_ms = ? WHERE state = 'dead'`)
      .run(nowMs, nowMs);
    return Number(changes);
  }

  #set({reference, target}: TakenEntry, state: DeliveryState, dueMs: number): void {
    this.#database
      .prepare(
        `UPDATE outbox SET state = ?, due_ms = ?, attempts = attempts + 1
        WHERE target = ? AND application = (SELECT number FROM applications WHERE reference = ?)`,
      )
      .run(state, dueMs, target, reference);
  }
}
