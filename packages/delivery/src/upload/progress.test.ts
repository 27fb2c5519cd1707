import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {paceFrom, secondsLeft, withSent} from './progress.ts';
import type {Pace} from './progress.ts';

/** The pace after so many seconds at a constant speed. */
function after(pace: Pace, seconds: number, bytesPerSecond: number): Pace {
  for (let second = 0; second < seconds; second += 1) {
    pace = withSent(pace, pace.sentBytes + bytesPerSecond, pace.at + 1_000);
  }
  return pace;
}

describe('pace', () => {
  it('says nothing before anything has moved', () => {
    assert.equal(secondsLeft(paceFrom(0, 0), 0, 1_000), undefined);
  });

  it('finds a constant speed at once', () => {
    const pace = after(paceFrom(0, 0), 1, 100_000);
    assert.equal(pace.bytesPerSecond, 100_000);
    assert.equal(secondsLeft(pace, pace.sentBytes, 1_100_000), 10);
  });

  it('follows a slower line within some seconds, and shrugs off a burst', () => {
    const fast = after(paceFrom(0, 0), 10, 1_000_000);
    const slowed = after(fast, 10, 100_000);
    assert.ok(slowed.bytesPerSecond! < 250_000, String(slowed.bytesPerSecond));
    const burst = after(after(paceFrom(0, 0), 10, 100_000), 1, 1_000_000);
    assert.ok(burst.bytesPerSecond! < 300_000, String(burst.bytesPerSecond));
  });

  it('slows down while nothing moves', () => {
    const stalled = after(after(paceFrom(0, 0), 5, 100_000), 10, 0);
    assert.ok(stalled.bytesPerSecond! < 20_000, String(stalled.bytesPerSecond));
  });

  it('does not take bytes lost on a cut line for negative speed', () => {
    const before = after(paceFrom(0, 0), 5, 100_000);
    const resumed = withSent(before, 200_000, 6_000);
    assert.equal(resumed.bytesPerSecond, 100_000);
    assert.equal(resumed.sentBytes, 200_000);
  });

  it('waits for a quarter of a second before it judges', () => {
    const pace = paceFrom(0, 0);
    assert.equal(withSent(pace, 5_000, 100), pace);
  });

  it('has nothing left at the end, and never claims so before', () => {
    const pace = after(paceFrom(0, 0), 2, 1_000_000);
    assert.equal(secondsLeft(pace, 2_000_000, 2_000_001), 1);
    assert.equal(secondsLeft(pace, 2_000_000, 2_000_000), 0);
  });
});
