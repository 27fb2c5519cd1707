import assert from 'node:assert/strict';
import {createHash, randomFillSync} from 'node:crypto';
import {describe, it} from 'node:test';
import {TransportError} from '../transport-error.ts';
import {sha256Of} from './hash.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('sha256Of', () => {
  for (const size of [0, 1, 512 * 1024 - 1, 512 * 1024, 512 * 1024 + 1]) {
    it(`is right for ${size} bytes`, async () => {
      const bytes = randomFillSync(new Uint8Array(size));
      assert.equal(await sha256Of(new Blob([bytes])), sha256(bytes));
    });
  }

  it('hashes 40 MiB without holding anyone up for 50 ms', async (t) => {
    const bytes = randomFillSync(new Uint8Array(40 * 1024 * 1024));
    const blob = new Blob([bytes]);
    await sha256Of(blob.slice(0, 4 * 1024 * 1024));

    // Time on the processor, not on the wall: other programs may use it too.
    const busyMs = () => {
      const {user, system} = process.threadCpuUsage();
      return (user + system) / 1_000;
    };
    let longest = 0;
    let tasks = 0;
    let last = busyMs();
    let running = true;
    const tick = () => {
      const now = busyMs();
      longest = Math.max(longest, now - last);
      last = now;
      tasks += 1;
      if (running) setImmediate(tick);
    };
    setImmediate(tick);
    const progress: number[] = [];
    const begun = performance.now();
    const hash = await sha256Of(blob, {onProgress: (hashed) => progress.push(hashed)});
    running = false;
    t.diagnostic(`40 MiB in ${Math.round(performance.now() - begun)} ms; longest task ${longest.toFixed(1)} ms`);

    assert.equal(hash, sha256(bytes));
    assert.equal(progress.at(-1), blob.size);
    assert.ok(tasks >= progress.length, `only ${tasks} other tasks ran beside ${progress.length} steps`);
    assert.ok(longest < 50, `the longest task took ${longest} ms`);
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const hashing = sha256Of(new Blob([new Uint8Array(4 * 1024 * 1024)]), {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await assert.rejects(hashing, (error) => error instanceof TransportError && error.reason === 'cancelled');
  });

  it('says that a file cannot be read any more', async () => {
    const gone = {
      size: 10,
      slice: () => ({arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError'))}),
    } as unknown as Blob;
    await assert.rejects(sha256Of(gone), (error) => error instanceof TransportError && error.reason === 'unreadable');
  });
});
