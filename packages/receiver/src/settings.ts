/**
 * Every setting of the receiver, read from environment variables.
 *
 * One table says name, default, meaning and how a text becomes a value; `start` reads it,
 * `doctor` prints it. Nothing else in this package looks at the environment.
 */
import {resolve} from 'node:path';

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

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

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
  diskReserveBytes: variable('DISK_RESERVE', '512MiB', 'free space that uploads never touch', bytesFrom),
  log: variable('LOG', 'info', `one of ${logLevels.join(', ')}`, logLevelFrom),
};

/** The settings by name, each already checked and in the unit its name says. */
export type Settings = {readonly [Key in keyof typeof variables]: ReturnType<(typeof variables)[Key]['read']>};

/** Variables of the endpoint contract that this version cannot follow; silence would look like consent. */
const unsupported = ['CLAMD', 'DELIVER_TO', 'RETENTION'];

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
  const lines = unsupported
    .filter((name) => environment[name])
    .map((name) => `${name}: not supported by this version. Leave it empty.`);
  const settings: Record<string, unknown> = {};
  for (const [key, {name, fallback, isSecret, read}] of Object.entries(variables)) {
    const text = environment[name]?.trim() || fallback;
    try {
      settings[key] = read(text);
    } catch (error) {
      lines.push(`${name}: ${isSecret ? 'this' : `"${text}"`} ${(error as Error).message}`);
    }
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

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('is no port. Give a whole number from 0 to 65535.');
  return port;
}

function placeFrom(text: string): string | undefined {
  return text === '' ? undefined : resolve(text);
}

function pathFrom(text: string): string {
  if (text === '/') return '';
  if (!/^(\/[A-Za-z0-9._~-]+)+$/.test(text)) {
    throw new Error('is no path. Give one that begins with "/" and does not end with it, e.g. /antraege.');
  }
  return text;
}

function databaseFrom(text: string): string {
  if (text !== '' && !(URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol)))
    throw new Error('is no address of a database. Give one such as postgres://user:password@host/name.');
  return text;
}

/** Where documents lie in S3-compatible storage. */
export interface StorageSetting {
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  /** Empty for the provider's own. */
  readonly endpoint: string;
  readonly region: string;
}

function storageFrom(text: string): StorageSetting | undefined {
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 's3:' || url.hostname === '')
    throw new Error('is no address of a storage. Give one such as s3://bucket?endpoint=https://s3.example&region=eu.');
  const endpoint = url.searchParams.get('endpoint') ?? '';
  if (endpoint !== '' && !/^https?:/.test(endpoint))
    throw new Error('names an endpoint that is no web address. Give one such as endpoint=https://s3.example.');
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  return {
    bucket: url.hostname,
    prefix: path === '' ? '' : `${path}/`,
    endpoint,
    region: url.searchParams.get('region') ?? 'eu-central-1',
  };
}

function originsFrom(text: string): readonly string[] {
  const origins = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const origin of origins) {
    if (!URL.canParse(origin) || !/^https?:/.test(origin) || new URL(origin).origin !== origin) {
      throw new Error(
        `holds "${origin}", which is no origin. Give scheme, host and port only, e.g. https://www.stadt.example.`,
      );
    }
  }
  return origins;
}

function durationFrom(text: string): number {
  const match = /^(\d+)(m|h|d)$/.exec(text);
  const unitMs = {m: 60_000, h: 3_600_000, d: 86_400_000}[match?.[2] ?? ''];
  const durationMs = Number(match?.[1]) * (unitMs ?? NaN);
  if (!(durationMs > 0)) throw new Error('is no duration. Give minutes, hours or days, e.g. 90m, 36h or 7d.');
  return durationMs;
}

function bytesFrom(text: string): number {
  const match = /^(\d+)(KiB|MiB|GiB)?$/.exec(text);
  if (!match) throw new Error('is no size. Give bytes, or a number with KiB, MiB or GiB, e.g. 300MiB.');
  return Number(match[1]) * {'': 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3}[match[2] ?? '']!;
}

function logLevelFrom(text: string): (typeof logLevels)[number] {
  const level = logLevels.find((name) => name === text);
  if (!level) throw new Error(`is no log level. Give one of ${logLevels.join(', ')}.`);
  return level;
}
