/** How the text of a setting becomes its value. Each throws an Error whose message says what to give instead. */
import {isIP} from 'node:net';
import {resolve} from 'node:path';
import type {Rate} from './limits/limits.ts';
import type {ClamdAddress} from './scanning/clamd.ts';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('is no port. Give a whole number from 0 to 65535.');
  return port;
}

export function placeFrom(text: string): string | undefined {
  return text === '' ? undefined : resolve(text);
}

export function pathFrom(text: string): string {
  if (text === '/') return '';
  if (!/^(\/[A-Za-z0-9._~-]+)+$/.test(text)) {
    throw new Error('is no path. Give one that begins with "/" and does not end with it, e.g. /antraege.');
  }
  return text;
}

export function databaseFrom(text: string): string {
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

export function storageFrom(text: string): StorageSetting | undefined {
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

export function originsFrom(text: string): readonly string[] {
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

export function durationFrom(text: string): number {
  const match = /^(\d+)(m|h|d)$/.exec(text);
  const unitMs = {m: 60_000, h: 3_600_000, d: 86_400_000}[match?.[2] ?? ''];
  const durationMs = Number(match?.[1]) * (unitMs ?? NaN);
  if (!(durationMs > 0)) throw new Error('is no duration. Give minutes, hours or days, e.g. 90m, 36h or 7d.');
  return durationMs;
}

/** A duration, or `0` for none. */
export function durationOrNoneFrom(text: string): number {
  return text === '0' ? 0 : durationFrom(text);
}

export function bytesFrom(text: string): number {
  const match = /^(\d+)(KiB|MiB|GiB)?$/.exec(text);
  if (!match) throw new Error('is no size. Give bytes, or a number with KiB, MiB or GiB, e.g. 300MiB.');
  return Number(match[1]) * {'': 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3}[match[2] ?? '']!;
}

export function logLevelFrom(text: string): (typeof logLevels)[number] {
  const level = logLevels.find((name) => name === text);
  if (!level) throw new Error(`is no log level. Give one of ${logLevels.join(', ')}.`);
  return level;
}

export function keysFrom(text: string): readonly Buffer[] {
  const keys = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => Buffer.from(part, 'base64'));
  if (keys.some(({length}) => length !== 32))
    throw new Error('holds a key that is not 32 bytes in base64. Make one with "openssl rand -base64 32".');
  return keys;
}

export function protectionFrom(text: string): 'pow' | undefined {
  if (text !== '' && text !== 'pow') throw new Error('is no protection. Give "pow", or leave it empty.');
  return text === '' ? undefined : text;
}

export function bitsFrom(text: string): number {
  const bits = Number(text);
  if (!/^\d+$/.test(text) || bits < 8 || bits > 20)
    throw new Error('is not possible. Give a whole number from 8 to 20.');
  return bits;
}

const shortestRetentionMs = 30 * 24 * 60 * 60 * 1000;

export function retentionFrom(text: string): number | undefined {
  if (text === '') return undefined;
  const retentionMs = durationFrom(text);
  // So long a repeat is promised the same answer.
  if (retentionMs < shortestRetentionMs) throw new Error('is less than the 30 days for which repeats are answered.');
  return retentionMs;
}

/** Explicit addresses and networks only: whoever is trusted here says who everybody else is. */
export function proxiesFrom(text: string): readonly string[] {
  const proxies = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const proxy of proxies) {
    const [address = '', length, more] = proxy.split('/');
    const bits = {4: 32, 6: 128}[isIP(address)];
    const isNetwork =
      length === undefined || (/^\d+$/.test(length) && Number(length) > 0 && Number(length) <= (bits ?? 0));
    if (bits === undefined || !isNetwork || more !== undefined)
      throw new Error(
        `holds "${proxy}", which is no address. Give those of your proxies, e.g. 127.0.0.1 or 10.0.0.0/24.`,
      );
  }
  return proxies;
}

export function countFrom(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count === 0)
    throw new Error('is no number. Give a whole number from 1.');
  return count;
}

export function rateFrom(text: string): Rate {
  return rateIn(text, countFrom, '60/10m');
}

export function bytesRateFrom(text: string): Rate {
  return rateIn(text, bytesFrom, '10GiB/1d');
}

function rateIn(text: string, amountFrom: (text: string) => number, example: string): Rate {
  const [amount = '', window = '', more] = text.split('/');
  try {
    if (more !== undefined) throw new Error();
    return {count: amountFrom(amount), windowMs: durationFrom(window)};
  } catch {
    throw new Error(`is no limit. Give how much, a "/" and in what time, e.g. ${example}.`);
  }
}

export function scannerFrom(text: string): ClamdAddress | undefined {
  if (text === '') return undefined;
  const path = text.replace(/^unix:(?:\/\/)?/, '');
  if (path.startsWith('/')) return {path};
  const [, host, port] = /^(.+):(\d+)$/.exec(text) ?? [];
  if (host === undefined)
    throw new Error('is no scanner. Give host:port or the path of its socket, e.g. 127.0.0.1:3310.');
  return {host: host.replace(/^\[|\]$/g, ''), port: portFrom(port!)};
}
