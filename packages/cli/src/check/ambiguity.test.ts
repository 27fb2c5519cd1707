import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readExpression} from '@ozg-forms/core/validation/patterns/expression';
import {isAmbiguous} from './ambiguity.ts';

const ambiguous = (source: string) => isAmbiguous(readExpression(source)!);

describe('a pattern that can read a text in two ways, again and again', () => {
  for (const source of [
    '^(a+)+$',
    '^(a*)*$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '^([0-9]+-?)+$',
    '^(\\d+\\.?)*$',
    '^(.*,)*x$',
    '^(\\w+\\s?)*$',
    '^([a-zäöü]+[ -]?)+$',
    '^(a?b?)*$',
    '^((ab)+|(ba)+|abab)*$',
  ])
    it(`is found: ${source}`, () => assert.equal(ambiguous(source), true));
});

describe('a pattern that reads a text in one way', () => {
  for (const source of [
    '^[0-9]{5}$',
    '^[0-9]+(-[0-9]+)*$',
    '^([A-Z][a-z]+ ?)+$',
    '^[^@]+@[^@]+$',
    '^(ab|cd)*$',
    '^\\+[1-9][0-9]{5,14}$',
    '^(https?://)?[a-z.]+(/[a-z]*)*$',
    '^[A-Z]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}[EH]?$',
    '^(?:a|b|c){0,3}$',
    '^(\\p{L}+ )*\\p{L}+$',
  ])
    it(`is left in peace: ${source}`, () => assert.equal(ambiguous(source), false));
});

it('does not tell of one that is very large', () => {
  assert.equal(ambiguous(`^(${'abcdefghij'.repeat(20)})*$`), undefined);
});

// What is called ambiguous really makes the platform's engine take many times longer with each character.
it('means what it says', () => {
  const time = (pattern: RegExp, text: string) => {
    const start = performance.now();
    pattern.test(text);
    return performance.now() - start;
  };
  const pattern = /^([0-9]+-?)+$/;
  const few = Math.min(...[1, 2, 3].map(() => time(pattern, `${'1'.repeat(12)}x`)));
  assert.ok(time(pattern, `${'1'.repeat(22)}x`) > 20 * few);
});
