import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {Automaton} from './patterns/automaton.ts';
import {degreeOf} from './patterns/degree.ts';
import {readExpression} from './patterns/expression.ts';
import {patternOf} from './patterns.ts';

describe('a pattern', () => {
  for (const [source, text, fits, reason] of [
    ['^\\d{5}$', '24103', true, 'digits'],
    ['b', 'abc', true, 'it may stand anywhere'],
    ['^.$', '😀', true, 'one character is one, whatever its code'],
    ['^\\p{Lu}', 'Ärger', true, 'properties of Unicode'],
    ['^[\\w\\-.]+$', 'a-b.c', true, 'an escape in a class'],
    ['\\-', '-', true, 'an escape that only older engines take'],
    ['^a{,2}$', 'a{,2}', true, 'braces that only older engines take'],
  ] as const) {
    it(`${source} ${fits ? 'fits' : 'does not fit'} "${text}": ${reason}`, () =>
      assert.equal(patternOf(source).test(text), fits));
  }

  it('that is none is refused', () => assert.throws(() => patternOf('('), SyntaxError));

  for (const [source, degree, reason] of [
    ['^abc$', 0, 'nothing repeated'],
    ['^\\d{5}$', 0, 'repeated a known number of times'],
    ['^a+$', 1, 'one repetition'],
    ['a+$', 2, 'one repetition that may begin anywhere'],
    ['^\\s*\\w+\\s*$', 3, 'three repetitions'],
    ['^(a+)+$', Infinity, 'a repetition of a repetition'],
    ['^(a|a)*$', Infinity, 'a repetition of a choice'],
    ['^(a|b){2}c*$', 1, 'a choice repeated a few times'],
    ['^(((a?){7}){7}){7}$', Infinity, 'a few of a few of a few'],
    ['^(\\d{3} )*$', 1, 'a repetition of something of one length'],
    ['^(?=.*[A-Z])(?=.*\\d).{8,}$', 3, 'what looks ahead counts as well'],
  ] as const) {
    it(`${source} grows with degree ${degree}: ${reason}`, () =>
      assert.equal(degreeOf(readExpression(source)!), degree));
  }

  for (const source of [
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '(.*a){12}$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '\\s+\\s+\\s+\\s+$',
    '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
  ]) {
    it(`${source} answers in time, whatever the text`, () => {
      assert.ok(patternOf(source).isBounded);
      for (const text of [`${'a'.repeat(2_000)}!`, `${' '.repeat(2_000)}!`]) {
        const start = performance.now();
        patternOf(source).test(text);
        assert.ok(performance.now() - start < 1_000);
      }
    });
  }

  it('that nobody can bound is called so', () => {
    assert.ok(!patternOf('^(?=(a+)+$)').isBounded);
    assert.ok(!patternOf('^(a+)+\\1$').isBounded);
    assert.ok(!patternOf('^((a?){90}){90}$').isBounded);
  });
});

describe('the automaton', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '\\d',
    '\\w',
    '\\b',
    '^',
    '$',
    'ä',
    '😀',
    '\\u{1F600}',
    '\\.',
  );
  const source = fc.letrec((tie) => ({
    any: fc.oneof(
      {maxDepth: 4, depthSize: 'small'},
      piece,
      fc.tuple(tie('any'), tie('any')).map(([first, second]) => `${String(first)}${String(second)}`),
      fc.tuple(tie('any'), tie('any')).map(([first, second]) => `(?:${String(first)}|${String(second)})`),
      fc
        .tuple(tie('any'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,3}?', '{2,}'))
        .map(([part, sign]) => `(${String(part)})${sign}`),
    ),
  })).any as fc.Arbitrary<string>;
  const text = fc.string({unit: fc.constantFrom('a', 'b', '1', ' ', '.', 'ä', '😀', '\n'), maxLength: 8});

  it('says what the platform says', () => {
    fc.assert(
      fc.property(source, text, (pattern, value) => {
        const automaton = Automaton.of(readExpression(pattern)!, 'u')!;
        assert.equal(automaton.test(value), new RegExp(pattern, 'u').test(value));
      }),
      {seed: 20240229, numRuns: 3_000},
    );
  });
});
