import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sessionKeyStore} from './browser-ports.ts';
import {forgetIntent, intentFor, keepIntent} from './intent.ts';
import {memoryStore} from './testing/memory-store.ts';

const began = '2026-11-24T10:00:00.000Z';
const keyFor = (...[instance, store]: [string, Parameters<typeof intentFor>[1]]) =>
  intentFor(instance, store, began).key;

describe('intentFor', () => {
  it('makes 128 bits, another each time', () => {
    const keys = Array.from({length: 100}, (_, index) => keyFor(`form ${index}`, memoryStore()));
    for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('gives the same key again, also after a reload', () => {
    const store = memoryStore();
    const key = keyFor('form', store);
    assert.equal(keyFor('form', store), key);
  });

  it('keeps the time it began with, so that the same answers are the same body', () => {
    const store = memoryStore();
    const first = intentFor('form', store, began);
    assert.deepEqual(intentFor('form', store, '2026-11-25T10:00:00.000Z'), first);
    assert.equal(first.startedAt, began);
  });

  it('goes on with one that was begun elsewhere', () => {
    const store = memoryStore();
    const begun = {key: 'a'.repeat(32), startedAt: began};
    keepIntent('form', begun, store);
    assert.deepEqual(intentFor('form', store, '2026-11-25T10:00:00.000Z'), begun);
  });

  it('keeps two forms of one tab apart', () => {
    const store = memoryStore();
    assert.notEqual(keyFor('one', store), keyFor('other', store));
  });

  it('makes a new key once the old one is forgotten', () => {
    const store = memoryStore();
    const key = keyFor('form', store);
    forgetIntent('form', store);
    assert.equal(store.entries.size, 0);
    assert.notEqual(keyFor('form', store), key);
  });

  it('does not use what somebody else put in its place', () => {
    const store = memoryStore();
    keyFor('form', store);
    for (const name of store.entries.keys()) store.set(name, 'x');
    assert.match(keyFor('form', store), /^[0-9a-f]{32}$/);
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
      const key = keyFor('form', store);
      assert.equal(keyFor('form', store), key);
      forgetIntent('form', store);
      assert.notEqual(keyFor('form', store), key);
    });
  }

  it('keeps it in the storage where there is one', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    } as unknown as Storage;
    const key = keyFor(
      'form',
      sessionKeyStore(() => storage),
    );
    const afterReload = sessionKeyStore(() => storage);
    assert.equal(keyFor('form', afterReload), key);
    forgetIntent('form', afterReload);
    assert.equal(kept.size, 0);
  });
});
