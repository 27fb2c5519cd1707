import assert from 'node:assert/strict';
import {rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {sha256Of} from '../store/hash.ts';
import {testForm} from '../testing/test-form.ts';
import {testPlaces} from '../testing/test-places.ts';
import {formBytes, newKey, post, startReceiver, submissionWith, type TestReceiver} from '../testing/test-receiver.ts';

const nextBytes = JSON.stringify({...testForm, version: '2.0.0'});
const form = (bytes: string, version: string) => ({id: testForm.id, version, sha256: sha256Of(Buffer.from(bytes))});

/** As a person or a program publishes: the new file takes the place of the old one. */
async function publish({formsDir}: TestReceiver, bytes: string): Promise<void> {
  const path = join(formsDir, testForm.id, 'form.json');
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
}

for (const place of testPlaces()) {
  const start = async (t: TestContext, settings: Record<string, string> = {}) =>
    startReceiver(t, {...(await place.environment()), ...settings});
  const send = async ({url}: TestReceiver, bytes: string, version: string) =>
    (await post(url, newKey(), submissionWith({}, [], {form: form(bytes, version)}))).status;
  const shown = async ({server}: TestReceiver, name: string) => {
    const response = await fetch(`${server}/forms/${name}/form.json`);
    return response.status === 200 ? await response.text() : response.status;
  };

  describe(`an earlier edition, on ${place.name}`, {skip: place.skip}, () => {
    it('is shown and taken beside the present one', async (t) => {
      const receiver = await start(t);
      await publish(receiver, nextBytes);
      assert.equal(await shown(receiver, testForm.id), nextBytes);
      assert.equal(await shown(receiver, `${testForm.id}@${testForm.version}`), formBytes);
      assert.equal(await shown(receiver, `${testForm.id}@2.0.0`), nextBytes);
      assert.equal(await send(receiver, formBytes, testForm.version), 201);
      assert.equal(await send(receiver, nextBytes, '2.0.0'), 201);
      assert.equal(await send(receiver, formBytes, '2.0.0'), 422, 'a version that its bytes do not have');
    });

    it('is known after a restart, and by another receiver on the same data', async (t) => {
      const first = await start(t);
      await first.close();
      await publish(first, nextBytes);
      const second = await startReceiver(t, first.environment);
      assert.equal(await shown(second, `${testForm.id}@${testForm.version}`), formBytes);
      assert.equal(await send(second, formBytes, testForm.version), 201);
    });

    it('is the one with corrected words, where there were several of one version', async (t) => {
      const receiver = await start(t);
      const corrected = `${formBytes} `;
      await publish(receiver, corrected);
      assert.equal(await shown(receiver, testForm.id), corrected);
      await publish(receiver, nextBytes);
      assert.equal(await shown(receiver, `${testForm.id}@${testForm.version}`), corrected);
      assert.equal(await send(receiver, formBytes, testForm.version), 201);
    });

    it('is gone once its time is over, and with its form', async (t) => {
      const receiver = await start(t, {KEEP_EDITIONS: '0'});
      await publish(receiver, nextBytes);
      assert.equal(await shown(receiver, testForm.id), nextBytes);
      assert.equal(await shown(receiver, `${testForm.id}@${testForm.version}`), 404);
      assert.equal(await send(receiver, formBytes, testForm.version), 422);

      const other = await start(t);
      await rm(join(other.formsDir, testForm.id), {recursive: true});
      assert.equal(await shown(other, `${testForm.id}@${testForm.version}`), 404);
      assert.equal(await send(other, formBytes, testForm.version), 422);
    });
  });
}
