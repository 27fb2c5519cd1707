/**
 * Applications in PostgreSQL, for any number of processes on any number of machines.
 *
 * Each write is one statement, so there is no half of it; `synchronous_commit` is on for every connection.
 */
import type pg from 'pg';
import type {Submission, SubmissionStatus} from '@ozg-forms/core/protocol/submission';
import type {Delivery} from '../../outbox/outbox.ts';
import type {Scan} from '../../scanning/scanner.ts';
import type {Seal} from '../../sealing/seal.ts';
import type {ProvenDeletion} from '../../retention/retention.ts';
import type {Following, Records} from '../records.ts';
import {sha256Of} from '../hash.ts';
import type {Acceptance, Application, OfficeAnswer, OfficeDocument} from '../store.ts';
import {query, reaching} from './connection.ts';
import {forget} from './forget.ts';

interface Row {
  readonly number: string;
  readonly reference: string;
  readonly idempotency_key: string;
  readonly body_sha256: string;
  readonly received_at: string;
  readonly submission: string;
  readonly access_code_sha256: string;
  readonly receipt: string;
  readonly status: SubmissionStatus;
  readonly messages: Application['messages'];
  readonly documents: readonly OfficeDocument[];
  readonly deliveries: readonly (Omit<Delivery, 'at'> & {readonly dueMs: number})[];
  readonly scans: readonly (Omit<Scan, 'signature'> & {readonly signature: string | null})[];
}

const pageSize = 100;

const select = `
  SELECT a.*,
    (SELECT coalesce(json_agg(json_build_object('at', m.at, 'text', m.text) ORDER BY m.number), '[]')
      FROM messages m WHERE m.application = a.number) AS messages,
    (SELECT coalesce(json_agg(json_build_object(
        'id', d.id, 'name', d.name, 'mediaType', d.media_type, 'size', d.size, 'sha256', d.sha256) ORDER BY d.number), '[]')
      FROM documents d WHERE d.application = a.number) AS documents,
    (SELECT coalesce(json_agg(json_build_object(
        'target', o.target, 'state', o.state, 'attempts', o.attempts, 'dueMs', o.due_ms) ORDER BY o.target), '[]')
      FROM outbox o WHERE o.application = a.number) AS deliveries,
    (SELECT coalesce(json_agg(json_build_object('sha256', s.sha256, 'state', s.state, 'signature', s.signature)), '[]')
      FROM scans s WHERE s.application = a.number) AS scans
  FROM applications a`;

export class PostgresRecords implements Records {
  readonly #pool: pg.Pool;
  readonly #seal: Seal;

  constructor(pool: pg.Pool, seal: Seal) {
    this.#pool = pool;
    this.#seal = seal;
  }

  withKey(idempotencyKey: string): Promise<Application | undefined> {
    return this.#one('WHERE a.idempotency_key = $1', idempotencyKey);
  }

  withReference(reference: string): Promise<Application | undefined> {
    return this.#one('WHERE a.reference = $1', reference);
  }

  // One snapshot for all pages: numbers are given before commits, so a later page could miss an earlier number.
  async *applications(): AsyncIterable<Application> {
    const client = await reaching(() => this.#pool.connect());
    let isWhole = false;
    try {
      await reaching(() => client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'));
      let last = '0';
      for (;;) {
        const page = `${select} WHERE a.number > $1 ORDER BY a.number LIMIT ${pageSize}`;
        const {rows} = await reaching(() => client.query<Row>(page, [last]));
        for (const row of rows) {
          last = row.number;
          yield this.#applicationFrom(row);
        }
        if (rows.length < pageSize) break;
      }
      await reaching(() => client.query('COMMIT'));
      isWhole = true;
    } finally {
      client.release(!isWhole);
    }
  }

  async insert(acceptance: Acceptance, definition: Uint8Array, {targets, scans}: Following): Promise<boolean> {
    const {reference} = acceptance;
    const {rows} = await query<{kept: boolean}>(
      this.#pool,
      `WITH known AS (INSERT INTO definitions VALUES ($8, $9) ON CONFLICT DO NOTHING),
      application AS (
        INSERT INTO applications
          (reference, idempotency_key, body_sha256, received_at, submission, access_code_sha256, receipt, definition_sha256)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT DO NOTHING RETURNING number),
      posted AS (
        INSERT INTO outbox (application, target, since_ms, due_ms)
        SELECT number, target, $11, $11 FROM application, unnest($10::text[]) AS target),
      used AS (
        INSERT INTO content_uses SELECT DISTINCT sha256, number FROM application, unnest($12::text[]) AS sha256),
      scanned AS (
        INSERT INTO scans (application, sha256, state, signature, due_ms)
        SELECT number, sha256, state, signature, $11 FROM application,
          jsonb_to_recordset($13::jsonb) AS scan (sha256 text, state text, signature text))
      SELECT EXISTS (SELECT FROM application) AS kept`,
      [
        reference,
        acceptance.idempotencyKey,
        acceptance.bodySha256,
        acceptance.receivedAt,
        this.#seal.sealText(JSON.stringify(acceptance.submission), `submission:${reference}`),
        acceptance.accessCodeSha256,
        this.#seal.sealText(acceptance.receipt, `receipt:${reference}`),
        acceptance.submission.form.sha256,
        Buffer.from(definition),
        targets,
        Date.now(),
        acceptance.submission.attachments.map(({sha256}) => sha256),
        JSON.stringify(scans),
      ],
    );
    return rows[0]!.kept;
  }

  async answer(reference: string, {status, at, message, document}: OfficeAnswer): Promise<boolean> {
    const {rows} = await query<{found: boolean}>(
      this.#pool,
      `WITH application AS (SELECT number FROM applications WHERE reference = $1),
      changed AS (
        UPDATE applications SET status = $2 WHERE $2::text IS NOT NULL AND number IN (SELECT number FROM application)),
      said AS (
        INSERT INTO messages (application, at, text) SELECT number, $3, $4 FROM application WHERE $4::text IS NOT NULL),
      added AS (
        INSERT INTO documents (application, id, name, media_type, size, sha256)
        SELECT number, $5, $6, $7, $8, $9 FROM application WHERE $5::text IS NOT NULL),
      used AS (
        INSERT INTO content_uses SELECT $9, number FROM application WHERE $9::text IS NOT NULL ON CONFLICT DO NOTHING)
      SELECT EXISTS (SELECT FROM application) AS found`,
      [
        reference,
        status,
        at,
        message === undefined ? undefined : this.#seal.sealText(message, `message:${reference}`),
        document?.id,
        document && this.#seal.sealText(document.name, `document:${reference}`),
        document?.mediaType,
        document?.size,
        document?.sha256,
      ],
    );
    return rows[0]!.found;
  }

  async definition(sha256: string): Promise<Uint8Array | undefined> {
    const {rows} = await query<{bytes: Buffer}>(this.#pool, 'SELECT bytes FROM definitions WHERE sha256 = $1', [
      sha256,
    ]);
    return rows[0]?.bytes;
  }

  async expired(before: string, limit: number): Promise<readonly Application[]> {
    const {rows} = await query<Row>(
      this.#pool,
      `${select} WHERE a.received_at < $1
        AND NOT EXISTS (SELECT FROM outbox o WHERE o.application = a.number AND o.state <> 'delivered')
      ORDER BY a.received_at LIMIT $2`,
      [before, limit],
    );
    return rows.map((row) => this.#applicationFrom(row));
  }

  async forget(deletion: ProvenDeletion): Promise<void> {
    await forget(this.#pool, deletion);
  }

  async *deletions(): AsyncIterable<ProvenDeletion> {
    const {rows} = await query<{deletion: string}>(this.#pool, 'SELECT deletion FROM deletions ORDER BY number', []);
    for (const {deletion} of rows) yield JSON.parse(deletion) as ProvenDeletion;
  }

  async isForgotten(idempotencyKey: string): Promise<boolean> {
    const {rowCount} = await query(this.#pool, 'SELECT FROM deletions WHERE key_sha256 = $1', [
      sha256Of(idempotencyKey),
    ]);
    return rowCount === 1;
  }

  async names(sha256: string): Promise<boolean> {
    const {rowCount} = await query(this.#pool, 'SELECT FROM content_uses WHERE sha256 = $1 LIMIT 1', [sha256]);
    return rowCount === 1;
  }

  // Deleted rows stay in the files until they are cleaned; this does it now, as far as other transactions let it.
  async scrub(): Promise<void> {
    for (const table of ['applications', 'messages', 'documents']) await query(this.#pool, `VACUUM ${table}`, []);
  }

  /** A secret all processes share. */
  async secret(name: string): Promise<string | undefined> {
    const {rows} = await query<{value: string}>(this.#pool, 'SELECT value FROM secrets WHERE name = $1', [name]);
    return rows[0] && this.#seal.openText(rows[0].value, `secret:${name}`);
  }

  /** Keeps a secret unless there is one already. */
  async keepSecret(name: string, value: string): Promise<void> {
    await query(this.#pool, 'INSERT INTO secrets VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      name,
      this.#seal.sealText(value, `secret:${name}`),
    ]);
  }

  async probe(): Promise<void> {
    await query(
      this.#pool,
      'INSERT INTO probe VALUES (true, $1) ON CONFLICT (only_one) DO UPDATE SET at = excluded.at',
      [new Date().toISOString()],
    );
  }

  async close(): Promise<void> {
    if (!this.#pool.ended && !this.#pool.ending) await this.#pool.end();
  }

  async #one(where: string, value: string): Promise<Application | undefined> {
    const {rows} = await query<Row>(this.#pool, `${select} ${where}`, [value]);
    return rows[0] && this.#applicationFrom(rows[0]);
  }

  #applicationFrom(row: Row): Application {
    const {reference} = row;
    const open = (what: string, text: string) => this.#seal.openText(text, `${what}:${reference}`);
    return {
      reference,
      idempotencyKey: row.idempotency_key,
      bodySha256: row.body_sha256,
      receivedAt: row.received_at,
      submission: JSON.parse(open('submission', row.submission)) as Submission,
      accessCodeSha256: row.access_code_sha256,
      receipt: open('receipt', row.receipt),
      status: row.status,
      messages: row.messages.map(({at, text}) => ({at, text: open('message', text)})),
      documents: row.documents.map((document) => ({...document, name: open('document', document.name)})),
      deliveries: row.deliveries.map(({dueMs, ...delivery}) => ({...delivery, at: new Date(dueMs).toISOString()})),
      scans: row.scans.map(({signature, ...scan}) => ({...scan, ...(signature !== null && {signature})})),
    };
  }
}
