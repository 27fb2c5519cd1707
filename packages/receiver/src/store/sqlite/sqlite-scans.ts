/** What waits for a scanner, in the same SQLite database as the applications. */
import type {DatabaseSync} from 'node:sqlite';
import type {ScanQueue, TakenScan} from '../../scanning/scan-queue.ts';
import type {ScanState, Verdict} from '../../scanning/scanner.ts';
import {transact} from './database.ts';

export class SqliteScans implements ScanQueue {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async take(nowMs: number, limit: number, leaseMs: number): Promise<readonly TakenScan[]> {
    return transact(this.#database, () => {
      const rows = this.#database
        .prepare(
          `SELECT s.application, s.sha256, s.attempts, a.reference
          FROM scans s JOIN applications a ON a.number = s.application
          WHERE s.state = 'pending' AND s.due_ms <= ? ORDER BY s.due_ms LIMIT ?`,
        )
        .all(nowMs, limit);
      const lease = this.#database.prepare('UPDATE scans SET due_ms = ? WHERE application = ? AND sha256 = ?');
      for (const row of rows) lease.run(nowMs + leaseMs, row['application']!, row['sha256']!);
      return rows.map((row) => ({
        reference: row['reference'] as string,
        sha256: row['sha256'] as string,
        attempts: row['attempts'] as number,
      }));
    });
  }

  async settle(scan: TakenScan, verdict: Verdict | {readonly state: 'off'}, nowMs: number): Promise<void> {
    transact(this.#database, () => {
      const signature = 'signature' in verdict ? verdict.signature : null;
      this.#database
        .prepare(
          `UPDATE scans SET state = ?, signature = ?, attempts = attempts + 1, due_ms = ?
          WHERE sha256 = ? AND application = (SELECT number FROM applications WHERE reference = ?)`,
        )
        .run(verdict.state, signature, nowMs, scan.sha256, scan.reference);
      // The time for deliveries begins when they may.
      this.#database
        .prepare(
          `UPDATE outbox SET since_ms = ?, due_ms = ? WHERE state = 'pending' AND attempts = 0
          AND application = (SELECT number FROM applications WHERE reference = ?)`,
        )
        .run(nowMs, nowMs, scan.reference);
    });
  }

  async postpone(scan: TakenScan, nextMs: number): Promise<void> {
    this.#database
      .prepare(
        `UPDATE scans SET attempts = attempts + 1, due_ms = ?
        WHERE sha256 = ? AND application = (SELECT number FROM applications WHERE reference = ?)`,
      )
      .run(nextMs, scan.sha256, scan.reference);
  }

  async count(state: ScanState): Promise<number> {
    const row = this.#database.prepare('SELECT count(*) AS count FROM scans WHERE state = ?').get(state);
    return row!['count'] as number;
  }
}
