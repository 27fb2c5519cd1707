/** The default store: SQLite for applications and a folder for contents, both in `DATA_DIR`. */
import {mkdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {ApplicationTable} from './application-table.ts';
import {ContentFolder} from './content-folder.ts';
import {syncDirectory, writeDurably} from './durable.ts';
import type {Acceptance, Application, OfficeAnswer, Store, VerifiedFile} from './store.ts';

const databaseName = 'applications.db';
const pageSize = 100;

/**
 * Opens the store in `dataDir`, making what is missing.
 *
 * Any number of processes may have it open: the receiver, and commands beside it.
 */
export async function openEmbeddedStore(dataDir: string): Promise<Store> {
  await mkdir(dataDir, {recursive: true, mode: 0o700});
  const contents = new ContentFolder(join(dataDir, 'files'));
  await contents.open();
  const table = new ApplicationTable(join(dataDir, databaseName));
  // The database's own name must outlast a power cut as well as what is inside.
  await syncDirectory(dataDir);
  return new EmbeddedStore(dataDir, table, contents);
}

/**
 * Opens a store that is there already: a mistyped `DATA_DIR` must not pass for an empty one.
 *
 * @throws NoStoreError with one line for the operator
 */
export async function openExistingStore(dataDir: string): Promise<Store> {
  const database = await stat(join(dataDir, databaseName)).catch(() => undefined);
  if (!database)
    throw new NoStoreError(`DATA_DIR ${dataDir} holds no applications. Give the folder the receiver works with.`);
  return openEmbeddedStore(dataDir);
}

/** There is no store where one was expected. */
export class NoStoreError extends Error {
  override readonly name = 'NoStoreError';
}

class EmbeddedStore implements Store {
  readonly #dataDir: string;
  readonly #table: ApplicationTable;
  readonly #contents: ContentFolder;

  constructor(dataDir: string, table: ApplicationTable, contents: ContentFolder) {
    this.#dataDir = dataDir;
    this.#table = table;
    this.#contents = contents;
  }

  async withKey(idempotencyKey: string): Promise<Application | undefined> {
    return this.#table.withKey(idempotencyKey);
  }

  async withReference(reference: string): Promise<Application | undefined> {
    return this.#table.withReference(reference);
  }

  async *applications(): AsyncIterable<Application> {
    let last = 0;
    for (;;) {
      const page = this.#table.after(last, pageSize);
      for (const {number, application} of page) {
        last = number;
        yield application;
      }
      if (page.length < pageSize) return;
    }
  }

  async keep(acceptance: Acceptance, files: readonly VerifiedFile[], definition: Uint8Array): Promise<boolean> {
    // Contents first: a record must never name what is not there. Contents without a record harm no one.
    await this.#contents.adopt(files);
    return this.#table.insert(acceptance, definition);
  }

  async answer(reference: string, answer: OfficeAnswer): Promise<boolean> {
    return this.#table.answer(reference, answer);
  }

  async definition(sha256: string): Promise<Uint8Array | undefined> {
    return this.#table.definition(sha256);
  }

  addContent(content: Readable): Promise<{sha256: string; size: number}> {
    return this.#contents.add(content);
  }

  readContent(sha256: string): Promise<Readable> {
    return this.#contents.read(sha256);
  }

  contents(): Promise<readonly string[]> {
    return this.#contents.names();
  }

  async probe(): Promise<void> {
    await writeDurably(join(this.#dataDir, 'files', '.probe'), new Date().toISOString());
    this.#table.probe();
  }

  async close(): Promise<void> {
    this.#table.close();
  }
}
