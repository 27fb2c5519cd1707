import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {factsOf} from '../schema/facts.ts';
import {kindOf} from './kinds.ts';
import {parseMonth} from './month.ts';
import {readingOf} from './reading.ts';

describe('a month', () => {
  for (const typed of ['7/2026', '07/2026', '07.2026', '7 2026', '2026-07', 'Juli 2026', 'jul. 2026', '٧/٢٠٢٦']) {
    it(`is read from ${typed}`, () => assert.equal(parseMonth(typed, 'de'), '2026-07'));
  }

  for (const typed of ['7/26', '13/2026', '0/2026', '7', '2026', 'Ju 2026', '1.7.2026', '7/20261']) {
    it(`is none in ${typed}`, () => assert.equal(parseMonth(typed, 'de'), undefined));
  }

  it('is typed with a slash, and read with its name', () => {
    const facts = factsOf([{type: 'string', format: 'year-month'}]);
    const kind = kindOf(facts);
    assert.equal(kind.name, 'month');
    assert.equal(kind.format!('2026-07', facts, 'de'), '07/2026');
    assert.equal(readingOf('month', '2026-07', 'de'), 'Juli 2026');
    assert.equal(readingOf('month', '2026-07', 'en'), 'July 2026');
    assert.equal(readingOf('month', 'soon', 'de'), 'soon');
  });
});
