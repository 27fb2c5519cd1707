import assert from 'node:assert/strict';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {it} from 'node:test';
import {createReceiver} from '../app.ts';
import {settingsFrom} from '../settings.ts';
import {openHoldings} from '../store/holdings.ts';
import {newKey, post, referenceTo, submissionWith, testFolder, uploadDocument} from '../testing/test-receiver.ts';

it('an application that was overtaken by its own repeat is acknowledged, though its documents are already taken', async (t) => {
  const {dataDir, formsDir} = await testFolder(t);
  const settings = settingsFrom({DATA_DIR: dataDir, FORMS_DIR: formsDir, DISK_RESERVE: '1MiB', LOG: 'silent'});
  const steps = new EventTarget();
  const {app, close} = await createReceiver(settings, async (given) => {
    const holdings = await openHoldings(given);
    let isFirst = true;
    // The first call has found nothing under its key, and is slow from then on.
    t.mock.method(holdings.store, 'isForgotten', async () => {
      if (!isFirst) return false;
      isFirst = false;
      const overtaken = once(steps, 'overtaken');
      steps.dispatchEvent(new Event('waits'));
      await overtaken;
      return false;
    });
    return holdings;
  });
  t.after(close);
  await app.listen({port: 0, host: '127.0.0.1'});
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}${settings.basePath}`;
  const attachment = await uploadDocument(url, Buffer.from('Beleg'));
  const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
  const key = newKey();
  const waits = once(steps, 'waits');
  const slow = post(url, key, submission);
  await waits;
  const quick = await post(url, key, submission);
  assert.equal(quick.status, 201);
  steps.dispatchEvent(new Event('overtaken'));
  const {status, body} = await slow;
  assert.deepEqual([status, body], [201, quick.body]);
});
