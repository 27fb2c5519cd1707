/**
 * Fetches what a form is made of: the definition, and the profile of the town. Both are
 * plain JSON from an address the page names; no cookie travels and nothing else is asked.
 */
import type {Profile} from '@ozg-forms/core/definition/profile';
import type {WordKey} from '../texts/languages.ts';

/** A larger definition is refused (it would be no form for people). */
export const maxDefinitionBytes = 1024 * 1024;

/** A file as it came, with what identifies it. */
export interface Source {
  readonly json: unknown;
  /** The address it finally came from; relative addresses inside are resolved against it. */
  readonly url: string;
  /** SHA-256 of its bytes, 64 lower-case hexadecimal digits; empty where the page has no secure context. */
  readonly sha256: Promise<string>;
}

/** A file that cannot be used: which of the interface's texts says so, and with what values. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly key: WordKey;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(key: WordKey, values: Readonly<Record<string, string | number>>) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}

/** @throws SourceError when the file cannot be reached, is too large or is no JSON */
export async function fetchSource(address: string): Promise<Source> {
  const url = new URL(address, document.baseURI).href;
  const bytes = await bytesFrom(url);
  if (bytes.byteLength > maxDefinitionBytes) throw new SourceError('broken.size', {url, limit: '1 MB'});
  try {
    return {json: JSON.parse(new TextDecoder().decode(bytes)), url, sha256: sha256Of(bytes)};
  } catch (error) {
    throw new SourceError('broken.json', {url, reason: (error as Error).message});
  }
}

const ahead = new Map<string, Promise<ArrayBuffer>>();

/** Asks for a file that is going to be needed, as soon as that is known. */
export function fetchAhead(address: string): void {
  const url = new URL(address, document.baseURI).href;
  const coming = bytesFrom(url);
  coming.catch(() => {}); // said where the file is asked for
  ahead.set(url, coming);
}

async function bytesFrom(url: string): Promise<ArrayBuffer> {
  const coming = ahead.get(url);
  ahead.delete(url);
  if (coming) return coming;
  try {
    const response = await fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer'});
    if (!response.ok) throw new SourceError('broken.status', {url, status: response.status});
    return await response.arrayBuffer();
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError('broken.network', {url});
  }
}

/** SHA-256 as the protocol writes it. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where a town wants its applications: the tag's attribute, or else the profile. Absolute. */
export function endpointFrom(attribute: string, profile: Profile | undefined, profileUrl: string): string {
  if (attribute) return withoutSlash(new URL(attribute, document.baseURI).href);
  return profile?.endpoint ? withoutSlash(new URL(profile.endpoint, profileUrl).href) : '';
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
