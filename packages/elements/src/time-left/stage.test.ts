import {expect} from '@open-wc/testing';
import {nextLookMs, stageAt} from './stage.ts';

describe('the time that is left', () => {
  for (const [leftMs, stage, nextMs] of [
    [60 * 60_000, 'quiet', 55 * 60_000],
    [5 * 60_000 + 1, 'quiet', 1],
    [5 * 60_000, 'soon', 4 * 60_000],
    [60_001, 'soon', 1],
    [60_000, 'last', 60_000],
    [1, 'last', 1],
    [0, 'over', undefined],
    [-5_000, 'over', undefined],
  ] as const) {
    it(`${leftMs} ms before the end is "${stage}"`, () => {
      expect(stageAt(leftMs)).to.equal(stage);
      expect(nextLookMs(leftMs)).to.equal(nextMs);
    });
  }

  it('is looked at again before a timer of the browser overflows', () => {
    expect(nextLookMs(365 * 24 * 60 * 60_000)).to.equal(2 ** 31 - 1);
  });
});
