/**
 * The key that makes one application one record, however often it is sent (endpoint
 * contract, promise 2). Made when a form starts, kept until it is acknowledged.
 */
import type {KeyStore} from './ports.ts';

/** 128 random bits, as 32 lower-case hexadecimal digits. */
export type IdempotencyKey = string;

/**
 * The key of one form being filled in: the kept one, or a new one, which is then kept.
 *
 * @param instance names the form on this page and its endpoint, so that two forms in one tab
 *   never share a key, e.g. `https://forms.example.org/api hundesteuer-anmeldung`
 */
export function idempotencyKeyFor(instance: string, store: KeyStore): IdempotencyKey {
  const kept = store.get(nameFor(instance));
  // Whatever else lies under this name was not put there by us.
  if (kept && /^[0-9a-f]{32}$/.test(kept)) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  store.set(nameFor(instance), key);
  return key;
}

/** Forgets the key, once the application is acknowledged: the next one is another application. */
export function forgetIdempotencyKey(instance: string, store: KeyStore): void {
  store.remove(nameFor(instance));
}

function nameFor(instance: string): string {
  return `ozg-forms:key:${instance}`;
}
