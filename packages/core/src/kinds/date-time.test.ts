import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatMoment, parseMoment} from './date-time.ts';
import {parseClock, time} from './time.ts';
import {factsOf} from '../schema/facts.ts';

const facts = factsOf([{format: 'time'}]);

describe('a time of the clock', () => {
  for (const [typed, kept] of [
    ['14:30', '14:30:00'],
    ['9.05 Uhr', '09:05:00'],
    [' 7 ', '07:00:00'],
    ['23:59:58', '23:59:58'],
    ['kl. 14.30', '14:30:00'],
    ['2.30 pm', '14:30:00'],
    ['12 a.m.', '00:00:00'],
    ['١٤:٣٠', '14:30:00'],
  ] as const) {
    it(`is read from "${typed}"`, () => assert.equal(parseClock(typed), kept));
  }

  for (const [typed, reason] of [
    ['24:00', 'no such hour'],
    ['12:60', 'no such minute'],
    ['12:5', 'still typing'],
    ['noon', 'no digits'],
    ['14 pm', 'no such hour in half a day'],
    ['0 am', 'no such hour in half a day'],
  ] as const) {
    it(`is not read from "${typed}": ${reason}`, () => assert.equal(parseClock(typed), undefined));
  }

  it('is kept with an offset, and written without', () => {
    assert.equal(time.parse!('9:05', facts, 'de'), '09:05:00Z');
    assert.equal(time.format!('09:05:00Z', facts, 'de'), '09:05');
    assert.equal(time.format!('09:05:07Z', facts, 'de'), '09:05:07');
  });

  it('that is complete already stays as it is', () => {
    assert.equal(time.parse!('13:37:00+02:00', facts, 'de'), '13:37:00+02:00');
    assert.equal(time.format!('13:37:00+02:00', facts, 'de'), '13:37:00+02:00');
  });
});

describe('a moment', () => {
  const offset = /[+-]\d\d:\d\d$/;

  for (const typed of [
    '3.7.2026 14:30',
    '03. 07. 2026, 14.30 Uhr',
    '2026-07-03 14:30',
    '3 July 2026, 2.30 pm',
    '٣.٧.٢٠٢٦ ١٤:٣٠',
  ]) {
    it(`is read from "${typed}", with the offset of that day`, () => {
      const moment = parseMoment(typed)!;
      assert.equal(moment.replace(offset, ''), '2026-07-03T14:30:00');
      assert.equal(new Date(moment).getTime(), new Date(2026, 6, 3, 14, 30).getTime());
      assert.equal(formatMoment(moment), '03.07.2026 14:30');
    });
  }

  for (const typed of ['3.7.2026', '14:30', '31.2.2026 14:30', '3.7.2026 25:00', '3.7.2026 um drei']) {
    it(`is not read from "${typed}"`, () => assert.equal(parseMoment(typed), undefined));
  }

  it('of another clock stays as it is', () => {
    const moment = '2026-07-03T14:30:00.123Z';
    assert.equal(parseMoment(moment), moment);
    assert.equal(formatMoment(moment), moment);
  });
});
