import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {surplusAnswers} from './asked.ts';

describe('surplusAnswers', () => {
  for (const [reason, given, sent, pointers] of [
    ['nothing, when all is asked', {a: 1, b: {c: 2}}, {a: 1, b: {c: 2}}, []],
    ['nothing for a default the form would add', {a: 1}, {a: 1, b: 2}, []],
    ['nothing in an empty section or list', {a: {}, b: []}, {}, []],
    ['an unknown answer', {a: 1, x: 2}, {a: 1}, ['/x']],
    ['a hidden answer inside', {a: {b: 1, c: 2}}, {a: {b: 1}}, ['/a/c']],
    ['a hidden section once, not each answer in it', {a: {b: 1, c: 2}}, {}, ['/a']],
    ['a hidden answer in an entry', {l: [{n: 1}, {n: 2, h: 3}]}, {l: [{n: 1}, {n: 2}]}, ['/l/1/h']],
    ['a name with a slash', {'a/b': 1}, {}, ['/a~1b']],
    ['inherited names as unknown', {constructor: 1}, {}, ['/constructor']],
  ] as const) {
    it(`finds ${reason}`, () =>
      assert.deepEqual(
        surplusAnswers(given, sent).map(({pointer}) => pointer),
        pointers,
      ));
  }
});
