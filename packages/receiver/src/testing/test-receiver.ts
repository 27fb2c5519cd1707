/**
 * A receiver for one test: real HTTP on a free port, real files in a folder that goes afterwards.
 */
import {createHash, randomBytes} from 'node:crypto';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import type {Attachment, Submission} from '@ozg-forms/core/protocol/submission';
import {createReceiver, type Receiver} from '../app.ts';
import {settingsFrom, type Settings} from '../settings.ts';
import {openHoldings, type Holdings} from '../store/holdings.ts';
import {testForm} from './test-form.ts';

export const formBytes = JSON.stringify(testForm);
export const origin = 'https://www.stadt.example';

export interface TestReceiver extends Receiver {
  readonly dataDir: string;
  readonly formsDir: string;
  readonly settings: Settings;
  /** To start another one on the same holdings. */
  readonly environment: Record<string, string>;
  /** Address of the server, without a slash at its end. */
  readonly server: string;
  /** Address of the endpoint. */
  readonly url: string;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A folder with a published form; removed after the test. */
export async function testFolder(t: TestContext): Promise<{dataDir: string; formsDir: string; folder: string}> {
  const folder = await mkdtemp(join(tmpdir(), 'ozg-receiver-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  const formsDir = join(folder, 'forms');
  await mkdir(join(formsDir, testForm.id), {recursive: true});
  await writeFile(join(formsDir, testForm.id, 'form.json'), formBytes);
  return {folder, dataDir: join(folder, 'data'), formsDir};
}

/** Starts a receiver in this process; stopped after the test. */
export async function startReceiver(t: TestContext, environment: Record<string, string> = {}): Promise<TestReceiver> {
  const {dataDir, formsDir} = environment['DATA_DIR']
    ? {dataDir: environment['DATA_DIR'], formsDir: environment['FORMS_DIR']!}
    : await testFolder(t);
  const whole = {
    DATA_DIR: dataDir,
    FORMS_DIR: formsDir,
    ALLOWED_ORIGINS: origin,
    DISK_RESERVE: '1MiB',
    LOG: 'silent',
    ...environment,
  };
  const settings = settingsFrom(whole);
  const receiver = await createReceiver(settings);
  t.after(() => receiver.close());
  await receiver.app.listen({port: 0, host: '127.0.0.1'});
  const server = `http://127.0.0.1:${(receiver.app.server.address() as AddressInfo).port}`;
  const url = `${server}${settings.basePath}`;
  return {...receiver, dataDir, formsDir, settings, environment: whole, server, url};
}

/** The same holdings once more, as a command beside the receiver sees them. */
export async function holdingsOf(t: TestContext, {settings}: Pick<TestReceiver, 'settings'>): Promise<Holdings> {
  const holdings = await openHoldings(settings);
  t.after(() => holdings.close());
  return holdings;
}

export function newKey(): string {
  return randomBytes(16).toString('hex');
}

/** A submission that is accepted as it stands. */
export function submissionWith(
  answers: Record<string, unknown> = {},
  attachments: readonly Attachment[] = [],
  changes: Partial<Submission> = {},
): Submission {
  const {id, version} = testForm;
  return {
    form: {id, version, sha256: createHash('sha256').update(formBytes).digest('hex')},
    language: 'de',
    answers: {name: 'Erika Mustermann', zahlung: {art: 'bar'}, richtigkeit: true, ...answers},
    attachments,
    startedAt: '2026-11-24T08:00:00.000Z',
    runtime: 'ozg-forms/1.0.0',
    ...changes,
  };
}

export async function post(url: string, key: string | undefined, body: unknown): Promise<Answer> {
  return answerOf(
    await fetch(`${url}/submissions`, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...(key !== undefined && {'idempotency-key': key})},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  return {status: response.status, headers: response.headers, body};
}

export const tus = {'tus-resumable': '1.0.0'};

/** Creates an upload of `size` bytes. Returns its address. */
export async function createUpload(url: string, size: number, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${url}/uploads`, {
    method: 'POST',
    headers: {...tus, 'upload-length': String(size), ...headers},
  });
  if (response.status !== 201) throw new Error(`The upload was not created: ${response.status}.`);
  return new URL(response.headers.get('location')!, url).href;
}

export async function patch(
  upload: string,
  offset: number,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(upload, {
    method: 'PATCH',
    headers: {...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers},
    body: bytes as Uint8Array<ArrayBuffer>,
  });
}

export async function offsetOf(upload: string): Promise<number> {
  const response = await fetch(upload, {method: 'HEAD', headers: tus});
  if (response.status !== 200) throw new Error(`HEAD answered ${response.status}.`);
  return Number(response.headers.get('upload-offset'));
}

/** Uploads a document and returns its reference. */
export async function uploadDocument(
  url: string,
  bytes: Uint8Array,
  pointer = '/nachweise/0',
  mediaType = 'text/plain',
): Promise<Attachment> {
  const upload = await createUpload(url, bytes.length);
  const response = await patch(upload, 0, bytes);
  if (response.status !== 204) throw new Error(`The upload was not accepted: ${response.status}.`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {id: upload.split('/').at(-1)!, pointer, name: 'Nachweis.txt', mediaType, size: bytes.length, sha256};
}

/** What a document is among the answers. */
export function referenceTo({id, name, mediaType, size, sha256}: Attachment): Record<string, unknown> {
  return {id, name, mediaType, size, sha256};
}
