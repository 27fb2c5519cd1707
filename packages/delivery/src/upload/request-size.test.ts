import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mostBytes, RequestSize} from './request-size.ts';

const MiB = 1024 * 1024;

describe('RequestSize', () => {
  it('begins with 8 MiB, and grows to 64 MiB on a fast line', () => {
    const size = new RequestSize(mostBytes);
    const seen = [size.bytes];
    for (let sent = 0; sent < 5; sent++) {
      size.confirmed(100);
      seen.push(size.bytes);
    }
    assert.deepEqual(
      seen.map((bytes) => bytes / MiB),
      [8, 16, 32, 64, 64, 64],
    );
  });

  it('stays small on a line that takes half a second for it', () => {
    const size = new RequestSize(mostBytes);
    size.confirmed(500);
    assert.equal(size.bytes, 8 * MiB);
  });

  it('halves when the line breaks, down to half a MiB, and grows no more', () => {
    const size = new RequestSize(2 * MiB);
    const seen = Array.from({length: 4}, () => {
      size.broke();
      size.confirmed(1);
      return size.bytes / MiB;
    });
    assert.deepEqual(seen, [1, 0.5, 0.5, 0.5]);
  });

  it('never carries more than it may', () => {
    const size = new RequestSize(100_000);
    size.confirmed(1);
    size.broke();
    assert.equal(size.bytes, 100_000);
  });
});
