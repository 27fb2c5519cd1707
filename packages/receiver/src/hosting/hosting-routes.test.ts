import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {request} from 'node:http';
import {describe, it} from 'node:test';
import {formBytes, origin, startReceiver, testFolder} from '../testing/test-receiver.ts';

async function withRuntime(t: Parameters<typeof startReceiver>[0]) {
  const {folder, dataDir, formsDir} = await testFolder(t);
  const runtime = join(folder, 'runtime');
  await mkdir(join(runtime, 'chunks'), {recursive: true});
  await writeFile(join(runtime, 'ozg-forms.js'), 'export {};');
  await writeFile(join(runtime, 'chunks', 'upload-B3x9_kQ2.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'geheim');
  return startReceiver(t, {DATA_DIR: dataDir, FORMS_DIR: formsDir, RUNTIME_DIR: runtime});
}

/** Asks for a path exactly as it is written; `fetch` would tidy it. */
function statusOf(server: string, path: string): Promise<number> {
  const {hostname, port} = new URL(server);
  return new Promise((resolve, reject) => {
    request({hostname, port, path}, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}

describe('hosting', () => {
  it('serves the entry for minutes and hashed chunks for good', async (t) => {
    const {server} = await withRuntime(t);
    const entry = await fetch(`${server}/v1/ozg-forms.js`, {headers: {origin}});
    assert.equal(entry.status, 200);
    assert.match(entry.headers.get('content-type')!, /javascript/);
    assert.equal(entry.headers.get('cache-control'), 'public, max-age=300');
    assert.equal(entry.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(entry.headers.get('access-control-allow-origin'), origin);
    const chunk = await fetch(`${server}/v1/chunks/upload-B3x9_kQ2.js`);
    assert.match(chunk.headers.get('cache-control')!, /immutable/);
    assert.equal(chunk.headers.get('access-control-allow-origin'), null);
  });

  for (const path of [
    '/v1/',
    '/v1/chunks/',
    '/v1/../secret.txt',
    '/v1/%2e%2e/secret.txt',
    '/v1/..%2fsecret.txt',
    '/v1/.probe',
  ]) {
    it(`shows nothing at ${path}`, async (t) => {
      const {server} = await withRuntime(t);
      assert.ok([403, 404].includes(await statusOf(server, path)));
    });
  }

  it('serves a definition as its author published it, and again only when it changed', async (t) => {
    const {server, formsDir} = await startReceiver(t);
    const address = `${server}/forms/test-form/form.json`;
    const first = await fetch(address, {headers: {origin}});
    assert.equal(await first.text(), formBytes);
    assert.equal(first.headers.get('access-control-allow-origin'), origin);
    const etag = first.headers.get('etag')!;
    assert.equal((await fetch(address, {headers: {'if-none-match': etag}})).status, 304);
    await writeFile(join(formsDir, 'test-form', 'form.json'), `${formBytes}\n`);
    const second = await fetch(address, {headers: {'if-none-match': etag}});
    assert.deepEqual([second.status, await second.text()], [200, `${formBytes}\n`]);
  });

  it('serves the meta-schema', async (t) => {
    const {server} = await startReceiver(t);
    const schema = (await (await fetch(`${server}/forms/form.schema.json`)).json()) as {title: string};
    assert.equal(schema.title, 'FormDefinition');
  });

  for (const path of [
    '/forms/',
    '/forms/unknown/form.json',
    '/forms/..%2f..%2fdata/form.json',
    '/forms/test-form/README.md',
  ]) {
    it(`has no form at ${path}`, async (t) => {
      const {server} = await startReceiver(t);
      assert.equal(await statusOf(server, path), 404);
    });
  }

  it('tells whether it lives and whether it would keep', async (t) => {
    const {server} = await startReceiver(t);
    assert.equal((await fetch(`${server}/healthz`)).status, 200);
    assert.equal((await fetch(`${server}/readyz`)).status, 200);
  });
});
