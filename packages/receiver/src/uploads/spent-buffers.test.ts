import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {spent} from './spent-buffers.ts';

const MiB = 1024 * 1024;

/** What is left in memory of 8 MiB that came in pieces as the network makes them. */
function leftOf(after: (piece: Uint8Array) => void): number {
  const before = process.memoryUsage().arrayBuffers;
  for (let piece = 0; piece < 128; piece++) after(Buffer.allocUnsafeSlow(64 * 1024).fill(piece));
  return process.memoryUsage().arrayBuffers - before;
}

describe('spent buffers', () => {
  it('are freed after 8 MiB', () => {
    assert.ok(leftOf(spent) < MiB);
    assert.ok(leftOf(() => undefined) > 4 * MiB, 'left alone they are freed as well');
  });
});
