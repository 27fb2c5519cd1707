/**
 * One request at a time for each upload, among all processes on one PostgreSQL.
 *
 * Within a process `UploadLocker` keeps the order. Between processes an advisory lock decides, held by one
 * connection of this process: when the process ends, however it ends, the database lets go of it
 * (PostgreSQL, "Advisory Locks"). Whoever waits asks the holder to end, by NOTIFY.
 */
import {createHash} from 'node:crypto';
import pg from 'pg';
import {ERRORS, type Lock, type Locker} from '@tus/server';
import {connectionOptions, reaching} from '../store/postgres/connection.ts';
import {UploadLocker} from './upload-locker.ts';

const channel = 'ozg_uploads';
const patienceMs = 30_000;
/** A notice may be lost with a connection; then the next look finds the lock free. */
const lookAgainMs = 1_000;

interface Holder {
  readonly client: LockClient;
  readonly askToEnd: () => void;
}

/** One connection for all locks; its questions are asked one after the other. */
class LockClient extends pg.Client {
  #last: Promise<unknown> = Promise.resolve();

  ask<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    const answer = this.#last.then(() => this.query<Row>(text, [...values]));
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}

export class PostgresLocker implements Locker {
  readonly #url: string;
  readonly #local = new UploadLocker();
  readonly #holders = new Map<string, Holder>();
  readonly #waiting = new Map<string, () => void>();
  #connection: Promise<LockClient> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  newLock(id: string): Lock {
    const local = this.#local.newLock(id);
    return {
      lock: async (signal, requestRelease) => {
        await local.lock(signal, requestRelease);
        try {
          await reaching(() => this.#take(id, signal, () => void requestRelease()));
        } catch (error) {
          await local.unlock();
          throw error;
        }
      },
      unlock: async () => {
        await this.#release(id);
        await local.unlock();
      },
    };
  }

  async close(): Promise<void> {
    const client = await this.#connection?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  async #take(id: string, signal: AbortSignal, askToEnd: () => void): Promise<void> {
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      if (signal.aborted) throw ERRORS.ABORTED;
      const client = await this.#connected();
      const {rows} = await client.ask<{taken: boolean}>('SELECT pg_try_advisory_lock($1::bigint) AS taken', [
        lockNumberOf(id),
      ]);
      if (rows[0]!.taken) {
        this.#holders.set(id, {client, askToEnd});
        return;
      }
      if (Date.now() > giveUpAt) throw ERRORS.ERR_LOCK_TIMEOUT;
      const freed = this.#freed(id, signal);
      await client.ask('SELECT pg_notify($1, $2)', [channel, `ask ${id}`]);
      await freed;
    }
  }

  async #release(id: string): Promise<void> {
    const holder = this.#holders.get(id);
    this.#holders.delete(id);
    if (!holder) return;
    try {
      await holder.client.ask('SELECT pg_advisory_unlock($1::bigint), pg_notify($2, $3)', [
        lockNumberOf(id),
        channel,
        `free ${id}`,
      ]);
    } catch {
      // The connection is gone, and the lock with it.
    }
  }

  #freed(id: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', settle);
        this.#waiting.delete(id);
        resolve();
      };
      const timer = setTimeout(settle, lookAgainMs);
      signal.addEventListener('abort', settle, {once: true});
      this.#waiting.set(id, settle);
    });
  }

  #connected(): Promise<LockClient> {
    return (this.#connection ??= this.#connect().catch((error: unknown) => {
      this.#connection = undefined;
      throw error;
    }));
  }

  async #connect(): Promise<LockClient> {
    const client = new LockClient(connectionOptions(this.#url));
    client.on('error', () => undefined);
    client.on('end', () => this.#lose(client));
    client.on('notification', ({payload = ''}) => {
      const [what, id = ''] = payload.split(' ');
      if (what === 'ask') this.#holders.get(id)?.askToEnd();
      else this.#waiting.get(id)?.();
    });
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    return client;
  }

  // With the connection all its locks are gone: whoever still writes has to end before somebody else begins.
  #lose(client: LockClient): void {
    this.#connection = undefined;
    for (const [id, holder] of this.#holders) {
      if (holder.client !== client) continue;
      this.#holders.delete(id);
      holder.askToEnd();
    }
  }
}

/** Advisory locks are numbers of 64 bits. Two uploads of the same number would only wait for one another. */
function lockNumberOf(id: string): string {
  return createHash('sha256').update(id).digest().readBigInt64BE().toString();
}
