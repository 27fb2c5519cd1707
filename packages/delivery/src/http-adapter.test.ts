import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {TransportError, httpAdapter} from './index.ts';
import type {UploadState} from './index.ts';
import {serve} from './testing/listen.ts';
import {memoryStore} from './testing/memory-store.ts';
import {nodeHttpStack} from './testing/node-http-stack.ts';
import {quickClock, switchedConnection} from './testing/quick-clock.ts';
import {tusServer} from './testing/tus-server.ts';

const submission = {
  form: {id: 'hundesteuer-anmeldung', version: '1.0.0', sha256: 'a'.repeat(64)},
  language: 'de',
  answers: {},
  attachments: [],
  startedAt: '2026-11-24T12:00:00Z',
  runtime: 'ozg-forms/1.0.0',
};

describe('httpAdapter', () => {
  it('sends applications to its endpoint', async (t) => {
    const origin = await serve(t, (request, response) => {
      request.resume();
      const {url, headers} = request;
      const said = {reference: url, receivedAt: headers['idempotency-key'], accessCode: 'c', receipt: 'r'};
      response.writeHead(201, {'Content-Type': 'application/json'}).end(JSON.stringify(said));
    });
    const {reference, receivedAt} = await httpAdapter({endpoint: `${origin}/api`}).submit(submission, {
      idempotencyKey: 'key',
    });
    assert.deepEqual([reference, receivedAt], ['/api/submissions', 'key']);
  });

  it('hands its ports on', async () => {
    const adapter = httpAdapter({
      endpoint: 'https://forms.example.org/api',
      clock: quickClock(),
      connection: switchedConnection(),
      fetch: () => Promise.reject(new TypeError('no network in this test')),
    });
    await assert.rejects(
      adapter.submit(submission, {idempotencyKey: 'key'}),
      (error) => error instanceof TransportError && error.reason === 'offline',
    );
  });

  it('sends documents to its endpoint', async (t) => {
    const {endpoint, contentOf} = await tusServer(t);
    const adapter = httpAdapter({endpoint, store: memoryStore(), httpStack: nodeHttpStack});
    const stored = await new Promise<UploadState>((resolve, reject) => {
      const onState = (state: UploadState) => {
        if (state.state === 'stored') resolve(state);
        if (state.state === 'failed') reject(state.error);
      };
      void adapter.upload(new File(['%PDF-1.7'], 'a.pdf'), {onState, mediaType: 'application/pdf'});
    });
    assert.ok(stored.state === 'stored');
    assert.equal((await contentOf(stored.reference.id)).toString(), '%PDF-1.7');
  });
});
