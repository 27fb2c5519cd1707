/**
 * The places a receiver can keep things at, for suites that have to pass on each of them.
 *
 * A file of tests calls `testPlaces()` once and describes its tests for each; servers start with the first test that
 * needs them and end with the file.
 */
import {randomBytes, randomUUID} from 'node:crypto';
import {mkdirSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import S3rver from 's3rver';
import {postgresFolder, TestPostgres} from './test-postgres.ts';

export interface TestPlace {
  readonly name: string;
  /** Why tests on it cannot run here; `false` when they can. */
  readonly skip: string | false;
  /** Settings of a receiver with nothing in it yet. */
  environment(): Promise<Record<string, string>>;
}

export function testPlaces(): readonly TestPlace[] {
  let postgres: Promise<TestPostgres> | undefined;
  let storage: Promise<RunningStorage> | undefined;
  after(async () => {
    await (await postgres)?.remove();
    await (await storage)?.remove();
  });
  const skip = postgresFolder() === undefined && 'there is no PostgreSQL here';
  const far = async () => ({
    DATABASE_URL: await (await (postgres ??= TestPostgres.start())).database(),
    ...(await (storage ??= startStorage())).environment(),
  });
  const key = {ENCRYPTION_KEY: randomBytes(32).toString('base64')};
  return [
    {name: 'SQLite and files', skip: false, environment: async () => ({})},
    {name: 'PostgreSQL and S3, sealed', skip, environment: async () => ({...(await far()), ...key})},
  ];
}

interface RunningStorage {
  /** A part of the storage that nothing has been put into. */
  environment(): Record<string, string>;
  remove(): Promise<void>;
}

async function startStorage(): Promise<RunningStorage> {
  const directory = await mkdtemp(join(tmpdir(), 'ozg-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{name: 'ozg'}],
  });
  const {port} = await server.run();
  return {
    environment: () => {
      const prefix = randomUUID();
      // The package answers 500 where something is deleted twice that was alone in its folder; storage itself has no folders.
      for (const folder of ['files', 'aside', 'uploads', 'announced', 'incoming'])
        mkdirSync(join(directory, 'ozg', prefix, folder, '.stays'), {recursive: true});
      return {
        STORAGE_URL: `s3://ozg/${prefix}?endpoint=http://127.0.0.1:${port}`,
        AWS_ACCESS_KEY_ID: 'S3RVER',
        AWS_SECRET_ACCESS_KEY: 'S3RVER',
      };
    },
    remove: async () => {
      await server.close();
      await rm(directory, {recursive: true, force: true});
    },
  };
}
