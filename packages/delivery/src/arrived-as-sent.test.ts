import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {arrivedAsSent} from './arrived-as-sent.ts';

const answers = {ort: 'Łódź', alter: 7};
const sent = {answers} as unknown as Submission;

function receiptFor(json: string): string {
  const answersSha256 = createHash('sha256').update(json).digest('hex');
  return ['e30', Buffer.from(JSON.stringify({answersSha256})).toString('base64url'), 'c2ln'].join('.');
}

const acknowledged = (receipt: string) => ({reference: 'A', receivedAt: '', accessCode: 'B', receipt});

describe('arrivedAsSent', () => {
  it('agrees with a receipt over the same answers', async () => {
    assert.equal(await arrivedAsSent(acknowledged(receiptFor('{"alter":7,"ort":"Łódź"}')), sent), true);
  });

  it('notices that one letter has become another', async () => {
    assert.equal(await arrivedAsSent(acknowledged(receiptFor('{"alter":7,"ort":"Lódź"}')), sent), false);
  });

  it('has no objection where the receipt says nothing', async () => {
    assert.equal(await arrivedAsSent(acknowledged('a receipt of another kind'), sent), true);
    assert.equal(await arrivedAsSent(acknowledged('e30.e30.c2ln'), sent), true);
  });
});
