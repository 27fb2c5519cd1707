import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {compactVerify, importJWK, type JWK} from 'jose';
import {testPlaces} from '../testing/test-places.ts';
import {
  answerOf,
  holdingsOf,
  newKey,
  post,
  referenceTo,
  startReceiver,
  submissionWith,
  uploadDocument,
} from '../testing/test-receiver.ts';
import {openKeys} from '../submissions/keys.ts';
import {receiptSignerFrom} from '../submissions/receipt.ts';
import type {ProvenDeletion} from './retention.ts';

const soon = () => new Date(Date.now() + 60_000).toISOString();

for (const place of testPlaces()) {
  const start = async (t: TestContext, settings: Record<string, string> = {}) => {
    const receiver = await startReceiver(t, {...(await place.environment()), ...settings});
    const holdings = await holdingsOf(t, receiver);
    const {signDeletion} = await receiptSignerFrom((await openKeys(holdings.secrets)).receipt);
    return {...receiver, deleteAll: () => receiver.store.deleteExpired(soon(), signDeletion)};
  };
  const send = async (url: string, content: string, key = newKey()) => {
    const attachment = await uploadDocument(url, Buffer.from(content));
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    const {body} = await post(url, key, submission);
    return {reference: String(body['reference']), attachment, submission};
  };

  describe(`retention, on ${place.name}`, {skip: place.skip}, () => {
    it('deletes the application with its documents and leaves a proof that verifies', async (t) => {
      const {url, store, deleteAll} = await start(t);
      const {reference, attachment} = await send(url, 'Beleg');
      assert.equal(await deleteAll(), 1);
      assert.equal(await store.withReference(reference), undefined);
      assert.deepEqual(await store.contents(), []);
      const deletions: ProvenDeletion[] = [];
      for await (const deletion of store.deletions()) deletions.push(deletion);
      assert.equal(deletions.length, 1);
      const [{proof, ...claims}] = deletions as [ProvenDeletion];
      const jwk = (await answerOf(await fetch(`${url}/receipt-key.json`))).body as JWK;
      const {payload, protectedHeader} = await compactVerify(proof, await importJWK(jwk));
      assert.equal(protectedHeader.typ, 'ozg-deletion+jws');
      assert.deepEqual(JSON.parse(new TextDecoder().decode(payload)), claims);
      assert.deepEqual([claims.reference, claims.documentsSha256], [reference, [attachment.sha256]]);
      assert.equal(await deleteAll(), 0);
    });

    it('keeps a document as long as another application names it', async (t) => {
      const {url, store, deleteAll} = await start(t);
      const first = await send(url, 'derselbe Beleg');
      const before = (await store.withReference(first.reference))!.receivedAt;
      await new Promise((resolve) => setTimeout(resolve, 20));
      const second = await send(url, 'derselbe Beleg');
      const between = new Date(Date.parse(before) + 1).toISOString();
      assert.equal(await store.deleteExpired(between, async () => 'proof'), 1);
      assert.equal(await store.withReference(first.reference), undefined);
      const content = await (await store.readContent(second.attachment.sha256)).toArray();
      assert.equal(Buffer.concat(content as Buffer[]).toString(), 'derselbe Beleg');
      assert.equal(await deleteAll(), 1);
      assert.deepEqual(await store.contents(), []);
    });

    it('says to a repeat that it was deleted, and stores nothing a second time', async (t) => {
      const {url, deleteAll} = await start(t);
      const key = newKey();
      const {submission} = await send(url, 'Beleg', key);
      await deleteAll();
      const {status, body} = await post(url, key, submission);
      assert.deepEqual([status, body['type']], [410, 'urn:ozg-forms:problem:deleted']);
    });

    it('keeps what has not arrived everywhere, however old', async (t) => {
      const {url, store, deleteAll} = await start(t, {DELIVER_TO: 'file:///gibt/es/nicht'});
      const {reference} = await send(url, 'Beleg');
      assert.equal(await deleteAll(), 0);
      assert.ok(await store.withReference(reference));
    });

    it('loses no document although applications that bring the same one come and go at once', async (t) => {
      const {url, store, deleteAll} = await start(t);
      for (let round = 0; round < 5; round++) {
        const sent = await Promise.all([...Array.from({length: 3}, () => send(url, `Runde ${round}`)), deleteAll()]);
        for (const one of sent) {
          if (typeof one === 'number' || !(await store.withReference(one.reference))) continue;
          const content = await (await store.readContent(one.attachment.sha256)).toArray();
          assert.equal(Buffer.concat(content as Buffer[]).toString(), `Runde ${round}`);
        }
      }
      await deleteAll();
      assert.deepEqual(await store.contents(), []);
    });
  });
}

describe('retention, on a disk', () => {
  it('leaves no byte of an answer or a document behind', async (t) => {
    const receiver = await startReceiver(t);
    const canary = `Kanarie${randomBytes(8).toString('hex').replace(/\d/g, 'x')}`;
    const attachment = await uploadDocument(receiver.url, Buffer.from(`${canary} im Beleg`));
    const submission = submissionWith({name: canary, nachweise: [referenceTo(attachment)]}, [attachment]);
    assert.equal((await post(receiver.url, newKey(), submission)).status, 201);
    const found = async () => {
      const entries = await readdir(receiver.dataDir, {recursive: true, withFileTypes: true});
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const bytes = await Promise.all(files.map((file) => readFile(file)));
      return bytes.filter((content) => content.includes(canary)).length;
    };
    assert.ok((await found()) >= 2);
    assert.equal(await receiver.store.deleteExpired(soon(), async () => 'proof'), 1);
    assert.equal(await found(), 0);
  });

  it('of less than thirty days stops the start', async (t) => {
    await assert.rejects(startReceiver(t, {RETENTION: '29d'}), /30 days/);
  });
});
