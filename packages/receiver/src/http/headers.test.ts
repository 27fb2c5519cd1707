import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {describe, it, type TestContext} from 'node:test';
import {startProcess} from '../testing/test-process.ts';
import {testFolder} from '../testing/test-receiver.ts';

async function started(t: TestContext): Promise<string> {
  const {dataDir, formsDir} = await testFolder(t);
  const {url} = await startProcess(t, {DATA_DIR: dataDir, FORMS_DIR: formsDir, LOG: 'silent'});
  return new URL(url).origin;
}

describe('every answer', () => {
  it('is data that nothing guesses at, and says nothing of the program', async (t) => {
    const server = await started(t);
    for (const [path, status] of [
      ['/healthz', 200],
      ['/readyz', 200],
      ['/', 404],
      ['/antraege/nowhere', 404],
      ['/antraege/submissions/AAAA-AAAA-AAAA', 404],
      ['/antraege/uploads/x', 405],
      ['/antraege/receipt-key.json', 200],
      ['/forms/test-form/form.json', 200],
      ['/forms/nowhere/form.json', 404],
      ['/%zz', 400],
    ] as const) {
      const answer = await fetch(`${server}${path}`);
      const body = await answer.text();
      assert.equal(answer.status, status, path);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path);
      for (const name of ['server', 'x-powered-by', 'set-cookie']) assert.equal(answer.headers.get(name), null, path);
      assert.doesNotMatch(body, /fastify|node_modules|\/data|ENOENT|\n\s+at /i, path);
    }
  });

  it('to a look at its health says that and no more, and may neither run nor be framed', async (t) => {
    const server = await started(t);
    for (const [path, status] of [
      ['/healthz', 'alive'],
      ['/readyz', 'ready'],
    ] as const) {
      const answer = await fetch(`${server}${path}`);
      assert.deepEqual(await answer.json(), {status});
      assert.match(answer.headers.get('content-security-policy')!, /default-src 'none'.*frame-ancestors 'none'/);
    }
  });

  it('to what is no HTTP is a problem too, and ends the connection', async (t) => {
    const {port} = new URL(await started(t));
    const text = await new Promise<string>((resolve, reject) => {
      let said = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('BREW coffee\r\n\r\n'));
      socket.setEncoding('utf8').on('data', (part: string) => (said += part));
      socket.on('error', reject).on('close', () => resolve(said));
    });
    const [head, body] = text.split('\r\n\r\n') as [string, string];
    assert.match(head, /^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
    assert.equal((JSON.parse(body) as {status: number}).status, 400);
  });
});
