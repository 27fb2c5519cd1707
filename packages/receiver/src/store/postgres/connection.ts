/**
 * Connections to PostgreSQL that give up in time.
 *
 * A server that is frozen answers neither yes nor no; every wait has an end, so that a citizen
 * hears "ask again" instead of nothing.
 */
import pg from 'pg';
import {StoreUnavailableError} from '../unavailable.ts';
import {migrate} from './migrations.ts';

const connectTimeoutMs = 5_000;
const queryTimeoutMs = 10_000;

/** What every connection is opened with. */
export function connectionOptions(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'ozg-receiver',
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    keepAlive: true,
    // A commit that was answered is on the disk, whatever the server's own default is
    // (PostgreSQL, "Asynchronous Commit").
    options: '-c synchronous_commit=on',
  };
}

/** Connects to a database and brings it up to date. The pool is for short queries. */
export async function openPool(url: string): Promise<pg.Pool> {
  const pool = new pg.Pool({...connectionOptions(url), max: 10, idleTimeoutMillis: 30_000});
  // An idle connection that dies is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await reaching(() => migrate(pool));
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

const fullClasses = new Set(['53100']);
/** Classes of SQLSTATE after which another try can succeed (PostgreSQL, appendix A). */
const passing = /^(?:08|40|53|55P03|57|58)/;
const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** One statement; what passes by itself becomes a `StoreUnavailableError`. */
export function query<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Row>> {
  return reaching(() => pool.query<Row>(text, [...values]));
}

/** Runs `work`; what passes by itself becomes a `StoreUnavailableError`. */
export async function reaching<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const {code, message} = error as {code?: string; message?: string};
    if (code !== undefined && fullClasses.has(code)) throw new StoreUnavailableError('full', {cause: error});
    // The driver's own time-outs and cuts have no code.
    const isCut = /timeout|terminated|not queryable|Cannot use a pool/i.test(message ?? '');
    if ((code !== undefined && (passing.test(code) || network.has(code))) || isCut)
      throw new StoreUnavailableError('unavailable', {cause: error});
    throw error;
  }
}
