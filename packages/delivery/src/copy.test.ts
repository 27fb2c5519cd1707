import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fetchCopy} from './copy.ts';
import {serve} from './testing/listen.ts';
import {TransportError} from './transport-error.ts';

const acknowledgement = {reference: '7K3M-9QXD-2FHT', accessCode: 'secret'};

describe('fetchCopy', () => {
  it('asks with the access code as a header, and never in the address', async (t) => {
    const asked: unknown[] = [];
    const origin = await serve(t, ({url, method, headers}, response) => {
      asked.push([method, url, headers.authorization]);
      response.writeHead(200, {'Content-Type': 'application/pdf'}).end('%PDF-1.7');
    });
    const copy = await fetchCopy({endpoint: `${origin}/api/`, acknowledgement});
    assert.deepEqual([copy.type, await copy.text()], ['application/pdf', '%PDF-1.7']);
    assert.deepEqual(asked, [['GET', '/api/submissions/7K3M-9QXD-2FHT/copy', 'Bearer secret']]);
  });

  for (const [what, status, type, reason] of [
    ['a login page', 200, 'text/html', 'not-an-answer'],
    ['a receiver without copies', 404, 'application/problem+json', 'refused'],
    ['a receiver in trouble', 503, 'text/plain', 'server'],
  ] as const) {
    it(`takes ${what} for no copy`, async (t) => {
      const origin = await serve(t, (_, response) => void response.writeHead(status, {'Content-Type': type}).end('{}'));
      await assert.rejects(
        fetchCopy({endpoint: origin, acknowledgement}),
        (error) => error instanceof TransportError && error.reason === reason,
      );
    });
  }

  it('says when there is no connection', async () => {
    const fetch = () => Promise.reject(new TypeError('no network in this test'));
    await assert.rejects(
      fetchCopy({endpoint: 'https://forms.example.org', acknowledgement, fetch}),
      (error) => error instanceof TransportError && error.reason === 'offline',
    );
  });
});
