/** The ports of `ports.ts`, made of what a browser offers. */
import type {Clock, Connection, Fetch, KeyStore} from './ports.ts';

/** `fetch`, looked up at each call and called on its own object, as browsers insist. */
export const browserFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/**
 * The tab's `sessionStorage`. Where it is blocked (settings, sandboxed frame) or full, a
 * memory that lasts until the page is left takes its place.
 *
 * @param storage reaches for the storage; may throw, as reading `window.sessionStorage` may
 */
export function sessionKeyStore(storage: () => Storage = () => globalThis.sessionStorage): KeyStore {
  const memory = new Map<string, string>();

  function attempt<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(storage());
    } catch {
      return undefined;
    }
  }

  return {
    get: (key) => memory.get(key) ?? attempt((kept) => kept.getItem(key)) ?? undefined,
    set(key, value) {
      memory.set(key, value);
      attempt((kept) => kept.setItem(key, value));
    },
    remove(key) {
      memory.delete(key);
      attempt((kept) => kept.removeItem(key));
    },
  };
}

/** `navigator.onLine` and the `online` event (HTML, "browser state"). */
export const browserConnection: Connection = {
  get online() {
    // Undefined outside of browsers: nothing is known, so nothing is claimed.
    return globalThis.navigator?.onLine !== false;
  },
  onOnline(listener) {
    globalThis.addEventListener?.('online', listener);
    return () => globalThis.removeEventListener?.('online', listener);
  },
};

/** The device's clock and its timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait(milliseconds, signal) {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done);
    });
  },
};
