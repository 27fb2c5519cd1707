/** Proof of work, from the page that works to the receiver that checks: two packages, one protocol. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {httpAdapter} from '@ozg-forms/delivery/http-adapter';
import {proveWork} from '@ozg-forms/delivery/work/prove-work';
import {answerOf, newKey, post, startReceiver, submissionWith} from '@ozg-forms/receiver/testing/test-receiver';
import {Challenges} from '@ozg-forms/receiver/challenges/challenges';

const now = new Date('2026-11-25T10:00:00Z');
const secret = Buffer.alloc(32, 7);
const easy = new Challenges({secret, bits: 8});
const key = 'k'.repeat(32);

/** A proof as a page makes it, for a challenge at hand. */
function proofFor(challenges: Challenges, forKey = key, at = now): Promise<string> {
  const fetch = async () => new Response(JSON.stringify(challenges.issue(at)), {status: 200});
  return proveWork({endpoint: 'https://forms.example/api', idempotencyKey: forKey, fetch});
}

describe('a proof of work', () => {
  it('is taken for its key, while its challenge lives', async () => {
    const proof = await proofFor(easy);
    assert.equal(easy.isProof(proof, key, now), true);
    assert.equal(easy.isProof(proof, key, new Date(now.getTime() + 599_000)), true);
    assert.equal(easy.isProof(proof, key, new Date(now.getTime() + 601_000)), false);
    assert.equal(easy.isProof(proof, 'x'.repeat(32), now), false);
  });

  it('is not taken of another receiver, nor below the bits that are asked for', async () => {
    const proof = await proofFor(easy);
    assert.equal(new Challenges({secret: Buffer.alloc(32, 8), bits: 8}).isProof(proof, key, now), false);
    assert.equal(new Challenges({secret, bits: 9}).isProof(proof, key, now), false);
    assert.equal(new Challenges({secret, bits: 8}).isProof(proof, key, now), true);
  });

  it('is not taken when anything in it was changed', async () => {
    const proof = await proofFor(easy);
    const [challenge, numbers] = proof.split(':') as [string, string];
    const [expires, bits, ...rest] = challenge.split('-') as [string, string, string, string];
    for (const forged of [
      `${Number(expires) + 1_000}-${bits}-${rest.join('-')}:${numbers}`,
      `${expires}-1-${rest.join('-')}:${numbers}`,
      `${challenge}:${numbers.split('.').slice(1).join('.')}`,
      `${challenge}:${'0.'.repeat(8).slice(0, -1)}`,
      `${challenge}:`,
      numbers,
      '',
      undefined,
      ['a', 'b'],
      `${challenge}:${numbers}`.repeat(1_000),
    ])
      assert.equal(easy.isProof(forged, key, now), false, String(forged).slice(0, 200));
  });
});

describe('a receiver that asks for work', () => {
  const protectedBy = {SPAM_PROTECTION: 'pow', POW_BITS: '8'};

  it('refuses what comes without, before it reads the body', async (t) => {
    const {url} = await startReceiver(t, protectedBy);
    const {status, body} = await post(url, newKey(), 'no JSON at all');
    assert.deepEqual([status, body['type']], [428, 'urn:ozg-forms:problem:work-required']);
  });

  it('takes what a page sends that works for it, and keeps one record of a repeat', async (t) => {
    const {url, store} = await startReceiver(t, protectedBy);
    const submission = submissionWith({});
    const shares: number[] = [];
    const request = {idempotencyKey: newKey() as never, onWork: (share: number) => shares.push(share)};
    const first = await httpAdapter({endpoint: url}).submit(submission, request);
    assert.deepEqual(await httpAdapter({endpoint: url}).submit(submission, request), first);
    let count = 0;
    for await (const {reference} of store.applications()) count += Number(reference === first.reference);
    assert.equal(count, 1);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
  });

  it('acknowledges what it has stored again, also without a proof', async (t) => {
    const {url} = await startReceiver(t, protectedBy);
    const submission = submissionWith({});
    const key = newKey();
    const first = await httpAdapter({endpoint: url}).submit(submission, {idempotencyKey: key as never});
    const {status, body} = await post(url, key, submission);
    assert.deepEqual([status, body['reference']], [201, first.reference]);
  });

  it('offers no challenges and takes everything while it is off', async (t) => {
    const {url} = await startReceiver(t);
    assert.equal((await answerOf(await fetch(`${url}/challenges`))).status, 404);
    assert.equal((await post(url, newKey(), submissionWith({}))).status, 201);
  });
});
