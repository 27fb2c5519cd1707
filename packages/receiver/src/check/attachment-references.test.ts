import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PlacedDocument} from '@ozg-forms/core/state/documents';
import {attachmentFaults} from './attachment-references.ts';

const reference = {id: 'a', name: 'Bescheid.pdf', mediaType: 'application/pdf', size: 10, sha256: '0'.repeat(64)};
const placed: PlacedDocument = {
  pointer: '/nachweise/0',
  reference,
  limits: {mediaTypes: ['application/pdf'], maxBytes: 10, maxFiles: 3},
};
const attachment = {...reference, pointer: '/nachweise/0'};

describe('attachmentFaults', () => {
  it('finds nothing when both lists say the same', () =>
    assert.deepEqual(attachmentFaults([placed], [attachment]), []));

  for (const [reason, documents, attachments] of [
    ['a document that is not attached', [placed], []],
    ['an attachment that no answer names', [], [attachment]],
    ['the same place twice', [placed], [attachment, attachment]],
    ['another size', [placed], [{...attachment, size: 9}]],
    ['another hash', [placed], [{...attachment, sha256: '1'.repeat(64)}]],
    ['a type that is not allowed', [{...placed, limits: {...placed.limits, mediaTypes: ['image/png']}}], [attachment]],
    ['a size above the limit', [{...placed, limits: {...placed.limits, maxBytes: 9}}], [attachment]],
  ] as const) {
    it(`finds ${reason}`, () =>
      assert.deepEqual(attachmentFaults(documents, attachments), [{pointer: '/nachweise/0', keyword: 'upload'}]));
  }
});
