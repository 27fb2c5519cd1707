import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {newReference, referenceFrom} from './reference.ts';

describe('reference', () => {
  it('is three groups of four', () =>
    assert.match(newReference(), /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/));
  it('is read back as it is', () => {
    const reference = newReference();
    assert.equal(referenceFrom(reference), reference);
  });

  for (const [written, reference] of [
    ['7k3m 9qxd 2fht', '7K3M-9QXD-2FHT'],
    ['7K3M9QXD2FHT', '7K3M-9QXD-2FHT'],
    ['OI00-LLLL-0000', '0100-1111-0000'],
    ['7K3M-9QXD', undefined],
    ['7K3M-9QXD-2FHU', undefined],
    ['', undefined],
  ] as const) {
    it(`reads "${written}" as ${reference}`, () => assert.equal(referenceFrom(written), reference));
  }
});
