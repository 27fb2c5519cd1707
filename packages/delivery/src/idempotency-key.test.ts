import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sessionKeyStore} from './browser-ports.ts';
import {forgetIdempotencyKey, idempotencyKeyFor} from './idempotency-key.ts';
import {memoryStore} from './testing/memory-store.ts';

describe('idempotencyKeyFor', () => {
  it('makes 128 bits, another each time', () => {
    const keys = Array.from({length: 100}, (_, index) => idempotencyKeyFor(`form ${index}`, memoryStore()));
    for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('gives the same key again, also after a reload', () => {
    const store = memoryStore();
    const key = idempotencyKeyFor('form', store);
    assert.equal(idempotencyKeyFor('form', store), key);
  });

  it('keeps two forms of one tab apart', () => {
    const store = memoryStore();
    assert.notEqual(idempotencyKeyFor('one', store), idempotencyKeyFor('other', store));
  });

  it('makes a new key once the old one is forgotten', () => {
    const store = memoryStore();
    const key = idempotencyKeyFor('form', store);
    forgetIdempotencyKey('form', store);
    assert.equal(store.entries.size, 0);
    assert.notEqual(idempotencyKeyFor('form', store), key);
  });

  it('does not use what somebody else put in its place', () => {
    const store = memoryStore();
    idempotencyKeyFor('form', store);
    for (const name of store.entries.keys()) store.set(name, 'x');
    assert.match(idempotencyKeyFor('form', store), /^[0-9a-f]{32}$/);
  });
});

describe('sessionKeyStore', () => {
  /** A storage that throws what browsers throw. */
  const full = {
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem() {},
  } as unknown as Storage;

  for (const [name, storage] of [
    [
      'blocked',
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    ],
    ['full', () => full],
    ['missing', () => undefined as unknown as Storage],
  ] as const) {
    it(`keeps the key for as long as the page lives when the storage is ${name}`, () => {
      const store = sessionKeyStore(storage);
      const key = idempotencyKeyFor('form', store);
      assert.equal(idempotencyKeyFor('form', store), key);
      forgetIdempotencyKey('form', store);
      assert.notEqual(idempotencyKeyFor('form', store), key);
    });
  }

  it('keeps it in the storage where there is one', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    } as unknown as Storage;
    const key = idempotencyKeyFor(
      'form',
      sessionKeyStore(() => storage),
    );
    const afterReload = sessionKeyStore(() => storage);
    assert.equal(idempotencyKeyFor('form', afterReload), key);
    forgetIdempotencyKey('form', afterReload);
    assert.equal(kept.size, 0);
  });
});
