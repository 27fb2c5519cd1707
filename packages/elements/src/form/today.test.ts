import {expect} from '@open-wc/testing';
import {today} from './today.ts';

describe('today', () => {
  for (const [what, now, day] of [
    ['right after midnight', new Date(2026, 0, 5, 0, 0, 1), '2026-01-05'],
    ['right before midnight', new Date(2026, 11, 31, 23, 59, 59), '2026-12-31'],
  ] as const) {
    it(`is the day on the wall calendar ${what}`, () => expect(today(now)).to.equal(day));
  }
});
