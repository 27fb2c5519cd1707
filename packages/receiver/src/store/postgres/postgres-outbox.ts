/** The outbox in the same PostgreSQL database as the applications; several processes empty it together. */
import type pg from 'pg';
import type {DeliveryState, Outbox, TakenEntry} from '../../outbox/outbox.ts';
import {query} from './connection.ts';

export class PostgresOutbox implements Outbox {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async take(nowMs: number, limit: number, leaseMs: number): Promise<readonly TakenEntry[]> {
    // Entries another process looks at in the same moment are passed over, not waited for.
    const {rows} = await query<{reference: string; target: string; attempts: number; since_ms: string}>(
      this.#pool,
      `UPDATE outbox o SET due_ms = $3 FROM applications a
      WHERE a.number = o.application AND (o.application, o.target) IN (
        SELECT application, target FROM outbox waiting WHERE state = 'pending' AND due_ms <= $1
          AND NOT EXISTS (SELECT FROM scans s WHERE s.application = waiting.application AND s.state = 'pending')
        ORDER BY due_ms LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING a.reference, o.target, o.attempts, o.since_ms`,
      [nowMs, limit, nowMs + leaseMs],
    );
    return rows.map(({reference, target, attempts, since_ms}) => ({
      reference,
      target,
      attempts,
      sinceMs: Number(since_ms),
    }));
  }

  settle(entry: TakenEntry, nowMs: number): Promise<void> {
    return this.#set(entry, 'delivered', nowMs);
  }

  postpone(entry: TakenEntry, nowMs: number, nextMs: number | undefined): Promise<void> {
    return this.#set(entry, nextMs === undefined ? 'dead' : 'pending', nextMs ?? nowMs);
  }

  async counts(state: DeliveryState): Promise<ReadonlyMap<string, number>> {
    const {rows} = await query<{target: string; count: number}>(
      this.#pool,
      'SELECT target, count(*)::integer AS count FROM outbox WHERE state = $1 GROUP BY target',
      [state],
    );
    return new Map(rows.map(({target, count}) => [target, count]));
  }

  async revive(nowMs: number): Promise<number> {
    const {rowCount} = await query(
      this.#pool,
      `UPDATE outbox SET state = 'pending', due_ms = $1, since_ms = $1 WHERE state = 'dead'`,
      [nowMs],
    );
    return rowCount ?? 0;
  }

  async #set({reference, target}: TakenEntry, state: DeliveryState, dueMs: number): Promise<void> {
    await query(
      this.#pool,
      `UPDATE outbox SET state = $1, due_ms = $2, attempts = attempts + 1
      WHERE target = $3 AND application = (SELECT number FROM applications WHERE reference = $4)`,
      [state, dueMs, target, reference],
    );
  }
}
