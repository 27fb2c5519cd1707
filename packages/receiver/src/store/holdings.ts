/**
 * Everything the receiver keeps, opened as the settings say: applications in SQLite or PostgreSQL,
 * contents and uploads in `DATA_DIR` or in S3-compatible storage, and the keys beside the applications.
 */
import {mkdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Locker} from '@tus/server';
import type {EditionRecords} from '../hosting/editions.ts';
import type {Outbox} from '../outbox/outbox.ts';
import type {ScanQueue} from '../scanning/scan-queue.ts';
import {sealWith, type Seal} from '../sealing/seal.ts';
import type {Settings} from '../settings.ts';
import {fileSecrets, type Secrets} from '../submissions/keys.ts';
import {PostgresLocker} from '../uploads/postgres-locker.ts';
import {UploadBucket} from '../uploads/upload-bucket.ts';
import {UploadFolder} from '../uploads/upload-folder.ts';
import {UploadLocker} from '../uploads/upload-locker.ts';
import type {UploadStore} from '../uploads/upload-store.ts';
import {CombinedStore} from './combined-store.ts';
import type {Contents} from './contents.ts';
import {ContentFolder} from './files/content-folder.ts';
import {syncDirectory} from './files/durable.ts';
import {openPool} from './postgres/connection.ts';
import {PostgresEditions} from './postgres/postgres-editions.ts';
import {PostgresOutbox} from './postgres/postgres-outbox.ts';
import {PostgresRecords} from './postgres/postgres-records.ts';
import {PostgresScans} from './postgres/postgres-scans.ts';
import type {Records} from './records.ts';
import {Bucket} from './s3/bucket.ts';
import {S3Contents} from './s3/s3-contents.ts';
import {openDatabase} from './sqlite/database.ts';
import {lockDataDir} from './sqlite/process-lock.ts';
import {SqliteEditions} from './sqlite/sqlite-editions.ts';
import {SqliteOutbox} from './sqlite/sqlite-outbox.ts';
import {SqliteRecords} from './sqlite/sqlite-records.ts';
import {SqliteScans} from './sqlite/sqlite-scans.ts';
import type {Store} from './store.ts';

export interface Holdings {
  readonly store: Store;
  readonly uploads: UploadStore;
  /** One request at a time for each upload, among all receivers on the same holdings. */
  readonly locker: Locker;
  readonly secrets: Secrets;
  readonly outbox: Outbox;
  readonly scans: ScanQueue;
  readonly editions: EditionRecords;
  close(): Promise<void>;
}

/** There is no store where one was expected. */
export class NoStoreError extends Error {
  override readonly name = 'NoStoreError';
}

const databaseName = 'applications.db';

/**
 * Makes sure that no other receiver works where only one can. Returns the way to let go.
 *
 * On PostgreSQL any number may work: what they have to know of one another stands in the database.
 *
 * @throws DataDirInUseError with one line for the operator
 */
export async function claimHoldings({databaseUrl, dataDir}: Settings): Promise<() => void> {
  return databaseUrl === '' ? lockDataDir(dataDir) : () => undefined;
}

/** Opens the holdings, making what is missing. Commands may have them open beside a receiver. */
export async function openHoldings(settings: Settings): Promise<Holdings> {
  const seal = sealWith(settings.encryptionKeys);
  const places = await openPlaces(settings, seal);
  try {
    const database = await openRecords(settings, seal);
    const {uploads, contents, close} = places;
    await uploads.open();
    return {
      uploads,
      store: new CombinedStore(
        database.records,
        contents,
        settings.targets.map(({name}) => name),
      ),
      outbox: database.outbox,
      scans: database.scans,
      editions: database.editions,
      locker: database.locker,
      secrets: database.secrets,
      close: async () => {
        await database.close();
        close();
      },
    };
  } catch (error) {
    places.close();
    throw error;
  }
}

/**
 * Opens holdings that are there already: a mistyped `DATA_DIR` must not pass for an empty one.
 *
 * @throws NoStoreError with one line for the operator
 */
export async function openExistingHoldings(settings: Settings): Promise<Holdings> {
  const {databaseUrl, dataDir} = settings;
  if (databaseUrl === '' && !(await stat(join(dataDir, databaseName)).catch(() => undefined)))
    throw new NoStoreError(`DATA_DIR ${dataDir} holds no applications. Give the folder the receiver works with.`);
  return openHoldings(settings);
}

interface Database {
  readonly records: Records;
  readonly secrets: Secrets;
  readonly locker: Locker;
  readonly outbox: Outbox;
  readonly scans: ScanQueue;
  readonly editions: EditionRecords;
  close(): Promise<void>;
}

async function openRecords({databaseUrl, dataDir}: Settings, seal: Seal): Promise<Database> {
  if (databaseUrl === '') {
    const database = openDatabase(join(await folderIn(dataDir), databaseName));
    // The database's own name must outlast a power cut as well as what is inside.
    await syncDirectory(dataDir);
    const records = new SqliteRecords(database, seal);
    const secrets = fileSecrets(join(dataDir, 'keys'));
    const outbox = new SqliteOutbox(database);
    const scans = new SqliteScans(database);
    const editions = new SqliteEditions(database);
    return {records, secrets, outbox, scans, editions, locker: new UploadLocker(), close: () => records.close()};
  }
  const pool = await openPool(databaseUrl);
  const records = new PostgresRecords(pool, seal);
  const locker = new PostgresLocker(databaseUrl);
  const secrets: Secrets = {
    read: (name) => records.secret(name),
    keep: (name, value) => records.keepSecret(name, value),
  };
  const close = async () => {
    await locker.close();
    await records.close();
  };
  const [outbox, scans, editions] = [new PostgresOutbox(pool), new PostgresScans(pool), new PostgresEditions(pool)];
  return {records, secrets, outbox, scans, editions, locker, close};
}

interface Places {
  readonly uploads: UploadStore;
  readonly contents: Contents;
  close(): void;
}

async function openPlaces(
  {storage, dataDir, uploadTtlMs, diskReserveBytes, ...settings}: Settings,
  seal: Seal,
): Promise<Places> {
  if (storage) {
    const {storageKeyId: accessKeyId, storageSecret: secretAccessKey} = settings;
    const bucket = await Bucket.open({...storage, accessKeyId, secretAccessKey});
    const uploads = new UploadBucket(bucket, uploadTtlMs, seal);
    return {uploads, contents: new S3Contents(bucket, (id) => uploads.read(id), seal), close: () => bucket.close()};
  }
  const folder = join(await folderIn(dataDir), 'uploads');
  const uploads = new UploadFolder({folder, ttlMs: uploadTtlMs, reserveBytes: diskReserveBytes, seal});
  const contents = new ContentFolder(join(dataDir, 'files'), (id) => uploads.placeOf(id), seal);
  await contents.open();
  return {uploads, contents, close: () => undefined};
}

async function folderIn(dataDir: string): Promise<string> {
  await mkdir(dataDir, {recursive: true, mode: 0o700});
  return dataDir;
}
