import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {committedReference, generatedReference} from './generate-check-reference.ts';

describe('docs/check.md', () => {
  it('says what the rules say; otherwise run npm run generate', async () =>
    assert.equal(committedReference(), await generatedReference()));
});
