/**
 * PostgreSQL for tests: a cluster of its own in a temporary folder, on a free port of this machine.
 *
 * Found where Debian puts it, or in `POSTGRES_BIN`. Where there is none, the tests that need it are skipped.
 */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {chownSync, existsSync, globSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import pg from 'pg';

/** The folder with `initdb` and `postgres`, if this machine has them. */
export function postgresFolder(): string | undefined {
  const folders = [process.env['POSTGRES_BIN'] ?? '', ...globSync('/usr/lib/postgresql/*/bin').sort().reverse()];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')));
}

export class TestPostgres {
  readonly #bin: string;
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  private constructor(bin: string, folder: string, port: number) {
    this.#bin = bin;
    this.#folder = folder;
    this.#port = port;
  }

  /** Makes a cluster and starts it. */
  static async start(): Promise<TestPostgres> {
    const bin = postgresFolder()!;
    const folder = mkdtempSync(join(tmpdir(), 'ozg-postgres-'));
    // The server refuses to run as root.
    if (isRoot) chownSync(folder, userId('-u'), userId('-g'));
    const made = runAs(join(bin, 'initdb'), [
      '-D',
      join(folder, 'data'),
      '-A',
      'trust',
      '-U',
      'ozg',
      '-E',
      'UTF8',
      '--no-sync',
    ]);
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
    const server = new TestPostgres(bin, folder, await freePort());
    await server.restart();
    return server;
  }

  /** A new, empty database. */
  async database(): Promise<string> {
    const name = `t${randomUUID().replaceAll('-', '')}`;
    const client = new pg.Client(this.#address('postgres'));
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    return this.#address(name);
  }

  /** Id of the server's first process, for signals. */
  get pid(): number {
    return this.#process!.pid!;
  }

  /** Starts the server on the data it has; resolves once it takes connections. */
  async restart(): Promise<void> {
    const args = ['-D', join(this.#folder, 'data'), '-p', String(this.#port), '-k', this.#folder, '-h', '127.0.0.1'];
    const ids = isRoot ? {uid: userId('-u'), gid: userId('-g')} : {};
    this.#process = spawn(join(this.#bin, 'postgres'), args, {stdio: 'ignore', cwd: this.#folder, ...ids});
    for (let tries = 0; tries < 200; tries++) {
      const client = new pg.Client(this.#address('postgres'));
      try {
        await client.connect();
        await client.end();
        return;
      } catch {
        await client.end().catch(() => undefined);
        await pause(50);
      }
    }
    throw new Error('PostgreSQL did not start.');
  }

  /** Ends the server at once, as a power cut would, or slowly. */
  async stop(signal: 'SIGQUIT' | 'SIGINT' = 'SIGINT'): Promise<void> {
    const server = this.#process;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  }

  async remove(): Promise<void> {
    await this.stop('SIGQUIT');
    rmSync(this.#folder, {recursive: true, force: true});
  }

  #address(database: string): string {
    return `postgres://ozg@127.0.0.1:${this.#port}/${database}`;
  }
}

const isRoot = process.getuid?.() === 0;

function userId(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], {encoding: 'utf8'}).stdout);
}

function runAs(program: string, args: readonly string[]) {
  return isRoot
    ? spawnSync('runuser', ['-u', 'postgres', '--', program, ...args], {encoding: 'utf8', cwd: tmpdir()})
    : spawnSync(program, [...args], {encoding: 'utf8'});
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
