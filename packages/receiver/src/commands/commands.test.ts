import assert from 'node:assert/strict';
import {mkdir, open, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';
import {
  answerOf,
  createUpload,
  newKey,
  post,
  referenceTo,
  submissionWith,
  testFolder,
  uploadDocument,
} from '../testing/test-receiver.ts';
import {startFakeClamd} from '../testing/fake-clamd.ts';
import {runCommand, startProcess} from '../testing/test-process.ts';

interface Scene {
  readonly environment: Record<string, string>;
  readonly dataDir: string;
  readonly folder: string;
  readonly key: string;
  readonly submission: ReturnType<typeof submissionWith>;
  readonly acknowledgement: Acknowledgement;
}

/** A receiver, started and given one application with one document. */
async function scene(t: TestContext) {
  const {folder, dataDir, formsDir} = await testFolder(t);
  const environment = {DATA_DIR: dataDir, FORMS_DIR: formsDir, LOG: 'info'};
  const receiver = await startProcess(t, environment);
  const attachment = await uploadDocument(receiver.url, Buffer.from('Ein Beleg'));
  const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
  const key = newKey();
  const answer = await post(receiver.url, key, submission);
  assert.equal(answer.status, 201);
  const acknowledgement = answer.body as unknown as Acknowledgement;
  return {receiver, environment, dataDir, folder, key, submission, acknowledgement} satisfies Scene & {
    receiver: unknown;
  };
}

const linesOf = (text: string) => text.split('\n').filter(Boolean);

describe('export', () => {
  it('prints exactly what was accepted, while the receiver runs and when it does not', async (t) => {
    const {receiver, environment, folder, key, submission, acknowledgement} = await scene(t);
    const expected = {
      reference: acknowledgement.reference,
      idempotencyKey: key,
      formId: 'test-form',
      formVersion: '1.0.0',
      receivedAt: acknowledgement.receivedAt,
      answers: submission.answers,
      attachments: submission.attachments.map(({pointer, name, size, sha256}) => ({
        pointer,
        name,
        size,
        sha256,
        scan: 'off',
      })),
      delivery: null,
    };
    const running = await runCommand(['export', '--format', 'ndjson'], environment);
    assert.deepEqual(
      linesOf(running.stdout).map((line) => JSON.parse(line) as unknown),
      [expected],
    );
    await receiver.end('SIGKILL');
    const content = join(folder, 'content');
    const stopped = await runCommand(['export', '--content', content], environment);
    assert.equal(stopped.stdout, running.stdout);
    assert.equal(await readFile(join(content, submission.attachments[0]!.sha256), 'utf8'), 'Ein Beleg');
  });

  it('names what belongs to no application, when asked', async (t) => {
    const {receiver, environment} = await scene(t);
    const upload = await createUpload(receiver.url, 7);
    const {stdout} = await runCommand(['export', '--orphans'], environment);
    const orphans = linesOf(stdout)
      .slice(1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      orphans.map(({orphan, id, size, offset}) => ({orphan, id, size, offset})),
      [{orphan: 'upload', id: upload.split('/').at(-1), size: 7, offset: 0}],
    );
  });

  it('does not take an empty folder for an empty store', async (t) => {
    const {dataDir} = await testFolder(t);
    const {status, stderr} = await runCommand(['export'], {DATA_DIR: dataDir});
    assert.equal(status, 1);
    assert.match(stderr, /^DATA_DIR .* holds no applications/);
  });
});

describe('verify', () => {
  it('is content with what was received', async (t) => {
    const {environment} = await scene(t);
    const {status, stdout} = await runCommand(['verify'], environment);
    assert.deepEqual([status, linesOf(stdout).length], [0, 1]);
  });

  it('finds one flipped bit in a document', async (t) => {
    const {environment, dataDir, submission, acknowledgement} = await scene(t);
    const {sha256} = submission.attachments[0]!;
    const file = await open(join(dataDir, 'files', sha256), 'r+');
    const {buffer} = await file.read(Buffer.alloc(1), 0, 1, 3);
    await file.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, 3);
    await file.close();
    const {status, stdout} = await runCommand(['verify'], environment);
    assert.equal(status, 1);
    assert.equal(stdout, `${acknowledgement.reference}: content ${sha256} is damaged: its bytes have another hash\n`);
  });
});

describe('status', () => {
  it('tells the citizen, while the receiver runs', async (t) => {
    const {receiver, environment, folder, acknowledgement} = await scene(t);
    const {reference, accessCode} = acknowledgement;
    const decision = join(folder, 'Bescheid.pdf');
    await writeFile(decision, '%PDF-1.7 Bescheid');
    const args = ['status', reference, '--set', 'decided', '--message', 'Bewilligt.', '--document', decision];
    assert.equal((await runCommand(args, environment)).status, 0);
    const headers = {authorization: `Bearer ${accessCode}`};
    const {body} = await answerOf(await fetch(`${receiver.url}/submissions/${reference}`, {headers}));
    assert.equal(body['status'], 'decided');
    const [{id, name, mediaType}] = body['documents'] as [Record<string, string>];
    assert.deepEqual([name, mediaType], ['Bescheid.pdf', 'application/pdf']);
    const file = await fetch(`${receiver.url}/submissions/${reference}/documents/${id!}`, {headers});
    assert.equal(await file.text(), '%PDF-1.7 Bescheid');
  });

  it('knows no application of another reference', async (t) => {
    const {environment} = await scene(t);
    const {status, stderr} = await runCommand(['status', '0000-0000-0000', '--set', 'decided'], environment);
    assert.deepEqual([status, stderr], [1, 'There is no application 0000-0000-0000.\n']);
  });

  for (const [reason, args] of [
    ['no reference', ['--set', 'decided']],
    ['an unknown status', ['0000-0000-0000', '--set', 'lost']],
    ['an unknown option', ['0000-0000-0000', '--state', 'decided']],
    ['nothing to say', ['0000-0000-0000']],
  ] as const) {
    it(`refuses ${reason} in one line`, async () => {
      const {status, stderr} = await runCommand(['status', ...args], {});
      assert.deepEqual([status, linesOf(stderr).length], [1, 1], stderr);
      assert.match(stderr, /Usage: ozg-receiver status/);
    });
  }
});

describe('doctor', () => {
  it('finds nothing on a machine that can receive', async (t) => {
    const {dataDir, formsDir} = await testFolder(t);
    const {status, stdout} = await runCommand(['doctor'], {
      DATA_DIR: dataDir,
      FORMS_DIR: formsDir,
      DISK_RESERVE: '1MiB',
      MAX_UPLOAD: '1MiB',
      TRUST_PROXY: '127.0.0.1',
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^NOTE {5}CLAMD: documents are not scanned/m);
    assert.match(stdout, /^NOTE {5}ENCRYPTION_KEY: /m);
    assert.match(stdout, /^DISK_RESERVE\s+1MiB: /m);
    assert.match(stdout, /^PORT\s+8080 \(default\): /m);
  });

  it('names a form that cannot be used and an origin without TLS', async (t) => {
    const {dataDir, formsDir} = await testFolder(t);
    await mkdir(join(formsDir, 'broken'));
    await writeFile(join(formsDir, 'broken', 'form.json'), '{"id": "broken", "schema": {"pattern": "(a"}}');
    const environment = {
      DATA_DIR: dataDir,
      FORMS_DIR: formsDir,
      ALLOWED_ORIGINS: 'http://stadt.example',
      DISK_RESERVE: '1MiB',
      MAX_UPLOAD: '1MiB',
    };
    const {status, stdout} = await runCommand(['doctor'], environment);
    assert.equal(status, 1);
    assert.match(stdout, /^PROBLEM {2}FORMS_DIR: broken\/form\.json cannot be used/m);
    assert.match(stdout, /^PROBLEM {2}ALLOWED_ORIGINS: http:\/\/stadt\.example has no TLS/m);
  });

  it('names settings that are unfit for production, and a scanner that does not look at everything', async (t) => {
    const {dataDir, formsDir} = await testFolder(t);
    const clamd = await startFakeClamd(t, 'looks-only-at-the-beginning');
    const environment = {
      DATA_DIR: dataDir,
      FORMS_DIR: formsDir,
      DISK_RESERVE: '1MiB',
      MAX_UPLOAD: '1MiB',
      CLAMD: clamd.address,
      DELIVER_TO: 'http://fachverfahren.example/annahme',
      DELIVER_SECRET: 'geheim',
    };
    const {status, stdout} = await runCommand(['doctor'], environment);
    assert.equal(status, 1);
    assert.match(stdout, /^PROBLEM {2}TRUST_PROXY: not set/m);
    assert.match(stdout, /^PROBLEM {2}DELIVER_TO: a webhook has no TLS/m);
    assert.match(stdout, /^PROBLEM {2}DELIVER_SECRET: shorter than 32/m);
    assert.match(
      stdout,
      /^PROBLEM {2}CLAMD: the scanner does not look at all of a document of 1 MiB\. Set StreamMaxLength/m,
    );
    clamd.behave('scans');
    const better = await runCommand(['doctor'], {...environment, TRUST_PROXY: '127.0.0.1', DELIVER_TO: ''});
    assert.doesNotMatch(better.stdout, /PROBLEM {2}CLAMD/);
  });
});

describe('start', () => {
  it('refuses a folder another receiver works with, in one line', async (t) => {
    const {environment} = await scene(t);
    const {status, stderr} = await runCommand(['start'], {...environment, PORT: '0'});
    assert.deepEqual([status, linesOf(stderr).length], [1, 1]);
    assert.match(stderr, /^Another receiver is using DATA_DIR/);
  });

  it('says in one line that a port is taken', async (t) => {
    const {receiver, environment, folder} = await scene(t);
    const outcome = await runCommand(['start'], {
      ...environment,
      DATA_DIR: join(folder, 'other'),
      PORT: new URL(receiver.url).port,
    });
    assert.deepEqual([outcome.status, linesOf(outcome.stderr).length], [1, 1]);
    assert.match(outcome.stderr, /^PORT: \d+ is taken/);
  });

  it('names every wrong variable', async () => {
    const {status, stderr} = await runCommand(['start'], {PORT: 'x', ALLOWED_ORIGINS: '*'});
    assert.equal(status, 1);
    assert.deepEqual(
      linesOf(stderr).map((line) => line.split(':')[0]),
      ['PORT', 'ALLOWED_ORIGINS'],
    );
  });

  it('names a folder or file that is not there', async (t) => {
    const {dataDir, formsDir, folder} = await testFolder(t);
    const missing = join(folder, 'missing');
    for (const name of ['FORMS_DIR', 'RUNTIME_DIR', 'PROFILE']) {
      const environment = {DATA_DIR: dataDir, FORMS_DIR: formsDir, PORT: '0', [name]: missing};
      const {status, stderr} = await runCommand(['start'], environment);
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`^${name}: .*\\n$`));
    }
  });

  it('ends by itself after SIGTERM, with what it keeps in order', async (t) => {
    const {receiver, environment, dataDir} = await scene(t);
    await receiver.end('SIGTERM');
    assert.equal(receiver.process.exitCode, 0);
    assert.equal((await runCommand(['verify'], environment)).status, 0);
    assert.equal((await stat(dataDir)).mode & 0o777, 0o700);
  });

  it('names a form it cannot use in the words of the author, and takes the others', async (t) => {
    const {dataDir, formsDir} = await testFolder(t);
    await mkdir(join(formsDir, 'broken'));
    const broken = {
      id: 'broken',
      schema: {properties: {a: {type: 'integer'}}},
      rules: [{check: 'a < "3"', at: ['/a'], message: {de: 'Zu viel.'}}],
    };
    await writeFile(join(formsDir, 'broken', 'form.json'), JSON.stringify(broken));
    const receiver = await startProcess(t, {DATA_DIR: dataDir, FORMS_DIR: formsDir, LOG: 'info'});
    assert.equal((await post(receiver.url, newKey(), submissionWith())).status, 201);
    const line = linesOf(receiver.output()).find((text) => text.includes('form cannot be used'));
    const {level, form, reason} = JSON.parse(line!) as Record<string, unknown>;
    const words = '/rules/0/check: Column 1: "int < string" is not possible. Correct the CEL expression.';
    assert.deepEqual([level, form, reason], [50, 'broken', words]);
  });

  it('answers every address that leads nowhere with a problem', async (t) => {
    const {receiver} = await scene(t);
    for (const path of ['/nowhere', '/antraege/nowhere', '/forms/nowhere', '/antraege/submissions/%zz', '/%zz']) {
      const response = await fetch(new URL(path, receiver.url));
      const {status, body} = await answerOf(response);
      assert.match(response.headers.get('content-type')!, /^application\/problem\+json/, path);
      assert.deepEqual([body['status'], JSON.stringify(body).includes('zz')], [status, false], path);
    }
  });

  it('logs no personal data', async (t) => {
    const {receiver, submission, key, acknowledgement} = await scene(t);
    await fetch(`${receiver.url}/submissions/${acknowledgement.reference}?name=Erika`);
    await fetch(`${receiver.url}/submissions`, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'idempotency-key': newKey()},
      body: '{"name": Erika',
    });
    await receiver.end('SIGTERM');
    const log = receiver.output();
    assert.match(log, /"route":"\/antraege\/submissions"/);
    const {id} = submission.attachments[0]!;
    for (const secret of ['Erika', 'Mustermann', 'Nachweis.txt', key, acknowledgement.accessCode, id]) {
      assert.ok(!log.includes(secret), secret);
    }
  });
});

describe('ozg-receiver', () => {
  it('shows its commands', async () => {
    const {status, stdout} = await runCommand([], {});
    assert.equal(status, 0);
    for (const name of ['start', 'export', 'verify', 'status', 'doctor'])
      assert.match(stdout, new RegExp(`ozg-receiver ${name}`));
  });

  it('refuses a command it does not have', async () => {
    const {status, stderr} = await runCommand(['strat'], {});
    assert.equal(status, 2);
    assert.match(stderr, /no command "strat"/);
  });
});
