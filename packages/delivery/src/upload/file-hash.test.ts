import assert from 'node:assert/strict';
import {createHash, randomFillSync} from 'node:crypto';
import {describe, it} from 'node:test';
import {TransportError} from '../transport-error.ts';
import {FileHash, type StartWorker} from './file-hash.ts';
import {address, hashInSteps, stepBytes, type HashMessage, type Mark} from './hash-steps.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A worker as a browser has one, but on this thread. */
function workerStandIn(failAfter = Number.POSITIVE_INFINITY) {
  const started: string[] = [];
  const ended: string[] = [];
  const start: StartWorker = (at) => {
    started.push(at);
    const stopping = new AbortController();
    const worker: Partial<Worker> = {
      postMessage(file: Blob) {
        let marks = 0;
        const tell = (data: HashMessage) => worker.onmessage?.call(worker as Worker, {data} as MessageEvent);
        const onMark = (mark: Mark) => {
          marks += 1;
          if (marks <= failAfter) return void tell({mark});
          worker.onerror?.call(worker as Worker, new Event('error', {cancelable: true}) as ErrorEvent);
        };
        hashInSteps(file, {onMark, signal: stopping.signal}).catch(() => tell({unreadable: true}));
      },
      terminate() {
        ended.push(at);
        stopping.abort();
      },
    };
    return worker as Worker;
  };
  return {start, started, ended};
}

const noWorker: StartWorker = () => {
  throw new DOMException('The script is from another origin.', 'SecurityError');
};

function because(reason: TransportError['reason']) {
  return (error: unknown) => error instanceof TransportError && error.reason === reason;
}

describe('FileHash', () => {
  for (const size of [0, 1, stepBytes - 1, stepBytes, stepBytes + 1]) {
    it(`is right for ${size} bytes`, async () => {
      const bytes = randomFillSync(new Uint8Array(size));
      const hash = new FileHash(new Blob([bytes]), {startWorker: noWorker});
      assert.equal((await hash.reached(size)).sha256, sha256(bytes));
    });
  }

  it('hashes 40 MiB without a worker, and without holding anyone up for 50 ms', async (t) => {
    const bytes = randomFillSync(new Uint8Array(40 * 1024 * 1024));
    const blob = new Blob([bytes]);
    await new FileHash(blob.slice(0, 4 * 1024 * 1024), {startWorker: noWorker}).reached(4 * 1024 * 1024);

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
    const hash = new FileHash(blob, {startWorker: noWorker, onProgress: (hashed) => progress.push(hashed)});
    const mark = await hash.reached(blob.size);
    running = false;
    t.diagnostic(`40 MiB in ${Math.round(performance.now() - begun)} ms; longest task ${longest.toFixed(1)} ms`);

    assert.equal(mark.sha256, sha256(bytes));
    assert.equal(progress.at(-1), blob.size);
    assert.ok(tasks >= progress.length - 1, `only ${tasks} other tasks ran beside ${progress.length} steps`);
    assert.ok(longest < 50, `the longest task took ${longest} ms`);
  });

  it('tells the hash of a beginning as soon as it is known', async () => {
    const bytes = randomFillSync(new Uint8Array(5 * stepBytes));
    const seen: number[] = [];
    const hash = new FileHash(new Blob([bytes]), {startWorker: noWorker, onProgress: (hashed) => seen.push(hashed)});
    const mark = await hash.reached(stepBytes + 1);
    assert.deepEqual(mark, {bytes: 2 * stepBytes, sha256: sha256(bytes.subarray(0, 2 * stepBytes))});
    assert.ok(seen.length < 5);
    assert.equal((await hash.reached(bytes.length)).sha256, sha256(bytes));
    // Asked for later, it is still the same.
    assert.deepEqual(await hash.reached(stepBytes + 1), mark);
  });

  it('works in a worker, and ends it afterwards', async () => {
    const bytes = randomFillSync(new Uint8Array(3 * stepBytes));
    const worker = workerStandIn();
    const hash = new FileHash(new Blob([bytes]), {startWorker: worker.start});
    assert.equal((await hash.reached(bytes.length)).sha256, sha256(bytes));
    assert.deepEqual([worker.started, worker.ended], [[address], [address]]);
  });

  it('goes on without its worker when that fails', async () => {
    const bytes = randomFillSync(new Uint8Array(6 * stepBytes));
    const seen: number[] = [];
    const hash = new FileHash(new Blob([bytes]), {
      startWorker: workerStandIn(2).start,
      onProgress: (hashed) => seen.push(hashed),
    });
    assert.equal((await hash.reached(bytes.length)).sha256, sha256(bytes));
    assert.deepEqual(
      seen,
      [1, 2, 3, 4, 5, 6].map((steps) => steps * stepBytes),
    );
  });

  it('stops when it is told to, and tells whoever waits', async () => {
    const worker = workerStandIn();
    const hash = new FileHash(new Blob([new Uint8Array(8 * stepBytes)]), {startWorker: worker.start});
    const waiting = hash.reached(8 * stepBytes);
    await hash.reached(1);
    hash.stop();
    await assert.rejects(waiting, because('cancelled'));
    await assert.rejects(hash.reached(8 * stepBytes), because('cancelled'));
    assert.equal(worker.ended.length, 1);
  });

  for (const [where, startWorker] of [
    ['on this thread', noWorker],
    ['in a worker', workerStandIn().start],
  ] as const) {
    it(`says ${where} that a file cannot be read any more`, async () => {
      const gone = {
        size: 2 * stepBytes,
        slice: () => ({arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError'))}),
      } as unknown as Blob;
      await assert.rejects(new FileHash(gone, {startWorker}).reached(1), because('unreadable'));
    });
  }
});
