/**
 * How the database came to its present shape: one entry for each step, applied in order, once.
 *
 * A step that has been released never changes; a new need is a new step at the end. There is no way
 * back: an older version refuses a newer database.
 */
import type pg from 'pg';

const steps: readonly string[] = [
  `
  CREATE TABLE definitions (
    sha256 text PRIMARY KEY,
    bytes bytea NOT NULL
  );

  CREATE TABLE applications (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    idempotency_key text NOT NULL UNIQUE,
    body_sha256 text NOT NULL,
    received_at text NOT NULL,
    -- As it was sent, letter by letter: its hash has to come out the same.
    submission text NOT NULL,
    access_code_sha256 text NOT NULL,
    receipt text NOT NULL,
    definition_sha256 text NOT NULL REFERENCES definitions (sha256),
    status text NOT NULL DEFAULT 'received'
  );

  CREATE TABLE messages (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application bigint NOT NULL REFERENCES applications (number),
    at text NOT NULL,
    text text NOT NULL
  );
  CREATE INDEX messages_of_application ON messages (application);

  CREATE TABLE documents (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application bigint NOT NULL REFERENCES applications (number),
    id text NOT NULL UNIQUE,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL
  );
  CREATE INDEX documents_of_application ON documents (application);

  CREATE TABLE secrets (name text PRIMARY KEY, value text NOT NULL);

  CREATE TABLE probe (only_one boolean PRIMARY KEY CHECK (only_one), at text NOT NULL);
  `,
  `
  CREATE TABLE outbox (
    application bigint NOT NULL REFERENCES applications (number),
    target text NOT NULL,
    state text NOT NULL DEFAULT 'pending',
    attempts integer NOT NULL DEFAULT 0,
    since_ms bigint NOT NULL,
    -- When it is tried next; when it was delivered or given up.
    due_ms bigint NOT NULL,
    PRIMARY KEY (application, target)
  );
  CREATE INDEX outbox_due ON outbox (due_ms) WHERE state = 'pending';
  `,
  `
  CREATE TABLE content_uses (
    sha256 text NOT NULL,
    application bigint NOT NULL REFERENCES applications (number),
    PRIMARY KEY (sha256, application)
  );
  CREATE INDEX content_uses_of_application ON content_uses (application);
  CREATE INDEX applications_by_time ON applications (received_at);

  CREATE TABLE deletions (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    -- Keys are kept as hashes only: they name nobody, but they opened something once.
    key_sha256 text NOT NULL UNIQUE,
    deletion text NOT NULL
  );
  `,
  `
  CREATE TABLE scans (
    application bigint NOT NULL REFERENCES applications (number),
    sha256 text NOT NULL,
    state text NOT NULL,
    signature text,
    attempts integer NOT NULL DEFAULT 0,
    -- When it is looked at next; when it was decided.
    due_ms bigint NOT NULL,
    PRIMARY KEY (application, sha256)
  );
  CREATE INDEX scans_due ON scans (due_ms) WHERE state = 'pending';
  CREATE INDEX scans_found ON scans (application) WHERE state = 'infected';
  `,
  `
  CREATE TABLE editions (
    form_id text NOT NULL,
    version text NOT NULL,
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    -- When the next edition was published; empty for the present one.
    until text,
    PRIMARY KEY (form_id, sha256)
  );
  `,
];

/** Any number, the same for every version: processes that start together take turns. */
const migrationLock = 7_310_001;

/** Brings a database up to date. Throws when it was written by a newer version than this. */
export async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('CREATE TABLE IF NOT EXISTS schema_version (steps integer NOT NULL)');
    const {rows} = await client.query<{steps: number}>('SELECT steps FROM schema_version');
    const done = rows[0]?.steps ?? 0;
    if (done > steps.length) {
      throw new Error(
        'The database was written by a newer version of ozg-receiver. Install that version or a later one.',
      );
    }
    for (const step of steps.slice(done)) await client.query(step);
    await client.query('DELETE FROM schema_version');
    await client.query('INSERT INTO schema_version VALUES ($1)', [steps.length]);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    // The connection ends, and with it the transaction.
    client.release(true);
    throw error;
  }
}
