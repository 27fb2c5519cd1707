import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ProblemDetails} from '@ozg-forms/core/protocol/problem';
import {newKey, post, referenceTo, startReceiver, submissionWith, uploadDocument} from '../testing/test-receiver.ts';

const pdf = Buffer.from('%PDF-1.7\n…');

describe('an application with a document', () => {
  for (const [fault, bytes, mediaType, claimed, keyword] of [
    ['that is a program', Buffer.from('MZ\x90\0'), 'application/pdf', {}, 'mediaType'],
    ['that is a page of HTML', Buffer.from('<html>%PDF-1.7'), 'application/pdf', {}, 'mediaType'],
    ['of other bytes than it says', pdf, 'application/pdf', {sha256: '0'.repeat(64)}, 'upload'],
    ['of another size than it says', pdf, 'application/pdf', {size: pdf.length + 1}, 'upload'],
    ['that is not there', pdf, 'application/pdf', {id: 'A'.repeat(32)}, 'upload'],
  ] as const) {
    it(`${fault} is refused at its place, and nothing is kept`, async (t) => {
      const {url, store} = await startReceiver(t);
      const attachment = {...(await uploadDocument(url, bytes, '/nachweise/0', mediaType)), ...claimed};
      const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
      const {status, body} = await post(url, newKey(), submission);
      assert.equal(status, 422);
      const {violations = []} = body as unknown as ProblemDetails;
      assert.deepEqual(
        violations.map((violation) => [violation.pointer, violation.keyword]),
        [['/nachweise/0', keyword]],
      );
      assert.ok(violations[0]!.message.length > 10);
      assert.deepEqual(await store.contents(), []);
    });
  }

  it('that is what it says is accepted', async (t) => {
    const {url, store} = await startReceiver(t);
    const attachment = await uploadDocument(url, pdf, '/nachweise/0', 'application/pdf');
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    assert.equal((await post(url, newKey(), submission)).status, 201);
    assert.deepEqual(await store.contents(), [attachment.sha256]);
  });
});
