/** The generated references: what stands in the repository is what their sources say. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {textOf} from '../docs/generate/page.ts';
import {committed, references} from '../docs/generate/references.ts';

describe('docs/reference', () => {
  for (const reference of references)
    it(`says in ${reference.file} what ${reference.source} says; otherwise run npm run generate`, async () =>
      assert.equal(committed(reference), await textOf(reference)));
});
