import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {backOffMs, retryAfterMs} from './retry.ts';

const now = Date.parse('2026-11-24T12:00:00Z');

describe('retryAfterMs', () => {
  for (const [header, milliseconds] of [
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    ['later', undefined],
    ['0', 0],
    [' 3 ', 3_000],
    ['99999999999999999999', 60_000],
    ['Tue, 24 Nov 2026 12:00:05 GMT', 5_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['Wed, 25 Nov 2026 12:00:00 GMT', 60_000],
  ] as const) {
    it(`reads ${JSON.stringify(header)} as ${milliseconds}`, () => {
      assert.equal(retryAfterMs(header, now), milliseconds);
    });
  }
});

describe('backOffMs', () => {
  it('grows up to half a minute', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 50].map((failures) => backOffMs(failures, 1, 'server')),
      [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000],
    );
  });

  it('is never more than five seconds while nobody can be reached', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 50].map((failures) => backOffMs(failures, 1, 'offline')),
      [1_000, 2_000, 4_000, 5_000, 5_000],
    );
  });

  it('differs between devices by up to half', () => {
    assert.equal(backOffMs(3, 0, 'server'), 2_000);
    assert.equal(backOffMs(3, 0.5, 'server'), 3_000);
  });
});
