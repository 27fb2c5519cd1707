import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {childOf, isWithin, keysOf, lastKeyOf, parentOf, patternOf, valueAt} from './pointer.ts';

describe('a pointer', () => {
  for (const [pointer, keys, reason] of [
    ['', [], 'the whole'],
    ['/', [''], 'a member with an empty name'],
    ['/a/b', ['a', 'b'], 'two steps'],
    ['/a~1b', ['a/b'], 'an escaped slash'],
    ['/a~0b', ['a~b'], 'an escaped tilde'],
    ['/~01', ['~1'], 'a tilde before a one is no slash'],
    ['/hunde/0', ['hunde', '0'], 'an index stays text'],
  ] as const) {
    it(`"${pointer}" has the keys ${JSON.stringify(keys)}: ${reason}`, () => assert.deepEqual(keysOf(pointer), keys));

    it(`"${pointer}" is what its keys build`, () => {
      assert.equal(
        keys.reduce<string>((parent, key) => childOf(parent, key), ''),
        pointer,
      );
    });
  }

  it('knows what holds it, and its last key', () => {
    assert.equal(parentOf('/a/b'), '/a');
    assert.equal(parentOf('/a'), '');
    assert.equal(parentOf(''), '');
    assert.equal(lastKeyOf('/a/b~1c'), 'b/c');
    assert.equal(lastKeyOf(''), '');
  });

  for (const [pointer, ancestor, inside, reason] of [
    ['/a', '/a', true, 'itself'],
    ['/a/b', '/a', true, 'a member'],
    ['/a', '', true, 'everything lies in the whole'],
    ['/ab', '/a', false, 'a name that only begins alike'],
    ['/a', '/a/b', false, 'the other way round'],
  ] as const) {
    it(`"${pointer}" lies ${inside ? '' : 'not '}within "${ancestor}": ${reason}`, () =>
      assert.equal(isWithin(pointer, ancestor), inside));
  }

  it('becomes a pattern by a star for every index', () => {
    assert.equal(patternOf('/hunde/12/impfungen/0'), '/hunde/*/impfungen/*');
    assert.equal(patternOf('/a1/2b'), '/a1/2b');
  });
});

describe('valueAt', () => {
  const answers = {a: {b: [1, {c: null}]}, 'x/y': 2};

  for (const [pointer, value] of [
    ['', answers],
    ['/a/b/0', 1],
    ['/a/b/1/c', null],
    ['/x~1y', 2],
  ] as const) {
    it(`finds what ${pointer || 'the empty pointer'} leads to`, () =>
      assert.deepEqual(valueAt(answers, pointer), value));
  }

  for (const [pointer, reason] of [
    ['/a/z', 'no such member'],
    ['/a/b/2', 'past the end'],
    ['/x~1y/z', 'a number has no members'],
    ['/constructor', 'inherited, not own'],
    ['/__proto__/toString', 'a way into the prototype'],
    ['/a/b/length', 'a list has entries, and nothing else in JSON'],
  ] as const) {
    it(`finds nothing at ${pointer}: ${reason}`, () => assert.equal(valueAt(answers, pointer), undefined));
  }
});
