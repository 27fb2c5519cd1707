import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {spent} from './spent-buffers.ts';

const MiB = 1024 * 1024;

/** What is left in memory of 8 MiB that came in pieces as the network makes them. */
async function leftOf(after: (piece: Uint8Array) => void): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  for (let piece = 0; piece < 128; piece++) after(Buffer.allocUnsafeSlow(64 * 1024).fill(piece));
  // What nobody holds any more is given back on another thread.
  await pause(100);
  return process.memoryUsage().arrayBuffers - before;
}

describe('spent buffers', () => {
  it('are freed after 8 MiB', async () => {
    assert.ok((await leftOf(spent)) < 2 * MiB);
  });
});
