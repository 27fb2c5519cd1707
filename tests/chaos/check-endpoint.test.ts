import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {runCommand} from '@ozg-forms/cli/testing/command-line';
import {brokenReceivers} from './broken/broken-receivers.ts';
import {startWithKeep} from './broken/with-store.ts';

const root = join(import.meta.dirname, '../..');
const form = join(root, 'forms/hundesteuer-anmeldung/form.json');
const example = join(root, 'forms/hundesteuer-anmeldung/examples/valid-other-reason-three-documents.json');

interface Result {
  readonly promise: string;
  readonly result: 'kept' | 'broken' | 'not-checked';
  readonly reason?: string;
}

/** Settings of a receiver with the published forms, and a file with answers that hold documents. */
async function scene(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'ozg-check-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  const answers = join(folder, 'answers.json');
  const {answers: valid} = JSON.parse(await readFile(example, 'utf8')) as {answers: unknown};
  await writeFile(answers, JSON.stringify(valid));
  const environment = {
    DATA_DIR: join(folder, 'data'),
    FORMS_DIR: join(root, 'forms'),
    PROFILE: join(root, 'demo/musterstadt/profile.json'),
    DISK_RESERVE: '1MiB',
    LOG: 'silent',
  };
  return {environment, answers};
}

async function check(url: string, answers: string, environment: Record<string, string>, ...more: string[]) {
  const receiver = join(root, 'packages/receiver/bin/ozg-receiver.js');
  const settings = Object.entries(environment).map(([name, value]) => `${name}='${value}'`);
  const command = [...settings, `'${process.execPath}'`, `'${receiver}'`, 'export', '--content', '{dir}'].join(' ');
  const args = ['check-endpoint', url, '--form', form, '--answers', answers, '--export', command, ...more];
  return runCommand(args);
}

const resultsIn = (stdout: string) => (JSON.parse(stdout) as {results: readonly Result[]}).results;

describe('check-endpoint', {concurrency: 2}, () => {
  it('finds every promise kept by the reference receiver', async (t) => {
    const {environment, answers} = await scene(t);
    const url = await startWithKeep(t, environment, (keep) => keep);
    const {status, stdout} = await check(url, answers, environment);
    assert.match(stdout, /\n27 kept, 0 broken, 0 not checked\n$/);
    assert.equal(status, 0);
  });

  for (const {name, breaks, start} of brokenReceivers) {
    it(`finds the receiver that ${name}`, async (t) => {
      const {environment, answers} = await scene(t);
      const url = await start(t, environment);
      const {status, stdout} = await check(url, answers, environment, '--json');
      const broken = resultsIn(stdout).filter(({result}) => result === 'broken');
      assert.ok(
        broken.some(({promise}) => breaks.test(promise)),
        JSON.stringify(broken),
      );
      assert.equal(status, 1);
    });
  }

  it('says what it could not check, and that nobody is there', async (t) => {
    const {answers} = await scene(t);
    const args = ['check-endpoint', 'http://127.0.0.1:40999/antraege', '--form', form, '--answers', answers, '--json'];
    const {status, stdout} = await runCommand(args);
    const results = resultsIn(stdout);
    assert.match(results[0]!.reason!, /cannot be reached \(ECONNREFUSED\)/);
    assert.deepEqual(
      results.filter(({result}) => result === 'not-checked').map(({reason}) => reason),
      Array(4).fill('no --export was given'),
    );
    assert.equal(status, 1);
  });

  for (const [args, fault] of [
    [[], /One address/],
    [['ftp://example'], /One address/],
    [['http://localhost'], /A form and answers to it are needed/],
    [['http://localhost', '--form', example, '--answers', example], /has no id and version/],
  ] as const) {
    it(`refuses to be called with ${args.length} words such as ${args.join(' ').slice(0, 30) || 'none'}`, async () => {
      const {status, stderr} = await runCommand(['check-endpoint', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, fault);
    });
  }
});
