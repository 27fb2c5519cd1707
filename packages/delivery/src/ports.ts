/**
 * What this package needs of its surroundings, as types: the network, a memory, the time.
 *
 * Browsers supply them through `browser-ports.ts`, tests their own. Nothing here knows of elements.
 */

/** The part of `fetch` (WHATWG Fetch) that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * A small memory that outlives a reload but not the tab. Never throws: what cannot be
 * kept is forgotten, and losing it costs time, not an application.
 */
export interface KeyStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** What the device says about its connection. */
export interface Connection {
  /** `false` only when the device is sure to be offline. */
  readonly online: boolean;

  /** Calls `listener` whenever the device comes back online. Returns the way to stop. */
  onOnline(listener: () => void): () => void;
}

/** Time and chance, so that tests need not wait for either. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number;

  /** Resolves after `milliseconds`, or as soon as `signal` is aborted. Never rejects. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;

  /** A number from 0 up to but not including 1. */
  random(): number;
}
