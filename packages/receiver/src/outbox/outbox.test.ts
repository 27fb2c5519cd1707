import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {testPlaces} from '../testing/test-places.ts';
import {holdingsOf, newKey, post, startReceiver, submissionWith} from '../testing/test-receiver.ts';

const target = 'https://fachverfahren.example/antraege';
const minute = 60_000;

for (const place of testPlaces()) {
  /** An outbox with so many entries, as a process beside the receiver sees it. */
  const outboxWith = async (t: TestContext, count: number) => {
    const receiver = await startReceiver(t, {
      ...(await place.environment()),
      DELIVER_TO: target,
      DELIVER_SECRET: 'geheim',
    });
    // The receiver itself must not try: the target is nobody's.
    await receiver.close();
    const holdings = await holdingsOf(t, receiver);
    for (let at = 0; at < count; at++) {
      const body = {
        reference: `REF${at}`,
        idempotencyKey: newKey(),
        bodySha256: 'a',
        receivedAt: new Date().toISOString(),
        submission: submissionWith(),
        accessCodeSha256: 'b',
        receipt: 'c',
      };
      assert.equal(await holdings.store.keep(body, [], Buffer.from('{}')), true);
    }
    return holdings;
  };
  const later = () => Date.now() + 1000;

  describe(`the outbox, on ${place.name}`, {skip: place.skip}, () => {
    it('holds an entry for each application from its commit on', async (t) => {
      const {store} = await outboxWith(t, 1);
      const {deliveries} = (await store.withReference('REF0'))!;
      assert.deepEqual(
        deliveries.map(({target, state, attempts}) => ({target, state, attempts})),
        [{target, state: 'pending', attempts: 0}],
      );
    });

    it('gives an entry to one taker until its lease ends', async (t) => {
      const {outbox} = await outboxWith(t, 3);
      const now = later();
      const taken = (await Promise.all([outbox.take(now, 2, minute), outbox.take(now, 2, minute)])).flat();
      assert.deepEqual(taken.map(({reference}) => reference).sort(), ['REF0', 'REF1', 'REF2']);
      assert.deepEqual(await outbox.take(now, 9, minute), []);
      assert.equal((await outbox.take(now + minute, 9, minute)).length, 3);
    });

    it('does not give out again what has arrived', async (t) => {
      const {outbox, store} = await outboxWith(t, 1);
      const [entry] = await outbox.take(later(), 1, minute);
      await outbox.settle(entry!, later());
      assert.deepEqual(await outbox.take(later() + 10 * minute, 9, minute), []);
      assert.deepEqual([...(await outbox.counts('delivered'))], [[target, 1]]);
      assert.equal((await store.withReference('REF0'))!.deliveries[0]!.state, 'delivered');
    });

    it('gives out again what has not arrived, at its time, and counts the tries', async (t) => {
      const {outbox} = await outboxWith(t, 1);
      const now = later();
      const [entry] = await outbox.take(now, 1, minute);
      await outbox.postpone(entry!, now, now + 5 * minute);
      assert.deepEqual(await outbox.take(now + 4 * minute, 9, minute), []);
      const [again] = await outbox.take(now + 5 * minute, 9, minute);
      assert.deepEqual([again!.reference, again!.attempts], ['REF0', 1]);
    });

    it('keeps what was given up until somebody tries again', async (t) => {
      const {outbox} = await outboxWith(t, 1);
      const now = later();
      const [entry] = await outbox.take(now, 1, minute);
      await outbox.postpone(entry!, now, undefined);
      assert.deepEqual(await outbox.take(now + 1e9, 9, minute), []);
      assert.deepEqual([...(await outbox.counts('dead'))], [[target, 1]]);
      assert.equal(await outbox.revive(now), 1);
      assert.equal((await outbox.take(now, 9, minute)).length, 1);
    });
  });
}

describe('DELIVER_TO', () => {
  it('is not needed', async (t) => {
    const {url, store} = await startReceiver(t);
    const {body} = await post(url, newKey(), submissionWith());
    assert.deepEqual((await store.withReference(String(body['reference'])))!.deliveries, []);
  });

  for (const [value, secret, fault] of [
    ['ftp://amt.example', 'geheim', /is no target|no target/],
    ['https://amt.example/a', '', /needs DELIVER_SECRET/],
    ['https://amt.example/a, https://amt.example/a', 'geheim', /twice/],
  ] as const) {
    it(`that is "${value}" stops the start`, async (t) => {
      await assert.rejects(startReceiver(t, {DELIVER_TO: value, DELIVER_SECRET: secret}), fault);
    });
  }
});
