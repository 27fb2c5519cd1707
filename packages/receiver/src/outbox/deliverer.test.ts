import assert from 'node:assert/strict';
import {createHash, createHmac, randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {mkdir, readdir, readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {openDatabase} from '../store/sqlite/database.ts';
import {runCommand, startProcess} from '../testing/test-process.ts';
import {
  formBytes,
  holdingsOf,
  newKey,
  post,
  referenceTo,
  startReceiver,
  submissionWith,
  testFolder,
  uploadDocument,
} from '../testing/test-receiver.ts';
import {Deliverer} from './deliverer.ts';
import {webhook} from './webhook.ts';

interface Arrival {
  readonly headers: IncomingMessage['headers'];
  readonly form: FormData;
}

type Answer = {readonly status: number; readonly headers?: Record<string, string>};

/** An office's own endpoint: notes what arrives and answers as it is told, at last with 200. */
async function office(t: TestContext, answers: readonly Answer[] = []) {
  const arrivals: Arrival[] = [];
  const left = [...answers];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = new Response(Buffer.concat(chunks), {headers: {'content-type': request.headers['content-type']!}});
      void body.formData().then((form) => {
        arrivals.push({headers: request.headers, form});
        const {status, headers = {}} = left.shift() ?? {status: 200};
        response.writeHead(status, headers).end('Das liest niemand.');
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/eingang`, arrivals};
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return;
    await pause(25);
  }
  assert.fail('It did not come to that.');
}

describe('a webhook', () => {
  it('gets application, definition and documents in one signed call', async (t) => {
    const {url, arrivals} = await office(t);
    const receiver = await startReceiver(t, {DELIVER_TO: `${url}?token=abc`, DELIVER_SECRET: 'geheim'});
    const content = Buffer.from(randomBytes(150_000).toString('hex'));
    const attachment = await uploadDocument(receiver.url, content);
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    const {body} = await post(receiver.url, newKey(), submission);
    await until(() => arrivals.length === 1);
    const [{headers, form}] = arrivals as [Arrival];
    const json = await (form.get('application') as File).text();
    assert.deepEqual(JSON.parse(json), {
      reference: body['reference'],
      receivedAt: body['receivedAt'],
      receipt: body['receipt'],
      submission,
      scans: [{sha256: attachment.sha256, state: 'off'}],
    });
    assert.equal(await (form.get('form') as File).text(), formBytes);
    const document = Buffer.from(await (form.get('document') as File).arrayBuffer());
    assert.equal(createHash('sha256').update(document).digest('hex'), attachment.sha256);
    assert.equal(headers['idempotency-key'], body['reference']);
    const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['ozg-signature']))!;
    assert.equal(signature, createHmac('sha256', 'geheim').update(`${at}.${json}`).digest('hex'));
    assert.ok(Math.abs(Number(at) - Date.now() / 1000) < 10);
    const {deliveries} = (await receiver.store.withReference(String(body['reference'])))!;
    await until(async () => {
      const now = await receiver.store.withReference(String(body['reference']));
      return now!.deliveries[0]!.state === 'delivered';
    });
    // What lets somebody in stays out of names that are shown.
    assert.equal(deliveries[0]!.target, url);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`that sends elsewhere by ${status} has got nothing, and elsewhere nobody is asked`, async (t) => {
      let asked = 0;
      const elsewhere = createServer((_request, response) => {
        asked += 1;
        response.end('Bitte melden Sie sich an.');
      });
      elsewhere.listen(0, '127.0.0.1');
      await once(elsewhere, 'listening');
      t.after(() => elsewhere.close());
      const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
      const {url, arrivals} = await office(t, Array<Answer>(9).fill({status, headers: {location}}));
      const {url: endpoint, store} = await startReceiver(t, {DELIVER_TO: url, DELIVER_SECRET: 'geheim'});
      const reference = String((await post(endpoint, newKey(), submissionWith())).body['reference']);
      await until(async () => (await store.withReference(reference))!.deliveries[0]!.attempts === 1);
      assert.equal((await store.withReference(reference))!.deliveries[0]!.state, 'pending');
      assert.deepEqual([arrivals.length, asked], [1, 0]);
    });
  }

  it('is asked again after a failure, and given up after some time, with an alarm', async (t) => {
    const {url, arrivals} = await office(t, [
      {status: 500},
      {status: 302, headers: {location: '/anderswo'}},
      {status: 503},
      {status: 503},
    ]);
    const receiver = await startReceiver(t, {DELIVER_TO: url, DELIVER_SECRET: 'falsch'});
    // Only what is tried below is to be seen.
    await receiver.close();
    const lines: Record<string, unknown>[] = [];
    const log = {info: (line: object) => lines.push({...line}), error: (line: object) => lines.push({...line})};
    const holdings = await holdingsOf(t, receiver);
    const key = newKey();
    const acceptance = {
      reference: 'R',
      idempotencyKey: key,
      bodySha256: 'a',
      receivedAt: '',
      accessCodeSha256: 'b',
      receipt: 'c',
    };
    const submission = submissionWith();
    await holdings.store.keep({...acceptance, submission}, [], Buffer.from(formBytes));
    const targets = [webhook({url: new URL(url), secret: 'geheim'})];
    const parts = {outbox: holdings.outbox, store: holdings.store, targets, log, firstPauseMs: 1};
    const deliverer = new Deliverer({...parts, patienceMs: 60_000});
    t.after(() => deliverer.stop());
    await until(async () => {
      deliverer.wake();
      return (await holdings.store.withReference('R'))!.deliveries[0]!.state === 'delivered';
    });
    assert.equal((await holdings.store.withReference('R'))!.deliveries[0]!.attempts, 5);
    assert.equal(arrivals.length, 5);
    await holdings.store.keep(
      {...acceptance, reference: 'S', idempotencyKey: newKey(), submission},
      [],
      Buffer.from('{}'),
    );
    const nowhere = [{name: url, deliver: () => Promise.reject(new Error('answered 500'))}];
    const impatient = new Deliverer({...parts, targets: nowhere, patienceMs: 0});
    t.after(() => impatient.stop());
    impatient.wake();
    await until(async () => (await holdings.outbox.counts('dead')).get(url) === 1);
    assert.deepEqual(
      lines.filter((line) => 'alarm' in line),
      [{alarm: 'dead-letter', target: url, attempts: 1, reason: 'answered 500'}],
    );
  });
});

describe('a folder', () => {
  it('gets each application whole, under its reference, and nothing a citizen has named', async (t) => {
    const {folder} = await testFolder(t);
    const drop = join(folder, 'eingang');
    await mkdir(drop);
    const receiver = await startReceiver(t, {DELIVER_TO: pathToFileURL(drop).href});
    const attachment = {...(await uploadDocument(receiver.url, Buffer.from('Beleg'))), name: '../../etc/passwd'};
    const submission = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    const {body, status} = await post(receiver.url, newKey(), submission);
    assert.equal(status, 201);
    const reference = String(body['reference']);
    await until(async () => (await readdir(drop)).includes(reference));
    assert.deepEqual(await readdir(drop), [reference]);
    const names = await readdir(join(drop, reference), {recursive: true});
    assert.deepEqual(names.sort(), ['application.json', 'documents', 'documents/001.txt', 'form.json']);
    assert.equal(await readFile(join(drop, reference, 'documents/001.txt'), 'utf8'), 'Beleg');
    const json = JSON.parse(await readFile(join(drop, reference, 'application.json'), 'utf8')) as object;
    const {receivedAt, receipt} = body;
    const scans = [{sha256: attachment.sha256, state: 'off'}];
    assert.deepEqual(json, {reference, receivedAt, receipt, submission, scans});
  });

  it('gets everything accepted although the receiver is killed again and again', async (t) => {
    const {folder, formsDir, dataDir} = await testFolder(t);
    const drop = join(folder, 'eingang');
    const environment = {DATA_DIR: dataDir, FORMS_DIR: formsDir, LOG: 'silent', DELIVER_TO: pathToFileURL(drop).href};
    // The folder is not there yet: everything waits.
    const references: string[] = [];
    for (let round = 0; round < 4; round++) {
      const receiver = await startProcess(t, environment);
      for (let at = 0; at < 5; at++) {
        const {body} = await post(receiver.url, newKey(), submissionWith());
        references.push(String(body['reference']));
      }
      await receiver.end('SIGKILL');
      if (round === 1) await mkdir(drop);
    }
    const before = await runCommand(['outbox'], environment);
    assert.match(before.stdout, /^pending\t\d+\tfile:/m);
    // Leases of the killed ones and pauses after failures are over once an operator says so.
    const database = openDatabase(join(dataDir, 'applications.db'));
    database.exec('UPDATE outbox SET due_ms = 0');
    database.close();
    const last = await startProcess(t, environment);
    await until(async () => (await readdir(drop)).filter((name) => !name.startsWith('.')).length === references.length);
    await last.end('SIGTERM');
    assert.deepEqual((await readdir(drop)).sort(), references.sort());
  });
});
