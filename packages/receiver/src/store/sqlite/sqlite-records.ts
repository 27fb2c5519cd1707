/** Applications in SQLite. Each method is one short transaction. */
import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';
import type {Submission, SubmissionStatus} from '@ozg-forms/core/protocol/submission';
import type {Delivery, DeliveryState} from '../../outbox/outbox.ts';
import type {Scan, ScanState} from '../../scanning/scanner.ts';
import type {Seal} from '../../sealing/seal.ts';
import type {ProvenDeletion} from '../../retention/retention.ts';
import type {Following, Records} from '../records.ts';
import type {Acceptance, Application, OfficeAnswer, OfficeDocument} from '../store.ts';
import {sha256Of} from '../hash.ts';
import {transact} from './database.ts';

type Row = Record<string, SQLOutputValue>;

const uniqueViolation = 2067;
const pageSize = 100;

export class SqliteRecords implements Records {
  readonly #database: DatabaseSync;
  readonly #seal: Seal;

  constructor(database: DatabaseSync, seal: Seal) {
    this.#database = database;
    this.#seal = seal;
  }

  async withKey(idempotencyKey: string): Promise<Application | undefined> {
    return this.#one('SELECT * FROM applications WHERE idempotency_key = ?', idempotencyKey);
  }

  async withReference(reference: string): Promise<Application | undefined> {
    return this.#one('SELECT * FROM applications WHERE reference = ?', reference);
  }

  // The one writer numbers in the order of commits: nothing can appear before a number that was read.
  async *applications(): AsyncIterable<Application> {
    let last = 0;
    for (;;) {
      const page = this.#after(last, pageSize);
      for (const {number, application} of page) {
        last = number;
        yield application;
      }
      if (page.length < pageSize) return;
    }
  }

  #after(number: number, limit: number): {readonly number: number; readonly application: Application}[] {
    const rows = this.#database
      .prepare('SELECT * FROM applications WHERE number > ? ORDER BY number LIMIT ?')
      .all(number, limit);
    return rows.map((row) => ({number: row['number'] as number, application: this.#applicationFrom(row)}));
  }

  async insert(acceptance: Acceptance, definition: Uint8Array, {targets, scans}: Following): Promise<boolean> {
    const {reference, submission} = acceptance;
    const {form} = submission;
    try {
      transact(this.#database, () => {
        this.#database
          .prepare('INSERT INTO definitions VALUES (?, ?) ON CONFLICT DO NOTHING')
          .run(form.sha256, definition);
        const {lastInsertRowid} = this.#database
          .prepare(
            `INSERT INTO applications
              (reference, idempotency_key, body_sha256, received_at, submission, access_code_sha256, receipt, definition_sha256)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(
            reference,
            acceptance.idempotencyKey,
            acceptance.bodySha256,
            acceptance.receivedAt,
            this.#seal.sealText(JSON.stringify(submission), `submission:${reference}`),
            acceptance.accessCodeSha256,
            this.#seal.sealText(acceptance.receipt, `receipt:${reference}`),
            form.sha256,
          );
        const use = this.#database.prepare('INSERT INTO content_uses VALUES (?, ?) ON CONFLICT DO NOTHING');
        for (const {sha256} of submission.attachments) use.run(sha256, lastInsertRowid);
        const nowMs = Date.now();
        const post = this.#database.prepare(
          'INSERT INTO outbox (application, target, since_ms, due_ms) VALUES (?, ?, ?, ?)',
        );
        const scan = this.#database.prepare(
          'INSERT INTO scans (application, sha256, state, signature, due_ms) VALUES (?, ?, ?, ?, ?)',
        );
        for (const {sha256, state, signature} of scans)
          scan.run(lastInsertRowid, sha256, state, signature ?? null, nowMs);
        for (const target of targets) post.run(lastInsertRowid, target, nowMs, nowMs);
      });
      return true;
    } catch (error) {
      if ((error as {errcode?: number}).errcode === uniqueViolation) return false;
      throw error;
    }
  }

  async answer(reference: string, {status, at, message, document}: OfficeAnswer): Promise<boolean> {
    return transact(this.#database, () => {
      const row = this.#database.prepare('SELECT number FROM applications WHERE reference = ?').get(reference);
      const number = row?.['number'];
      if (number === undefined) return false;
      if (status !== undefined) {
        this.#database.prepare('UPDATE applications SET status = ? WHERE number = ?').run(status, number);
      }
      if (message !== undefined) {
        this.#database
          .prepare('INSERT INTO messages (application, at, text) VALUES (?, ?, ?)')
          .run(number, at, this.#seal.sealText(message, `message:${reference}`));
      }
      if (document !== undefined) {
        this.#database
          .prepare('INSERT INTO documents (application, id, name, media_type, size, sha256) VALUES (?, ?, ?, ?, ?, ?)')
          .run(
            number,
            document.id,
            this.#seal.sealText(document.name, `document:${reference}`),
            document.mediaType,
            document.size,
            document.sha256,
          );
        this.#database
          .prepare('INSERT INTO content_uses VALUES (?, ?) ON CONFLICT DO NOTHING')
          .run(document.sha256, number);
      }
      return true;
    });
  }

  async definition(sha256: string): Promise<Uint8Array | undefined> {
    const row = this.#database.prepare('SELECT bytes FROM definitions WHERE sha256 = ?').get(sha256);
    return row?.['bytes'] as Uint8Array | undefined;
  }

  async expired(before: string, limit: number): Promise<readonly Application[]> {
    const rows = this.#database
      .prepare(
        `SELECT * FROM applications a WHERE received_at < ?
          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.application = a.number AND o.state <> 'delivered')
        ORDER BY received_at LIMIT ?`,
      )
      .all(before, limit);
    return rows.map((row) => this.#applicationFrom(row));
  }

  async forget(deletion: ProvenDeletion): Promise<void> {
    const {reference} = deletion;
    transact(this.#database, () => {
      const row = this.#database.prepare('SELECT * FROM applications WHERE reference = ?').get(reference);
      if (!row) return;
      for (const table of ['messages', 'documents', 'outbox', 'scans', 'content_uses'])
        this.#database.prepare(`DELETE FROM ${table} WHERE application = ?`).run(row['number']!);
      this.#database.prepare('DELETE FROM applications WHERE number = ?').run(row['number']!);
      this.#database
        .prepare('INSERT INTO deletions (reference, key_sha256, deletion) VALUES (?, ?, ?)')
        .run(reference, sha256Of(row['idempotency_key'] as string), JSON.stringify(deletion));
    });
  }

  async *deletions(): AsyncIterable<ProvenDeletion> {
    const rows = this.#database.prepare('SELECT deletion FROM deletions ORDER BY number').iterate();
    for (const row of rows) yield JSON.parse(row['deletion'] as string) as ProvenDeletion;
  }

  async isForgotten(idempotencyKey: string): Promise<boolean> {
    const statement = this.#database.prepare('SELECT 1 FROM deletions WHERE key_sha256 = ?');
    return statement.get(sha256Of(idempotencyKey)) !== undefined;
  }

  async names(sha256: string): Promise<boolean> {
    return this.#database.prepare('SELECT 1 FROM content_uses WHERE sha256 = ?').get(sha256) !== undefined;
  }

  // `secure_delete` has overwritten the rows; this brings it from the journal into the database, and empties the journal.
  async scrub(): Promise<void> {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async probe(): Promise<void> {
    this.#database
      .prepare('INSERT INTO probe VALUES (1, ?) ON CONFLICT DO UPDATE SET at = excluded.at')
      .run(new Date().toISOString());
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #one(sql: string, value: string): Application | undefined {
    const row = this.#database.prepare(sql).get(value);
    return row && this.#applicationFrom(row);
  }

  #applicationFrom(row: Row): Application {
    const number = row['number']!;
    const reference = row['reference'] as string;
    const open = (what: string, text: SQLOutputValue | undefined) =>
      this.#seal.openText(text as string, `${what}:${reference}`);
    const messages = this.#database
      .prepare('SELECT at, text FROM messages WHERE application = ? ORDER BY number')
      .all(number);
    const documents = this.#database
      .prepare('SELECT id, name, media_type, size, sha256 FROM documents WHERE application = ? ORDER BY number')
      .all(number);
    const deliveries = this.#database
      .prepare('SELECT target, state, attempts, due_ms FROM outbox WHERE application = ? ORDER BY target')
      .all(number);
    const scans = this.#database
      .prepare('SELECT sha256, state, signature FROM scans WHERE application = ?')
      .all(number);
    return {
      reference,
      idempotencyKey: row['idempotency_key'] as string,
      bodySha256: row['body_sha256'] as string,
      receivedAt: row['received_at'] as string,
      submission: JSON.parse(open('submission', row['submission'])) as Submission,
      accessCodeSha256: row['access_code_sha256'] as string,
      receipt: open('receipt', row['receipt']),
      status: row['status'] as SubmissionStatus,
      messages: messages.map(({at, text}) => ({at: at as string, text: open('message', text)})),
      documents: documents.map((document) => ({...documentFrom(document), name: open('document', document['name'])})),
      deliveries: deliveries.map(deliveryFrom),
      scans: scans.map(scanFrom),
    };
  }
}

function documentFrom(row: Row): OfficeDocument {
  return {
    id: row['id'] as string,
    name: row['name'] as string,
    mediaType: row['media_type'] as string,
    size: row['size'] as number,
    sha256: row['sha256'] as string,
  };
}

function scanFrom({sha256, state, signature}: Row): Scan {
  return {
    sha256: sha256 as string,
    state: state as ScanState,
    ...(signature !== null && {signature: signature as string}),
  };
}

function deliveryFrom(row: Row): Delivery {
  return {
    target: row['target'] as string,
    state: row['state'] as DeliveryState,
    attempts: row['attempts'] as number,
    at: new Date(row['due_ms'] as number).toISOString(),
  };
}
