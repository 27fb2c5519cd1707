/** A store put together from a database and a place for contents. */
import type {Readable} from 'node:stream';
import {deleteExpired, deleteLeftContents, type Deletion, type ProvenDeletion} from '../retention/retention.ts';
import type {Contents} from './contents.ts';
import type {Records} from './records.ts';
import type {Acceptance, Application, KeptUpload, OfficeAnswer, Store} from './store.ts';

export class CombinedStore implements Store {
  readonly #records: Records;
  readonly #contents: Contents;
  readonly #targets: readonly string[];

  /** @param targets names of those to whom every new application goes on */
  constructor(records: Records, contents: Contents, targets: readonly string[]) {
    this.#records = records;
    this.#contents = contents;
    this.#targets = targets;
  }

  withKey(idempotencyKey: string): Promise<Application | undefined> {
    return this.#records.withKey(idempotencyKey);
  }

  withReference(reference: string): Promise<Application | undefined> {
    return this.#records.withReference(reference);
  }

  applications(): AsyncIterable<Application> {
    return this.#records.applications();
  }

  async keep(acceptance: Acceptance, uploads: readonly KeptUpload[], definition: Uint8Array): Promise<boolean> {
    // Contents first: a record must never name what is not there. Contents without a record harm no one.
    await this.#contents.adopt(uploads);
    const scans = [...new Map(uploads.map(({sha256, scan}) => [sha256, scan])).values()];
    if (!(await this.#records.insert(acceptance, definition, {targets: this.#targets, scans}))) return false;
    // A content that was there already may have been deleted with an older application in the meantime.
    for (const upload of uploads) if (!(await this.#contents.has(upload.sha256))) await this.#contents.adopt([upload]);
    return true;
  }

  answer(reference: string, answer: OfficeAnswer): Promise<boolean> {
    return this.#records.answer(reference, answer);
  }

  async isForgotten(idempotencyKey: string): Promise<boolean> {
    return this.#records.isForgotten(idempotencyKey);
  }

  deletions(): AsyncIterable<ProvenDeletion> {
    return this.#records.deletions();
  }

  deleteExpired(before: string, sign: (deletion: Deletion) => Promise<string>): Promise<number> {
    return deleteExpired({records: this.#records, contents: this.#contents, sign}, before);
  }

  deleteLeftContents(): Promise<void> {
    return deleteLeftContents({records: this.#records, contents: this.#contents});
  }

  definition(sha256: string): Promise<Uint8Array | undefined> {
    return this.#records.definition(sha256);
  }

  addContent(content: Readable): Promise<{readonly sha256: string; readonly size: number}> {
    return this.#contents.add(content);
  }

  readContent(sha256: string): Promise<Readable> {
    return this.#contents.read(sha256);
  }

  contents(): Promise<readonly string[]> {
    return this.#contents.names();
  }

  async probe(): Promise<void> {
    await this.#contents.probe();
    await this.#records.probe();
  }

  close(): Promise<void> {
    return this.#records.close();
  }
}
