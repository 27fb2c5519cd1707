/** What the receiver refuses, asked as a program without any form would: by HTTP alone. */
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {exampleAnswers, submission} from './support/dog-tax.ts';
import {startTown, type Town} from './support/town.ts';

let town: Town;

before(async () => {
  town = await startTown();
});

after(() => town.close());

async function post(body: object, key = randomBytes(16).toString('hex')) {
  const response = await fetch(`${town.town}/antraege/submissions`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': key},
    body: JSON.stringify(body),
  });
  return {status: response.status, body: (await response.json()) as Record<string, unknown>};
}

describe('the same application', () => {
  it('sent twice under one key is one record with one reference', async () => {
    const key = randomBytes(16).toString('hex');
    const body = submission(exampleAnswers('valid-person-one-dog'));
    const [first, second] = [await post(body, key), await post(body, key)];
    assert.equal(first.status, 201);
    assert.deepEqual(second, first);
    assert.equal(town.exported().filter(({idempotencyKey}) => idempotencyKey === key).length, 1);
  });
});

const missing = {
  id: 'f'.repeat(32),
  name: 'Bescheid.pdf',
  mediaType: 'application/pdf',
  size: 4711,
  sha256: 'a'.repeat(64),
};

/** Each tampered payload: what is done to valid answers, and the place that must be named. */
const tampered: readonly (readonly [
  name: string,
  tamper: (answers: Record<string, Record<string, unknown>>) => object[] | undefined,
  pointer: string,
])[] = [
  [
    'a hidden field is filled',
    (answers) => {
      answers['halter']!['organisation'] = 'Verein';
      return undefined;
    },
    '/halter/organisation',
  ],
  [
    'an unknown field is there',
    (answers) => {
      answers['steuerfrei'] = {ja: true};
      return undefined;
    },
    '/steuerfrei',
  ],
  [
    'the IBAN has a wrong check digit',
    (answers) => {
      answers['zahlung'] = {art: 'lastschrift', iban: 'DE88370400440532013000', mandat: true};
      return undefined;
    },
    '/zahlung/iban',
  ],
  [
    'the declaration is missing',
    (answers) => {
      answers['erklaerung'] = {};
      return undefined;
    },
    '/erklaerung/richtigkeit',
  ],
  [
    'an attachment is over the limit',
    (answers) => {
      const document = {...missing, size: 900 * 1024 * 1024};
      answers['ermaessigung'] = {beantragt: true, grund: 'rettung', nachweise: [document]};
      return [{...document, pointer: '/ermaessigung/nachweise/0'}];
    },
    '/ermaessigung/nachweise/0/size',
  ],
  [
    'an attachment was never uploaded',
    (answers) => {
      answers['ermaessigung'] = {beantragt: true, grund: 'rettung', nachweise: [missing]};
      return [{...missing, pointer: '/ermaessigung/nachweise/0'}];
    },
    '/ermaessigung/nachweise/0',
  ],
];

describe('a tampered payload', () => {
  for (const [name, tamper, pointer] of tampered) {
    it(`is refused at ${pointer} and not stored when ${name}`, async () => {
      const before = town.exported().length;
      const answers = exampleAnswers('valid-person-one-dog') as Record<string, Record<string, unknown>>;
      const attachments = tamper(answers) ?? [];
      const {status, body} = await post(submission(answers, attachments));
      assert.equal(status, 422);
      const violations = body['violations'] as {pointer: string; message: string}[];
      assert.deepEqual(
        violations.map((violation) => violation.pointer),
        [pointer],
      );
      assert.match(violations[0]!.message, /\.$/, 'a full sentence');
      assert.equal(town.exported().length, before);
    });
  }
});
