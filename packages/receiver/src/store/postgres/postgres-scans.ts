/** What waits for a scanner, in the same PostgreSQL database as the applications. */
import type pg from 'pg';
import type {ScanQueue, TakenScan} from '../../scanning/scan-queue.ts';
import type {ScanState, Verdict} from '../../scanning/scanner.ts';
import {query} from './connection.ts';

export class PostgresScans implements ScanQueue {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async take(nowMs: number, limit: number, leaseMs: number): Promise<readonly TakenScan[]> {
    const {rows} = await query<TakenScan>(
      this.#pool,
      `UPDATE scans s SET due_ms = $3 FROM applications a
        WHERE a.number = s.application AND (s.application, s.sha256) IN (
          SELECT application, sha256 FROM scans WHERE state = 'pending' AND due_ms <= $1
          ORDER BY due_ms LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING a.reference, s.sha256, s.attempts`,
      [nowMs, limit, nowMs + leaseMs],
    );
    return rows;
  }

  async settle(scan: TakenScan, verdict: Verdict | {readonly state: 'off'}, nowMs: number): Promise<void> {
    const signature = 'signature' in verdict ? verdict.signature : null;
    await query(
      this.#pool,
      `WITH application AS (SELECT number FROM applications WHERE reference = $1),
        -- The time for deliveries begins when they may.
        freed AS (
          UPDATE outbox SET since_ms = $5, due_ms = $5
          WHERE state = 'pending' AND attempts = 0 AND application IN (SELECT number FROM application))
        UPDATE scans SET state = $3, signature = $4, attempts = attempts + 1, due_ms = $5
        WHERE sha256 = $2 AND application IN (SELECT number FROM application)`,
      [scan.reference, scan.sha256, verdict.state, signature, nowMs],
    );
  }

  async postpone(scan: TakenScan, nextMs: number): Promise<void> {
    await query(
      this.#pool,
      `UPDATE scans SET attempts = attempts + 1, due_ms = $3
        WHERE sha256 = $2 AND application IN (SELECT number FROM applications WHERE reference = $1)`,
      [scan.reference, scan.sha256, nextMs],
    );
  }

  async count(state: ScanState): Promise<number> {
    const {rows} = await query<{count: number}>(
      this.#pool,
      'SELECT count(*)::integer AS count FROM scans WHERE state = $1',
      [state],
    );
    return rows[0]!.count;
  }
}
