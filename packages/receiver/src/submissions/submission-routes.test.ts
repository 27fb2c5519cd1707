import assert from 'node:assert/strict';
import {stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {compactVerify, importJWK, type JWK} from 'jose';
import type {Acknowledgement, ReceiptClaims} from '@ozg-forms/core/protocol/submission';
import type {ProblemDetails} from '@ozg-forms/core/protocol/problem';
import {Office} from '../office/office.ts';
import {sha256Of} from '../store/hash.ts';
import {
  answerOf,
  newKey,
  post,
  referenceTo,
  holdingsOf,
  startReceiver,
  submissionWith,
  uploadDocument,
  type TestReceiver,
} from '../testing/test-receiver.ts';
import {testPlaces} from '../testing/test-places.ts';
import {canonicalJson} from '@ozg-forms/core/canonical-json';

async function stored({store}: TestReceiver): Promise<number> {
  let count = 0;
  for await (const _ of store.applications()) count += 1;
  return count;
}

const text = (content: string) => Buffer.from(content);

for (const place of testPlaces()) {
  const start = async (t: TestContext) => startReceiver(t, await place.environment());

  describe(`POST submissions, on ${place.name}`, {skip: place.skip}, () => {
    it('acknowledges with reference, time, access code and receipt', async (t) => {
      const receiver = await start(t);
      const {status, body} = await post(receiver.url, newKey(), submissionWith());
      assert.equal(status, 201);
      assert.deepEqual(Object.keys(body).sort(), ['accessCode', 'copy', 'receipt', 'receivedAt', 'reference']);
      assert.match(body['reference'] as string, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      // 192 bits.
      assert.match(body['accessCode'] as string, /^[\w-]{32}$/);
    });

    it('gives one record and the same answer to a repeat', async (t) => {
      const receiver = await start(t);
      const key = newKey();
      const first = await post(receiver.url, key, submissionWith());
      const second = await post(receiver.url, key, submissionWith());
      assert.deepEqual([second.status, second.body], [first.status, first.body]);
      assert.equal(await stored(receiver), 1);
    });

    it('knows a repeat by what it says, not by its spelling', async (t) => {
      const receiver = await start(t);
      const key = newKey();
      const submission = submissionWith();
      const first = await post(receiver.url, key, submission);
      const reversed = Object.fromEntries(Object.entries(submission).reverse());
      assert.deepEqual((await post(receiver.url, key, JSON.stringify(reversed, undefined, 2))).body, first.body);
    });

    it('keeps one record for twenty posts at once', async (t) => {
      const receiver = await start(t);
      const attachment = await uploadDocument(receiver.url, text('Beleg'));
      const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
      const key = newKey();
      const answers = await Promise.all(Array.from({length: 20}, () => post(receiver.url, key, submission)));
      assert.deepEqual(new Set(answers.map(({status}) => status)), new Set([201]));
      assert.equal(new Set(answers.map(({body}) => JSON.stringify(body))).size, 1);
      assert.equal(await stored(receiver), 1);
    });

    it('refuses another application under a used key', async (t) => {
      const receiver = await start(t);
      const key = newKey();
      const first = await post(receiver.url, key, submissionWith());
      const {status, headers, body} = await post(receiver.url, key, submissionWith({name: 'Max Mustermann'}));
      assert.equal(status, 422);
      assert.equal(body['type'], 'urn:ozg-forms:problem:key-reused');
      assert.deepEqual(body['acknowledgement'], first.body);
      assert.match(headers.get('content-type')!, /^application\/problem\+json\b/);
      assert.equal(await stored(receiver), 1);
    });

    it('accepts under the same key what was refused before', async (t) => {
      const receiver = await start(t);
      const key = newKey();
      assert.equal((await post(receiver.url, key, submissionWith({richtigkeit: false}))).status, 422);
      assert.equal((await post(receiver.url, key, submissionWith())).status, 201);
    });

    it('answers a repeat also after the form has changed', async (t) => {
      const receiver = await start(t);
      const key = newKey();
      const first = await post(receiver.url, key, submissionWith());
      await writeFile(join(receiver.formsDir, 'test-form', 'form.json'), '{}');
      assert.deepEqual((await post(receiver.url, key, submissionWith())).body, first.body);
    });

    for (const [reason, key] of [
      ['no key', undefined],
      ['a short key', 'abc'],
      ['a key with other signs', `${newKey()}!`],
    ] as const) {
      it(`refuses ${reason}`, async (t) => {
        const receiver = await start(t);
        assert.equal((await post(receiver.url, key, submissionWith())).status, 400);
        assert.equal(await stored(receiver), 0);
      });
    }

    for (const [reason, body, status] of [
      ['what is no JSON', '{"name": "Erika', 400],
      ['a prototype in disguise', '{"__proto__": {"a": 1}}', 400],
      ['a body nested too deeply', `${'['.repeat(70)}${']'.repeat(70)}`, 400],
      ['a number that no one can keep', JSON.stringify(submissionWith()).replace('"bar"', '1e999'), 400],
      ['half a character', JSON.stringify(submissionWith()).replace('Erika', '\\ud800'), 400],
      ['a member the contract does not know', submissionWith({}, [], {extra: 1} as object), 400],
      ['no answers at all', {}, 400],
      ['more than the limit', submissionWith({name: 'x'.repeat(1024 * 1024)}), 413],
    ] as const) {
      it(`refuses ${reason}`, async (t) => {
        const receiver = await start(t);
        const answer = await post(receiver.url, newKey(), body);
        assert.equal(answer.status, status);
        const {requestId, title} = answer.body as unknown as ProblemDetails;
        assert.ok(requestId && title);
        assert.doesNotMatch(JSON.stringify(answer.body), /Erika|node_modules|\.ts:|errno/);
        assert.equal(await stored(receiver), 0);
      });
    }

    it('takes application/json only', async (t) => {
      const {url} = await start(t);
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json']) {
        const headers = {'content-type': type, 'idempotency-key': newKey()};
        const response = await fetch(`${url}/submissions`, {
          method: 'POST',
          headers,
          body: JSON.stringify(submissionWith()),
        });
        assert.equal(response.status, 415, type);
      }
      const empty = await fetch(`${url}/submissions`, {method: 'POST', headers: {'idempotency-key': newKey()}});
      assert.equal(empty.status, 415, 'neither a type nor a body');
    });

    it('asks to load the form again when another edition is published', async (t) => {
      const receiver = await start(t);
      const form = {...submissionWith().form, sha256: '0'.repeat(64)};
      const {status, body} = await post(receiver.url, newKey(), submissionWith({}, [], {form}));
      assert.deepEqual([status, body['type']], [422, 'urn:ozg-forms:problem:form-changed']);
    });

    it('signs what it has received', async (t) => {
      const receiver = await start(t);
      const attachment = await uploadDocument(receiver.url, text('Beleg'));
      const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
      const acknowledgement = (await post(receiver.url, newKey(), submission)).body as unknown as Acknowledgement;
      const jwk = (await answerOf(await fetch(`${receiver.url}/receipt-key.json`))).body as JWK;
      assert.equal(jwk['d'], undefined);
      const {payload} = await compactVerify(acknowledgement.receipt, await importJWK(jwk));
      const claims = JSON.parse(new TextDecoder().decode(payload)) as ReceiptClaims;
      assert.deepEqual(claims, {
        reference: acknowledgement.reference,
        receivedAt: acknowledgement.receivedAt,
        form: submission.form,
        answersSha256: sha256Of(canonicalJson(submission.answers)),
        attachments: [{name: attachment.name, size: attachment.size, sha256: attachment.sha256}],
      });
    });

    it('keeps documents under their hash, two equal ones once, and frees their uploads', async (t) => {
      const receiver = await start(t);
      const first = await uploadDocument(receiver.url, text('Beleg'), '/nachweise/0');
      const second = await uploadDocument(receiver.url, text('Beleg'), '/nachweise/1');
      const answers = {nachweise: [referenceTo(first), referenceTo(second)]};
      assert.equal((await post(receiver.url, newKey(), submissionWith(answers, [first, second]))).status, 201);
      assert.deepEqual(await receiver.store.contents(), [first.sha256]);
      const {uploads} = await holdingsOf(t, receiver);
      assert.deepEqual(await uploads.list(), []);
    });
  });

  describe(`GET submissions/{reference}, on ${place.name}`, {skip: place.skip}, () => {
    it('tells status, messages and documents to the holder of the access code', async (t) => {
      const {url, store} = await start(t);
      const {reference, accessCode} = (await post(url, newKey(), submissionWith())).body as unknown as Acknowledgement;
      const document = {name: 'Größe.pdf', mediaType: 'application/pdf', bytes: text('%PDF-1.7')};
      await new Office(store).answer(reference, {status: 'decided', message: 'Bewilligt.', document});
      const headers = {authorization: `Bearer ${accessCode}`};
      const {status, body} = await answerOf(await fetch(`${url}/submissions/${reference.toLowerCase()}`, {headers}));
      assert.equal(status, 200);
      assert.equal(body['status'], 'decided');
      assert.deepEqual(
        (body['messages'] as {text: string}[]).map((message) => message.text),
        ['Bewilligt.'],
      );
      const [{id}] = body['documents'] as [{id: string}];
      const file = await fetch(`${url}/submissions/${reference}/documents/${id}`, {headers});
      assert.equal(await file.text(), '%PDF-1.7');
      assert.match(file.headers.get('content-disposition')!, /^attachment; .*filename\*=UTF-8''Gr%C3%B6%C3%9Fe\.pdf$/);
      assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
      assert.match(file.headers.get('content-security-policy')!, /(^|;)sandbox(;|$)/);
    });

    it('says the same to a wrong reference, a wrong code and none', async (t) => {
      const {url} = await start(t);
      const mine = (await post(url, newKey(), submissionWith())).body as unknown as Acknowledgement;
      const other = (await post(url, newKey(), submissionWith())).body as unknown as Acknowledgement;
      const asked = await Promise.all(
        [
          [mine.reference, {authorization: `Bearer ${other.accessCode}`}],
          [mine.reference, {}],
          ['0000-0000-0000', {authorization: `Bearer ${mine.accessCode}`}],
          ['nonsense', {authorization: `Bearer ${mine.accessCode}`}],
        ].map(async ([reference, headers]) =>
          answerOf(
            await fetch(`${url}/submissions/${reference as string}`, {headers: headers as Record<string, string>}),
          ),
        ),
      );
      const bodies = asked.map(({status, body: {requestId: _, ...body}}) => JSON.stringify([status, body]));
      assert.equal(new Set(bodies).size, 1);
      assert.equal(asked[0]!.status, 404);
    });
  });

  describe(`GET submissions/{reference}/copy, on ${place.name}`, {skip: place.skip}, () => {
    it('gives a PDF to the holder of the access code, in the language of the application', async (t) => {
      const {url} = await start(t);
      const {body} = await post(url, newKey(), submissionWith({}, [], {language: 'en'}));
      const {reference, accessCode} = body as unknown as Acknowledgement;
      const headers = {authorization: `Bearer ${accessCode}`};
      const response = await fetch(`${url}/submissions/${reference}/copy`, {headers});
      assert.equal(response.status, 200);
      const said = (name: string) => response.headers.get(name);
      assert.deepEqual([said('content-type'), said('cache-control')], ['application/pdf', 'no-store']);
      assert.equal(said('content-disposition')!.split(';')[1], ` filename="${reference}.pdf"`);
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.match(bytes.toString('latin1'), /^%PDF-1\.7[^]*\/Lang \(en\)/);
    });

    it('is not there for anyone else', async (t) => {
      const {url} = await start(t);
      const mine = (await post(url, newKey(), submissionWith())).body as unknown as Acknowledgement;
      const other = (await post(url, newKey(), submissionWith())).body as unknown as Acknowledgement;
      for (const headers of [{}, {authorization: `Bearer ${other.accessCode}`}]) {
        const {status, body} = await answerOf(await fetch(`${url}/submissions/${mine.reference}/copy`, {headers}));
        assert.deepEqual([status, body['title'] !== undefined], [404, true]);
      }
    });

    it('is made also when the form has changed since', async (t) => {
      const {url, formsDir} = await start(t);
      const {reference, accessCode} = (await post(url, newKey(), submissionWith())).body as unknown as Acknowledgement;
      await writeFile(join(formsDir, 'test-form', 'form.json'), '{}');
      const headers = {authorization: `Bearer ${accessCode}`};
      const copies = await Promise.all([1, 2].map(() => fetch(`${url}/submissions/${reference}/copy`, {headers})));
      const [first, second] = await Promise.all(copies.map(async (copy) => Buffer.from(await copy.arrayBuffer())));
      assert.deepEqual(
        copies.map(({status}) => status),
        [200, 200],
      );
      assert.ok(first!.equals(second!));
    });
  });
}

describe('MAX_BODY', () => {
  for (const [limit, bytes, status] of [
    ['2KiB', 3 * 1024, 413],
    ['2MiB', 1.5 * 1024 ** 2, 422],
  ] as const) {
    it(`of ${limit} lets ${bytes} bytes be ${status === 413 ? 'refused unread' : 'read and checked'}`, async (t) => {
      const {url} = await startReceiver(t, {MAX_BODY: limit});
      assert.equal((await post(url, newKey(), submissionWith({name: 'x'.repeat(bytes)}))).status, status);
    });
  }
});

describe('on a disk', () => {
  it('replaces a content that was damaged on the disk', async (t) => {
    const receiver = await startReceiver(t);
    const attachment = await uploadDocument(receiver.url, text('Beleg'));
    await writeFile(join(receiver.dataDir, 'files', attachment.sha256), 'Balag');
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    assert.equal((await post(receiver.url, newKey(), submission)).status, 201);
    const content = await (await receiver.store.readContent(attachment.sha256)).toArray();
    assert.equal(Buffer.concat(content).toString(), 'Beleg');
  });

  it('keeps its keys from others', async (t) => {
    const {dataDir} = await startReceiver(t);
    assert.equal((await stat(join(dataDir, 'keys', 'receipt.pem'))).mode & 0o777, 0o600);
  });
});
