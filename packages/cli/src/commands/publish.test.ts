import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cp, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {FormLibrary} from '@ozg-forms/receiver/hosting/form-library';
import type {Catalog} from '@ozg-forms/core/definition/catalog';
import {runHere} from '../testing/command-line.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));

/** A definition that a test changes in place. */
type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** A form that takes parts from the library, and a folder to publish in. */
async function scene(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'ozg-publish-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  await cp(join(forms, 'library'), join(folder, 'library'), {recursive: true});
  const source = join(folder, 'meldung', 'source.json');
  await cp(join(forms, 'hundesteuer-abmeldung'), join(folder, 'meldung'), {recursive: true});
  await rm(join(folder, 'meldung', 'form.json'));
  const to = join(folder, 'published');
  return {
    to,
    file: (path: string) => join(to, path),
    read: async (path: string) => readFile(join(to, path)),
    publish: (...more: string[]) => runHere(['publish', join(folder, 'meldung'), '--to', to, ...more]),
    change: async (change: (form: Draft) => void) => {
      const form = JSON.parse(await readFile(source, 'utf8')) as Draft;
      change(form);
      await writeFile(source, JSON.stringify(form));
    },
  };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('publish', () => {
  it('writes a version for good, the newest, its hash and the catalogue', async (t) => {
    const {publish, read, file, to} = await scene(t);
    const {status, stdout} = await publish();
    assert.equal(status, 0, stdout);
    const bytes = await read('hundesteuer-abmeldung@1.0.0/form.json');
    assert.deepEqual(await read('hundesteuer-abmeldung/form.json'), bytes);
    assert.ok(!bytes.includes('library/'), 'refers to no other file');
    assert.equal(`${await read('hundesteuer-abmeldung@1.0.0/form.json.sha256')}`, `${sha256(bytes)}  form.json\n`);
    assert.ok(stdout.includes(sha256(bytes)));
    const {forms: listed} = JSON.parse(`${await read('catalog.json')}`) as Catalog;
    assert.deepEqual(
      listed.map(({id, version, src, sha256: hash}) => [id, version, src, hash]),
      [['hundesteuer-abmeldung', '1.0.0', 'hundesteuer-abmeldung/form.json', sha256(bytes)]],
    );
    const hosted = new FormLibrary(to);
    assert.deepEqual(await hosted.ids(), ['hundesteuer-abmeldung'], 'as a receiver finds it');
    assert.equal((await hosted.find('hundesteuer-abmeldung'))?.sha256, sha256(bytes));
    assert.equal((await stat(file('hundesteuer-abmeldung@1.0.0/form.json'))).mode & 0o222, 0, 'is read only');
  });

  it('takes the same once more, and says so', async (t) => {
    const {publish, read} = await scene(t);
    await publish();
    const before = await read('catalog.json');
    const {status, stdout} = await publish();
    assert.equal(status, 0);
    assert.match(stdout, /hundesteuer-abmeldung@1\.0\.0 was published already, with the same bytes/);
    assert.deepEqual(await read('catalog.json'), before);
  });

  it('never overwrites a version, nor takes one that is not raised far enough', async (t) => {
    const {publish, change, read, to} = await scene(t);
    await publish();
    const bytes = await read('hundesteuer-abmeldung@1.0.0/form.json');
    await change(({schema}) => (schema.properties.hunde.maxItems = 3));
    for (const [version, refusal] of [
      ['1.0.0', '1.0.0 is published, and a published version never changes.'],
      ['1.1.0', 'The version is not raised far enough.'],
    ] as const) {
      await change((form) => (form['version'] = version));
      const {status, stdout} = await publish('--json');
      const told = JSON.parse(stdout) as {refusal: string; difference: {step: string; atLeast: string}};
      assert.deepEqual([status, told.refusal], [1, refusal]);
      assert.deepEqual([told.difference.step, told.difference.atLeast], ['major', '2.0.0']);
    }
    assert.deepEqual(await read('hundesteuer-abmeldung@1.0.0/form.json'), bytes);
    assert.deepEqual((await readdir(to)).sort(), [
      'catalog.json',
      'hundesteuer-abmeldung',
      'hundesteuer-abmeldung@1.0.0',
    ]);
  });

  it('puts the next version beside the last, and keeps the newest in front', async (t) => {
    const {publish, change, read} = await scene(t);
    await publish();
    await change((form) => Object.assign(form, {version: '1.0.1', title: 'Hund abmelden'}));
    assert.equal((await publish()).status, 0);
    const newest = await read('hundesteuer-abmeldung@1.0.1/form.json');
    assert.deepEqual(await read('hundesteuer-abmeldung/form.json'), newest);
    await change((form) => Object.assign(form, {version: '0.9.0'}));
    const {status, stdout} = await publish();
    assert.equal(status, 0);
    assert.match(stdout, /A higher version stays the one that pages load\./);
    assert.deepEqual(await read('hundesteuer-abmeldung/form.json'), newest);
  });

  it('refuses what check calls an error, with its place', async (t) => {
    const {publish, change, to} = await scene(t);
    await change((form) => form['rules'].push({check: 'hunde.size() >', at: ['/hunde'], message: {de: 'Nein.'}}));
    const {status, stdout} = await publish();
    assert.equal(status, 1);
    assert.match(stdout, /source\.json:\d+:\d+ error rule-type$/m);
    assert.match(stdout, /^Not published\. There is one error to mend first\.$/m);
    await assert.rejects(readdir(to));
  });

  it('writes nothing when only asked whether it would', async (t) => {
    const {publish, to} = await scene(t);
    const {status, stdout} = await publish('--dry-run');
    assert.equal(status, 0);
    assert.match(stdout, /^It may be published\.$/m);
    await assert.rejects(readdir(to));
  });

  it('does not touch a catalogue that is none', async (t) => {
    const {publish, file, to, change} = await scene(t);
    await publish();
    await writeFile(file('catalog.json'), '[]');
    await change((form) => Object.assign(form, {version: '1.0.1', title: 'Hund abmelden'}));
    const {status, stderr} = await publish();
    assert.equal(status, 2);
    assert.match(stderr, /catalog\.json: This is no catalogue/);
    assert.ok(!(await readdir(to)).includes('hundesteuer-abmeldung@1.0.1'));
  });

  it('wants to know where', async (t) => {
    const {to} = await scene(t);
    const {status, stderr} = await runHere(['publish', to, '--to']);
    assert.equal(status, 2);
    assert.match(stderr, /--to/);
  });
});
