import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {attachmentDisposition} from './attachment-disposition.ts';

describe('attachmentDisposition', () => {
  for (const [name, expected] of [
    ['Bescheid.pdf', `attachment; filename="Bescheid.pdf"; filename*=UTF-8''Bescheid.pdf`],
    ['Größe (1).pdf', `attachment; filename="Gr__e (1).pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29.pdf`],
    ['a"; x="b\r\n.pdf', `attachment; filename="a_; x=_b__.pdf"; filename*=UTF-8''a_%3B%20x%3D_b__.pdf`],
  ] as const) {
    it(`keeps ${JSON.stringify(name)} in one header value`, () => assert.equal(attachmentDisposition(name), expected));
  }
});
