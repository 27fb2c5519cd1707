import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {committedTypes, generatedTypes} from './generate-types.ts';

describe('generated types', async () => {
  const [wanted, found] = [await generatedTypes(), await committedTypes()];

  for (const [path, source] of wanted) {
    it(`${path} says what its schema says; otherwise run npm run generate`, () =>
      assert.equal(found.get(path), source));
  }
});
