import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {identityOf, isEqual} from './equality.ts';

/** `[[…[0]…]]`, built without recursion. */
function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let at = 0; at < depth; at++) value = [value];
  return value;
}

describe('two JSON values', () => {
  for (const [a, b, reason] of [
    [1, 1.0, 'a number is one whether it is written whole or not'],
    [0, -0, 'JSON knows one zero'],
    [{a: 1, b: 2}, {b: 2, a: 1}, 'members stand in any order'],
    [[1, {a: null}], [1, {a: null}], 'all the way down'],
    [null, null, 'nothing is nothing'],
  ]) {
    it(`are equal, ${JSON.stringify(a)} and ${JSON.stringify(b)}: ${reason}`, () => {
      assert.ok(isEqual(a, b));
      assert.equal(new Map([[identityOf(a), true]]).get(identityOf(b)), true);
    });
  }

  for (const [a, b, reason] of [
    [1, '1', 'text is no number'],
    [0, false, 'no is no number'],
    [null, {}, 'nothing is no object'],
    [[], {}, 'a list is no object'],
    [[1, 2], [2, 1], 'entries have an order'],
    [[1], [1, 2], 'one is longer'],
    [{a: 1}, {a: 1, b: 2}, 'one has more'],
    [{a: undefined}, {b: undefined}, 'other names'],
    [{}, JSON.parse('{"__proto__": 1}'), 'a member of that name is a member'],
    ['{}', {}, 'text that looks like an object'],
    [{'a":1,"b': 1}, {a: 1, b: 1}, 'a name that looks like two members'],
    [[[1], 2], [[1, 2]], 'parted elsewhere'],
    [{toString: 1}, {}, 'what is inherited is no member'],
  ]) {
    it(`differ, ${JSON.stringify(a)} and ${JSON.stringify(b)}: ${reason}`, () => {
      assert.ok(!isEqual(a, b));
      assert.ok(!isEqual(b, a));
      assert.notEqual(identityOf(a), identityOf(b));
    });
  }

  it('are compared however deep they are', () => {
    assert.ok(isEqual(nested(20_000), nested(20_000)));
    assert.ok(!isEqual(nested(20_000), nested(20_001)));
    assert.equal(identityOf(nested(20_000)), identityOf(nested(20_000)));
    assert.notEqual(identityOf(nested(20_000)), identityOf(nested(20_001)));
  });
});
