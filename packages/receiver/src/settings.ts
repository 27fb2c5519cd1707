/**
 * Every setting of the receiver, read from environment variables.
 *
 * One table says name, default, meaning and how a text becomes a value; `start` reads it,
 * `doctor` prints it. Nothing else in this package looks at the environment.
 */
import {resolve} from 'node:path';
import type {Target} from './outbox/target.ts';
import {targetsFrom} from './outbox/targets.ts';
import {
  bitsFrom,
  bytesFrom,
  bytesRateFrom,
  countFrom,
  databaseFrom,
  durationFrom,
  durationOrNoneFrom,
  keysFrom,
  logLevelFrom,
  logLevels,
  originsFrom,
  pathFrom,
  placeFrom,
  portFrom,
  protectionFrom,
  proxiesFrom,
  rateFrom,
  retentionFrom,
  scannerFrom,
  storageFrom,
} from './setting-values.ts';

interface Variable<Value> {
  readonly name: string;
  /** What holds when the variable is empty or not set. */
  readonly fallback: string;
  readonly meaning: string;
  /** Whether the text must not be shown to whoever looks at the settings. */
  readonly isSecret?: boolean;
  /** Turns the text into a value. Throws an Error whose message says what to give instead. */
  readonly read: (text: string) => Value;
}

export const variables = {
  port: variable('PORT', '8080', 'port to listen on; 0 takes any free one', portFrom),
  // A receiver stands behind a proxy that ends TLS; only that proxy, on the same machine, should reach it.
  host: variable('HOST', '127.0.0.1', 'address to listen on; 0.0.0.0 in a container', (text) => text),
  dataDir: variable('DATA_DIR', 'data', 'folder of everything that is kept', (text) => resolve(text)),
  databaseUrl: secret('DATABASE_URL', '', 'PostgreSQL for the applications; empty: SQLite in DATA_DIR', databaseFrom),
  storage: variable(
    'STORAGE_URL',
    '',
    's3://bucket/prefix?endpoint=…&region=… for documents; empty: files in DATA_DIR',
    storageFrom,
  ),
  storageKeyId: variable('AWS_ACCESS_KEY_ID', '', 'key id for STORAGE_URL', (text) => text),
  storageSecret: secret('AWS_SECRET_ACCESS_KEY', '', 'secret for STORAGE_URL', (text) => text),
  formsDir: variable('FORMS_DIR', 'forms', 'folder of the published forms, <id>/form.json each', (text) =>
    resolve(text),
  ),
  keepEditionsMs: variable(
    'KEEP_EDITIONS',
    '31d',
    'how long an edition of a form is taken after the next one was published, e.g. 31d; 0: not at all',
    durationOrNoneFrom,
  ),
  runtimeDir: variable(
    'RUNTIME_DIR',
    '',
    'folder of the built form runtime, served at /v1/; empty: not served',
    placeFrom,
  ),
  profile: variable('PROFILE', '', "file of the town's profile, for rules that read `profile.…`", placeFrom),
  basePath: variable('BASE_PATH', '/antraege', 'path of the endpoint', pathFrom),
  allowedOrigins: variable('ALLOWED_ORIGINS', '', 'origins of the pages with forms, with commas between', originsFrom),
  uploadTtlMs: variable(
    'UPLOAD_TTL',
    '7d',
    'how long an upload waits for its application, e.g. 36h or 7d',
    durationFrom,
  ),
  maxUploadBytes: variable('MAX_UPLOAD', '300MiB', 'largest document', bytesFrom),
  maxBodyBytes: variable('MAX_BODY', '1MiB', 'largest application, without its documents', bytesFrom),
  retentionMs: variable('RETENTION', '', 'how long applications are kept, e.g. 90d; empty: for ever', retentionFrom),
  encryptionKeys: secret(
    'ENCRYPTION_KEY',
    '',
    'seals answers and documents at rest: 32 bytes in base64; older keys behind it, with commas between',
    keysFrom,
  ),
  deliverTo: secret(
    'DELIVER_TO',
    '',
    'where applications go on to: https://… or file:///…, with commas between',
    (text) => text,
  ),
  deliverSecret: secret('DELIVER_SECRET', '', 'shared with webhooks, for their signature', (text) => text),
  deliverForMs: variable('DELIVER_FOR', '3d', 'how long a delivery is tried before it is given up', durationFrom),
  spamProtection: variable(
    'SPAM_PROTECTION',
    '',
    'pow: each application needs a proof of work; empty: none does',
    protectionFrom,
  ),
  workBits: variable('POW_BITS', '13', 'zero bits of each of the 8 hashes of a proof, 8 to 20', bitsFrom),
  diskReserveBytes: variable('DISK_RESERVE', '512MiB', 'free space that uploads never touch', bytesFrom),
  clamd: variable(
    'CLAMD',
    '',
    'ClamAV, as host:port or path of its socket; empty: documents are not scanned',
    scannerFrom,
  ),
  trustProxy: variable(
    'TRUST_PROXY',
    '',
    'addresses of the proxy in front, e.g. 127.0.0.1 or 10.0.0.0/24, with commas between; limits for each address need it',
    proxiesFrom,
  ),
  submissionRate: variable('LIMIT_SUBMISSIONS', '60/10m', 'applications from one address in a time', rateFrom),
  uploadRate: variable('LIMIT_UPLOADS', '300/10m', 'documents begun from one address in a time', rateFrom),
  uploadBytesRate: variable(
    'LIMIT_UPLOAD_BYTES',
    '10GiB/1d',
    'size of the documents begun from one address in a time',
    bytesRateFrom,
  ),
  askRate: variable('LIMIT_ASKS', '300/10m', 'looks at applications from one address in a time', rateFrom),
  wrongCodeRate: variable(
    'LIMIT_WRONG_CODES',
    '20/10m',
    'wrong references and access codes from one address in a time',
    rateFrom,
  ),
  maxOpenUploads: variable('MAX_OPEN_UPLOADS', '200', 'documents on their way from one address', countFrom),
  maxAtOnce: variable('MAX_AT_ONCE', '200', 'applications and looks worked on at the same time', countFrom),
  maxUploadsAtOnce: variable('MAX_UPLOADS_AT_ONCE', '1000', 'parts of documents taken at the same time', countFrom),
  log: variable('LOG', 'info', `one of ${logLevels.join(', ')}`, logLevelFrom),
};

/** The settings by name, each already checked and in the unit its name says. */
export type Settings = {readonly [Key in keyof typeof variables]: ReturnType<(typeof variables)[Key]['read']>} & {
  /** What `DELIVER_TO` names. */
  readonly targets: readonly Target[];
};

/** Settings that cannot be used; one line for each, naming its variable. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/**
 * Reads all settings.
 *
 * @param environment usually `process.env`
 * @throws SettingsError naming every variable that is wrong, not only the first
 */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const lines: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [key, {name, fallback, isSecret, read}] of Object.entries(variables)) {
    const text = environment[name]?.trim() || fallback;
    try {
      settings[key] = read(text);
    } catch (error) {
      lines.push(`${name}: ${isSecret ? 'this' : `"${text}"`} ${(error as Error).message}`);
    }
  }
  try {
    settings['targets'] = targetsFrom(String(settings['deliverTo']), String(settings['deliverSecret']));
  } catch (error) {
    lines.push(`${variables.deliverTo.name}: this ${(error as Error).message}`);
  }
  if (lines.length > 0) throw new SettingsError(lines);
  return settings as Settings;
}

function variable<Value>(
  name: string,
  fallback: string,
  meaning: string,
  read: (text: string) => Value,
): Variable<Value> {
  return {name, fallback, meaning, read};
}

function secret<Value>(
  name: string,
  fallback: string,
  meaning: string,
  read: (text: string) => Value,
): Variable<Value> {
  return {...variable(name, fallback, meaning, read), isSecret: true};
}
