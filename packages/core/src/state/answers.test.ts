import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withAnswer} from './answers.ts';

describe('withAnswer', () => {
  for (const [answers, pointer, value, result, reason] of [
    [{}, '/a', 1, {a: 1}, 'a new answer'],
    [{a: 1}, '/a', 2, {a: 2}, 'another answer'],
    [{a: 1, b: 2}, '/a', undefined, {b: 2}, 'an answer taken back'],
    [{}, '/a/b', 1, {a: {b: 1}}, 'the way to it is made'],
    [{}, '/a/b', undefined, {}, 'no way is made to remove something'],
    [{a: 'text'}, '/a/b', 1, {a: {b: 1}}, 'a value gives way to a section'],
    [{a: [1, 2]}, '/a/1', 3, {a: [1, 3]}, 'an entry of a list'],
    [{a: [1]}, '/a/2', 3, {a: [1, null, 3]}, 'an entry after empty ones'],
    [{a: [1, 2]}, '/a/0', undefined, {a: [null, 2]}, 'an entry that is emptied keeps its place'],
    [{a: [{b: 1}]}, '/a/0/b', undefined, {a: [{}]}, 'a member of an entry'],
    [{a: 1}, '', {b: 2}, {b: 2}, 'everything at once'],
    [{}, '/constructor', 1, {constructor: 1}, 'a name that every object inherits'],
    [{}, '/a~1b', 1, {'a/b': 1}, 'an escaped name'],
  ] as readonly (readonly [unknown, string, unknown, unknown, string])[]) {
    it(`puts ${JSON.stringify(value)} at "${pointer}" of ${JSON.stringify(answers)}: ${reason}`, () =>
      assert.deepEqual<unknown>(withAnswer(answers, pointer, value), result));
  }

  it('leaves the old answers as they are, and shares what did not change', () => {
    const answers = {a: {x: 1}, b: {y: 2}};
    const next = withAnswer(answers, '/a/x', 3) as typeof answers;
    assert.deepEqual(answers, {a: {x: 1}, b: {y: 2}});
    assert.equal(next.b, answers.b);
  });

  for (const [pointer, reason] of [
    ['/__proto__/polluted', 'a prototype'],
    ['/a/__proto__', 'a prototype'],
    ['/list/x', 'no index'],
    ['/list/01', 'no index as RFC 6901 writes it'],
    ['/list/1000000', 'an index nobody can mean'],
  ] as const) {
    it(`refuses "${pointer}": ${reason}`, () => {
      assert.throws(() => withAnswer({a: {}, list: []}, pointer, true), RangeError);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    });
  }
});
