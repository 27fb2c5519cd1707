/**
 * What makes one application one record, however often it is sent (endpoint contract,
 * promise 2): its key, and the one thing in its body that nobody typed.
 */
import type {KeyStore} from './ports.ts';

/** 128 random bits, as 32 lower-case hexadecimal digits. */
export type IdempotencyKey = string;

/** A person's wish to make one application: from the first attempt to send it until it is acknowledged. */
export interface Intent {
  readonly key: IdempotencyKey;
  /** RFC 3339. Part of the body: after a reload the same answers have to be the same body. */
  readonly startedAt: string;
}

/**
 * The intent of one form being filled in: the kept one, or a new one, which is then kept.
 *
 * @param instance names the form on this page and its endpoint, so that two forms in one tab
 *   never share a key, e.g. `https://forms.example.org/api hundesteuer-anmeldung`
 * @param startedAt RFC 3339; for a new intent
 */
export function intentFor(instance: string, store: KeyStore, startedAt: string): Intent {
  // Whatever else lies under this name was not put there by us.
  const [, key, since] = /^([0-9a-f]{32}) (\S+)$/.exec(store.get(nameFor(instance)) ?? '') ?? [];
  if (key && since && isIntent({key, startedAt: since})) return {key, startedAt: since};
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const made = {key: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''), startedAt};
  keepIntent(instance, made, store);
  return made;
}

/** Keeps an intent that was begun elsewhere: in a tab that is gone, on another day. */
export function keepIntent(instance: string, {key, startedAt}: Intent, store: KeyStore): void {
  store.set(nameFor(instance), `${key} ${startedAt}`);
}

/** Forgets the intent, once the application is acknowledged: the next one is another application. */
export function forgetIntent(instance: string, store: KeyStore): void {
  store.remove(nameFor(instance));
}

/** Whether something that was kept is an intent. */
export function isIntent(value: unknown): value is Intent {
  const {key, startedAt} = (value ?? {}) as Record<string, unknown>;
  return (
    typeof key === 'string' &&
    /^[0-9a-f]{32}$/.test(key) &&
    typeof startedAt === 'string' &&
    !Number.isNaN(Date.parse(startedAt))
  );
}

function nameFor(instance: string): string {
  return `ozg-forms:key:${instance}`;
}
