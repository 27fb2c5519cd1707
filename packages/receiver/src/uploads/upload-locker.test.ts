import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {UploadLocker} from './upload-locker.ts';

const never = new AbortController().signal;

describe('UploadLocker', () => {
  it('gives the lock in the order of asking, to one at a time', async () => {
    const locker = new UploadLocker();
    const order: string[] = [];
    await Promise.all(
      ['first', 'second', 'third'].map(async (name) => {
        const lock = locker.newLock('a');
        await lock.lock(never, () => undefined);
        order.push(`${name} in`);
        await turn();
        order.push(`${name} out`);
        await lock.unlock();
      }),
    );
    assert.deepEqual(order, ['first in', 'first out', 'second in', 'second out', 'third in', 'third out']);
  });

  it('asks the holder to end as soon as another waits', async () => {
    const locker = new UploadLocker();
    const held = locker.newLock('a');
    const waiting = locker.newLock('a');
    let asked = false;
    await held.lock(never, () => {
      asked = true;
      setImmediate(() => held.unlock());
    });
    await waiting.lock(never, () => undefined);
    assert.equal(asked, true);
  });

  it('lets go of a request that is aborted while it waits', async () => {
    const locker = new UploadLocker();
    const held = locker.newLock('a');
    await held.lock(never, () => undefined);
    const abort = new AbortController();
    const aborted = locker.newLock('a').lock(abort.signal, () => undefined);
    const last = locker.newLock('a');
    const lastIn = last.lock(never, () => undefined);
    abort.abort();
    await assert.rejects(aborted, {status_code: 400});
    await held.unlock();
    await lastIn;
  });

  it('keeps uploads apart', async () => {
    const locker = new UploadLocker();
    await locker.newLock('a').lock(never, () => assert.fail('asked to end'));
    await locker.newLock('b').lock(never, () => undefined);
  });
});
