import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isDeeperThan} from './json-depth.ts';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('isDeeperThan', () => {
  it('lets the limit itself pass', () => assert.equal(isDeeperThan(nested(64), 64), false));
  it('finds one level more', () => assert.equal(isDeeperThan(nested(65), 64), true));
  it('counts objects like lists', () => assert.equal(isDeeperThan({a: [{b: []}]}, 3), true));
  it('survives what would overflow a stack', () => assert.equal(isDeeperThan(nested(200_000), 64), true));
  it('takes plain values for flat', () => assert.equal(isDeeperThan('text', 0), false));
});
