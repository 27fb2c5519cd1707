import assert from 'node:assert/strict';
import {createHash, randomFillSync} from 'node:crypto';
import {describe, it} from 'node:test';
import {Sha256} from './sha256.ts';

function expected(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('Sha256', () => {
  it('is right for every length around its blocks', () => {
    for (let length = 0; length <= 260; length++) {
      const bytes = randomFillSync(new Uint8Array(length));
      assert.equal(new Sha256().update(bytes).hex(), expected(bytes), `${length} bytes`);
    }
  });

  it('is the same in whatever parts the bytes come', () => {
    const bytes = randomFillSync(new Uint8Array(4_096));
    for (const step of [1, 7, 63, 64, 65, 127, 128, 1_000]) {
      const hash = new Sha256();
      for (let at = 0; at < bytes.length; at += step) hash.update(bytes.subarray(at, at + step));
      assert.equal(hash.hex(), expected(bytes), `in parts of ${step}`);
    }
  });

  it('tells the hash on the way, and goes on', () => {
    const bytes = randomFillSync(new Uint8Array(300));
    const hash = new Sha256().update(bytes.subarray(0, 100));
    assert.equal(hash.hex(), expected(bytes.subarray(0, 100)));
    assert.equal(hash.update(bytes.subarray(100)).hex(), expected(bytes));
  });

  it('reads a part of a buffer, and leaves the rest alone', () => {
    const bytes = randomFillSync(new Uint8Array(1_000));
    assert.equal(new Sha256().update(bytes.subarray(333, 666)).hex(), expected(bytes.slice(333, 666)));
  });
});
