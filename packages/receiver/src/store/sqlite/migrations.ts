/**
 * How the database came to its present shape: one entry for each step, applied in order, once.
 *
 * A step that has been released never changes; a new need is a new step at the end.
 * `PRAGMA user_version` counts the steps a database has behind it.
 */
import type {DatabaseSync} from 'node:sqlite';

const steps: readonly string[] = [
  `
  CREATE TABLE definitions (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE applications (
    -- Counts in the order of arrival; the clock may jump.
    number INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    idempotency_key TEXT NOT NULL UNIQUE,
    body_sha256 TEXT NOT NULL,
    received_at TEXT NOT NULL,
    submission TEXT NOT NULL,
    access_code_sha256 TEXT NOT NULL,
    receipt TEXT NOT NULL,
    definition_sha256 TEXT NOT NULL REFERENCES definitions (sha256),
    status TEXT NOT NULL DEFAULT 'received'
  ) STRICT;

  CREATE TABLE messages (
    number INTEGER PRIMARY KEY,
    application INTEGER NOT NULL REFERENCES applications (number),
    at TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX messages_of_application ON messages (application);

  CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    application INTEGER NOT NULL REFERENCES applications (number),
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_of_application ON documents (application);

  CREATE TABLE probe (only INTEGER PRIMARY KEY CHECK (only = 1), at TEXT NOT NULL) STRICT;
  `,
  `
  CREATE TABLE outbox (
    application INTEGER NOT NULL REFERENCES applications (number),
    target TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending',
    attempts INTEGER NOT NULL DEFAULT 0,
    since_ms INTEGER NOT NULL,
    -- When it is tried next; when it was delivered or given up.
    due_ms INTEGER NOT NULL,
    PRIMARY KEY (application, target)
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (due_ms) WHERE state = 'pending';
  `,
  `
  CREATE TABLE content_uses (
    sha256 TEXT NOT NULL,
    application INTEGER NOT NULL REFERENCES applications (number),
    PRIMARY KEY (sha256, application)
  ) STRICT;
  CREATE INDEX content_uses_of_application ON content_uses (application);
  CREATE INDEX applications_by_time ON applications (received_at);

  CREATE TABLE deletions (
    number INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    -- Keys are kept as hashes only: they name nobody, but they opened something once.
    key_sha256 TEXT NOT NULL UNIQUE,
    deletion TEXT NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE scans (
    application INTEGER NOT NULL REFERENCES applications (number),
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    signature TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- When it is looked at next; when it was decided.
    due_ms INTEGER NOT NULL,
    PRIMARY KEY (application, sha256)
  ) STRICT;
  CREATE INDEX scans_due ON scans (due_ms) WHERE state = 'pending';
  CREATE INDEX scans_found ON scans (application) WHERE state = 'infected';
  `,
  `
  CREATE TABLE editions (
    form_id TEXT NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL,
    -- When the next edition was published; empty for the present one.
    until TEXT,
    PRIMARY KEY (form_id, sha256)
  ) STRICT;
  `,
];

/** Brings a database up to date. Throws when it was written by a newer version than this. */
export function migrate(database: DatabaseSync): void {
  // Two processes may open a new database at once; the second waits here and finds nothing left to do.
  database.exec('BEGIN IMMEDIATE');
  try {
    const {user_version: done} = database.prepare('PRAGMA user_version').get() as {user_version: number};
    if (done > steps.length) {
      throw new Error(
        'The database was written by a newer version of ozg-receiver. Install that version or a later one.',
      );
    }
    for (const step of steps.slice(done)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
