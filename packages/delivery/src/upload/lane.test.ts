import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Lane} from './lane.ts';

describe('Lane', () => {
  const {signal} = new AbortController();

  /** Which of the promises have settled by now. */
  async function settled(promises: Promise<unknown>[]): Promise<boolean[]> {
    const states = promises.map(() => false);
    promises.forEach((promise, index) => void promise.then(() => (states[index] = true)));
    await new Promise((resolve) => setImmediate(resolve));
    return states;
  }

  it('lets in as many as it is wide, the others in their order', async () => {
    const lane = new Lane(2);
    const entered = [1, 2, 3, 4].map(() => lane.enter(signal));
    assert.deepEqual(await settled(entered), [true, true, false, false]);
    (await entered[0])!();
    assert.deepEqual(await settled(entered), [true, true, true, false]);
    (await entered[1])!();
    assert.deepEqual(await settled(entered), [true, true, true, true]);
  });

  it('leaves no gap where someone gave up', async () => {
    const lane = new Lane(1);
    const first = await lane.enter(signal);
    const abort = new AbortController();
    const second = lane.enter(abort.signal);
    const third = lane.enter(signal);
    abort.abort();
    assert.equal(await second, undefined);
    first!();
    assert.ok(await third);
  });

  it('takes no one in who was stopped before', async () => {
    const lane = new Lane(1);
    assert.equal(await lane.enter(AbortSignal.abort()), undefined);
    assert.ok(await lane.enter(signal));
  });
});
