import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {factsOf} from '../schema/facts.ts';
import {kindOf} from './kinds.ts';
import {parseCents} from './money.ts';

const facts = (type: string | string[]) => factsOf([{type}]);

describe('an amount of money', () => {
  for (const [language, typed, cents] of [
    ['de', '12,5', 1250],
    ['de', '12.50 €', 1250],
    ['de', '12,50\u00a0€', 1250],
    ['de', '€ 12', 1200],
    ['de', '1.234,00', 123_400],
    ['de', '1.234', 123_400],
    ['de', '1,234.56', 123_456],
    ['de', '1.234.567,8 Euro', 123_456_780],
    ['de', '12,–', 1200],
    ['de', '12,--', 1200],
    ['de', '0,07', 7],
    ['de', ',5', 50],
    ['de', '-3,20', -320],
    ['de', '1 234,50', 123_450],
    ['en', '1,234', 123_400],
    ['en', '1.5', 150],
    ['en', '1,5', 150],
    ['ar', '\u0661\u0662\u066b\u0665', 1250],
    ['de', '0,29', 29],
    ['de', '8,12', 812],
    ['de', '1001,15', 100_115],
  ] as const) {
    it(`is read from ${typed} in ${language}`, () => assert.equal(parseCents(typed, language), cents));
  }

  for (const [language, typed] of [
    ['de', '12,345'],
    ['en', '1.234'],
    ['de', '12,5,0'],
    ['de', '1.23.456'],
    ['de', 'viel'],
    ['de', '€'],
    ['de', ','],
    ['de', '12 Dollar'],
    ['de', '99999999999999999'],
  ] as const) {
    it(`is none in ${typed} in ${language}`, () => assert.equal(parseCents(typed, language), undefined));
  }

  it('is kept in cents as an integer, and in euros as a number', () => {
    for (const [type, value] of [
      ['integer', 1250],
      ['number', 12.5],
    ] as const) {
      const kind = kindOf(facts(type), 'money');
      assert.equal(kind.parse!('12,5', facts(type), 'de'), value);
      assert.equal(kind.format!(value, facts(type), 'de'), '12,50');
    }
  });

  it('is only where the author says so, and only of numbers', () => {
    assert.equal(kindOf(facts('integer')).name, 'integer');
    assert.equal(kindOf(facts('string'), 'money').name, 'text');
    assert.equal(kindOf(facts('integer'), '__proto__').name, 'integer');
  });
});
