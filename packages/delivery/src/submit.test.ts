import assert from 'node:assert/strict';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {describe, it} from 'node:test';
import type {TestContext} from 'node:test';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {submit} from './submit.ts';
import type {Retry, SubmitOptions} from './submit.ts';
import {serve} from './testing/listen.ts';
import {quickClock, switchedConnection} from './testing/quick-clock.ts';
import {TransportError} from './transport-error.ts';

const submission: Submission = {
  form: {id: 'hundesteuer-anmeldung', version: '1.0.0', sha256: 'a'.repeat(64)},
  language: 'de',
  answers: {hund: {name: 'Ümit'}},
  attachments: [],
  startedAt: '2026-11-24T12:00:00Z',
  runtime: 'ozg-forms/1.0.0',
};

const acknowledgement = {
  reference: '7K3M-9QXD-2FHT',
  receivedAt: '2026-11-24T12:05:00Z',
  accessCode: 'c'.repeat(32),
  receipt: 'aGVhZA.Ym9keQ.c2ln',
};

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** Answers in order, the last one for ever; keeps what was asked. */
async function receiver(t: TestContext, ...answers: Answer[]) {
  const asked: {method: string; url: string; headers: IncomingMessage['headers']; body: string}[] = [];
  const origin = await serve(t, async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const answer = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push({method: request.method!, url: request.url!, headers: request.headers, body});
    answer(response, request);
  });
  return {endpoint: `${origin}/api`, asked};
}

function json(status: number, body: unknown, headers: Record<string, string> = {}, type = 'application/json'): Answer {
  return (response) => response.writeHead(status, {'Content-Type': type, ...headers}).end(JSON.stringify(body));
}

const stored = json(201, acknowledgement);
const broken = json(500, {type: 'about:blank', title: 'Internal', status: 500}, {}, 'application/problem+json');
const cut: Answer = (response) => response.destroy();
const loginPage: Answer = (response) =>
  response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Hotel WLAN</h1>');
const silence: Answer = () => {};

/** Sends on a quick clock and keeps what was told of retries. */
async function send(endpoint: string, options: Partial<SubmitOptions> = {}) {
  const clock = quickClock();
  const retries: Retry[] = [];
  const outcome = await submit({
    endpoint,
    submission,
    idempotencyKey: '0123456789abcdef0123456789abcdef',
    clock,
    connection: switchedConnection(),
    onRetry: (retry) => retries.push(retry),
    ...options,
  }).catch((error: unknown) => error);
  return {outcome, retries, clock};
}

function assertError(outcome: unknown, reason: TransportError['reason']): asserts outcome is TransportError {
  assert.ok(outcome instanceof TransportError, `expected a TransportError, got ${String(outcome)}`);
  assert.equal(outcome.reason, reason);
}

describe('submit', () => {
  it('posts the submission once and hands back the acknowledgement', async (t) => {
    const {endpoint, asked} = await receiver(t, stored);
    const {outcome, retries} = await send(endpoint);
    assert.deepEqual(outcome, acknowledgement);
    assert.equal(retries.length, 0);
    assert.equal(asked.length, 1);
    assert.equal(asked[0]!.method, 'POST');
    assert.equal(asked[0]!.url, '/api/submissions');
    assert.equal(asked[0]!.headers['content-type'], 'application/json');
    assert.equal(asked[0]!.headers['cookie'], undefined);
    assert.equal(asked[0]!.headers['referer'], undefined);
    assert.deepEqual(JSON.parse(asked[0]!.body), submission);
  });

  it('asks for no cookies, no referrer, no cache and no redirects', async () => {
    let init: RequestInit = {};
    const fetch = async (_url: string, given: RequestInit) => {
      init = given;
      return Response.json(acknowledgement, {status: 201});
    };
    await send('https://forms.example.org/api/', {fetch});
    const {credentials, referrerPolicy, cache, redirect} = init;
    assert.deepEqual(
      {credentials, referrerPolicy, cache, redirect},
      {credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error'},
    );
  });

  for (const [name, fault, reason] of [
    ['a 500', broken, 'server'],
    ['a 502 of a proxy', json(502, '<html>', {}, 'text/html'), 'server'],
    ['a 408', json(408, {}), 'server'],
    ['a cut connection', cut, 'offline'],
    ['a login page with status 200', loginPage, 'not-an-answer'],
    ['a 204 without a body', ((response) => response.writeHead(204).end()) as Answer, 'not-an-answer'],
    ['JSON that is no acknowledgement', json(201, {ok: true}), 'not-an-answer'],
    ['an acknowledgement with a type of text', json(201, acknowledgement, {}, 'text/plain'), 'not-an-answer'],
    ['a list', json(201, [acknowledgement]), 'not-an-answer'],
    ['a redirect', ((response) => response.writeHead(307, {Location: '/elsewhere'}).end()) as Answer, 'offline'],
  ] as const) {
    it(`asks again after ${name}, with the same key and the same bytes`, async (t) => {
      const {endpoint, asked} = await receiver(t, fault, fault, stored);
      const {outcome, retries} = await send(endpoint);
      assert.deepEqual(outcome, acknowledgement);
      assert.deepEqual(
        retries.map(({attempt, error}) => [attempt, error.reason]),
        [
          [2, reason],
          [3, reason],
        ],
      );
      assert.equal(asked.length, 3);
      assert.equal(new Set(asked.map(({body}) => body)).size, 1);
      assert.deepEqual(
        [...new Set(asked.map(({headers}) => headers['idempotency-key']))],
        ['0123456789abcdef0123456789abcdef'],
      );
    });
  }

  it('asks again when the connection is cut in the middle of the answer', async (t) => {
    const half: Answer = (response) => {
      response.writeHead(201, {'Content-Type': 'application/json', 'Content-Length': '500'});
      response.write('{"reference":"7K3M', () => response.destroy());
    };
    const {endpoint} = await receiver(t, half, stored);
    const {outcome, retries} = await send(endpoint);
    assert.deepEqual(outcome, acknowledgement);
    assert.equal(retries[0]!.error.reason, 'offline');
  });

  it('asks again when no answer comes in time', async (t) => {
    const {endpoint, asked} = await receiver(t, silence, stored);
    const {outcome, retries} = await send(endpoint, {attemptMs: 150});
    assert.deepEqual(outcome, acknowledgement);
    assert.equal(retries[0]!.error.reason, 'timed-out');
    assert.equal(asked.length, 2);
  });

  it('pauses longer after each failure', async (t) => {
    const {endpoint} = await receiver(t, broken, broken, broken, stored);
    const {clock} = await send(endpoint);
    assert.deepEqual(clock.waits, [1_000, 2_000, 4_000]);
  });

  for (const [status, header, waitMs] of [
    [429, '7', 7_000],
    [503, 'Tue, 24 Nov 2026 12:00:20 GMT', 20_000],
    [409, '1', 1_000],
    [503, '86400', 60_000],
    [429, 'soon', 1_000],
  ] as const) {
    it(`waits ${waitMs} ms after ${status} with Retry-After: ${header}`, async (t) => {
      const {endpoint} = await receiver(t, json(status, {}, {'Retry-After': header}), stored);
      const {outcome, clock} = await send(endpoint);
      assert.deepEqual(outcome, acknowledgement);
      assert.deepEqual(clock.waits, [waitMs]);
    });
  }

  it('ends the pause as soon as the device is online again', async (t) => {
    const {endpoint} = await receiver(t, cut, stored);
    const connection = switchedConnection();
    let ended = false;
    const {outcome} = await send(endpoint, {
      connection,
      clock: {
        now: () => 0,
        random: () => 1,
        wait: (_milliseconds, signal) =>
          new Promise((resolve) => {
            signal!.addEventListener('abort', () => {
              ended = true;
              resolve();
            });
            setImmediate(() => connection.turn(true));
          }),
      },
    });
    assert.deepEqual(outcome, acknowledgement);
    assert.ok(ended);
  });

  it('gives up with the last failure when its time is used up', async (t) => {
    const {endpoint, asked} = await receiver(t, broken);
    const {outcome, clock} = await send(endpoint, {budgetMs: 10_000});
    assertError(outcome, 'server');
    assert.equal(outcome.retryable, true);
    assert.deepEqual(clock.waits, [1_000, 2_000, 4_000]);
    assert.equal(asked.length, 4);
  });

  it('hands back the violations of a 422 and does not ask again', async (t) => {
    const violations = [{pointer: '/iban', keyword: 'format', message: 'Bitte prüfen Sie die IBAN.'}];
    const problem = {type: 'about:blank', title: 'Unprocessable', status: 422, violations: [...violations, 'nonsense']};
    const {endpoint, asked} = await receiver(t, json(422, problem, {}, 'application/problem+json; charset=utf-8'));
    const {outcome, retries} = await send(endpoint);
    assertError(outcome, 'refused');
    assert.equal(outcome.retryable, false);
    assert.deepEqual(outcome.problem, {...problem, violations});
    assert.equal(asked.length, 1);
    assert.equal(retries.length, 0);
  });

  for (const [status, reason] of [
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [413, 'too-large'],
    [415, 'refused'],
  ] as const) {
    it(`does not ask again after ${status}`, async (t) => {
      const {endpoint, asked} = await receiver(t, json(status, '<html>', {}, 'text/html'), stored);
      const {outcome} = await send(endpoint);
      assertError(outcome, reason);
      assert.equal(outcome.problem, undefined);
      assert.equal(outcome.status, status);
      assert.equal(asked.length, 1);
    });
  }

  it('stops while it waits for an answer', async (t) => {
    const abort = new AbortController();
    const {endpoint, asked} = await receiver(t, () => abort.abort());
    const {outcome} = await send(endpoint, {signal: abort.signal});
    assertError(outcome, 'cancelled');
    assert.equal(asked.length, 1);
  });

  it('stops while it pauses', async (t) => {
    const abort = new AbortController();
    const {endpoint, asked} = await receiver(t, broken);
    const {outcome} = await send(endpoint, {signal: abort.signal, onRetry: () => abort.abort()});
    assertError(outcome, 'cancelled');
    assert.equal(asked.length, 1);
  });

  it('asks nobody when it was stopped before', async (t) => {
    const {endpoint, asked} = await receiver(t, stored);
    const {outcome} = await send(endpoint, {signal: AbortSignal.abort()});
    assertError(outcome, 'cancelled');
    assert.equal(asked.length, 0);
  });

  it('refuses an endpoint that is no absolute address', async () => {
    const {outcome} = await send('/api');
    assert.ok(outcome instanceof RangeError);
  });
});
