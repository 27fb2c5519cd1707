import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {Validator} from '@seriousme/openapi-schema-validator';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';
import {Office} from '../office/office.ts';
import {newKey, startReceiver, submissionWith, tus, type TestReceiver} from '../testing/test-receiver.ts';
import {openapiFile, openapiText} from '../../generate-openapi.ts';
import {openapi} from './openapi.ts';

const ajv = new Ajv2020({strict: false, allErrors: true});
ajv.addSchema(openapi as object, 'contract');

type Responses = Readonly<Record<string, {readonly content?: Readonly<Record<string, unknown>>}>>;

/** Calls the receiver, and holds the answer against what the description says of this call and status. */
async function call({url}: TestReceiver, method: string, path: string, place: string, init: RequestInit = {}) {
  const response = await fetch(url + path, {method, ...init});
  const text = await response.text();
  const {status} = response;
  const pathItem = (openapi.paths as unknown as Record<string, Record<string, {responses: Responses}>>)[place];
  const described = pathItem?.[method.toLowerCase()]?.responses[status];
  assert.ok(described, `${method} ${place} answers ${status}, which is not described`);
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!;
  if (text === '') assert.ok(!described.content || method === 'HEAD', `${method} ${place} ${status} lacks its body`);
  else {
    const contents = Object.keys(described.content ?? {});
    assert.ok(contents.includes(type) || contents.includes('*/*'), `${method} ${place} ${status} is ${type}`);
    if (type.endsWith('json')) {
      const escape = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
      const pointer = ['paths', place, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
      const validate = ajv.getSchema(`contract#/${pointer.map(escape).join('/')}`)!;
      assert.ok(validate(JSON.parse(text)), `${method} ${place} ${status}: ${ajv.errorsText(validate.errors)}`);
    }
  }
  return {status, text, headers: response.headers};
}

const posting = (body: unknown, key: string | undefined = newKey()): RequestInit => ({
  headers: {'content-type': 'application/json', ...(key && {'idempotency-key': key})},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('the OpenAPI description', () => {
  it('is OpenAPI 3.1', async () => {
    const {valid, errors} = await new Validator().validate(structuredClone(openapi) as Record<string, unknown>);
    assert.ok(valid, JSON.stringify(errors));
  });

  it('is published as it is', async () => {
    assert.equal(await readFile(openapiFile, 'utf8'), await openapiText(), 'Run npm run generate.');
  });

  it('is served, with the address that is called', async (t) => {
    const receiver = await startReceiver(t, {BASE_PATH: '/eingang'});
    const {text} = await call(receiver, 'GET', '/openapi.json', '/openapi.json');
    const served = JSON.parse(text) as typeof openapi;
    assert.deepEqual(served.servers, [{url: '/eingang'}]);
    assert.deepEqual(served.paths, JSON.parse(JSON.stringify(openapi.paths)));
  });

  it('says what applications are answered with', async (t) => {
    const receiver = await startReceiver(t);
    const submit = (init: RequestInit) => call(receiver, 'POST', '/submissions', '/submissions', init);
    const key = newKey();
    assert.equal((await submit(posting(submissionWith(), key))).status, 201);
    assert.equal((await submit(posting(submissionWith(), key))).status, 201);
    assert.equal((await submit(posting(submissionWith({name: 'Anna Muster'}), key))).status, 422);
    assert.equal((await submit(posting(submissionWith({name: 1})))).status, 422);
    assert.equal((await submit(posting(submissionWith(), ''))).status, 400);
    assert.equal((await submit(posting('{'))).status, 400);
    assert.equal((await submit(posting({answers: {}}))).status, 400);
    assert.equal((await submit(posting(`"${'a'.repeat(2_000_000)}"`))).status, 413);
    const headers = {'content-type': 'text/plain', 'idempotency-key': newKey()};
    assert.equal((await submit({headers, body: '{}'})).status, 415);
  });

  it('says what asking about an application is answered with', async (t) => {
    const receiver = await startReceiver(t);
    const {text} = await call(receiver, 'POST', '/submissions', '/submissions', posting(submissionWith()));
    const {reference, accessCode} = JSON.parse(text) as Acknowledgement;
    const document = {name: 'Bescheid.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7')};
    await new Office(receiver.store).answer(reference, {status: 'decided', message: 'Bewilligt.', document});
    const headers = {authorization: `Bearer ${accessCode}`};
    const path = `/submissions/${reference}`;
    const report = await call(receiver, 'GET', path, '/submissions/{reference}', {headers});
    const {documents} = JSON.parse(report.text) as {documents: {id: string}[]};
    await call(receiver, 'GET', `${path}/copy`, '/submissions/{reference}/copy', {headers});
    const place = '/submissions/{reference}/documents/{id}';
    assert.equal((await call(receiver, 'GET', `${path}/documents/${documents[0]!.id}`, place, {headers})).status, 200);
    assert.equal((await call(receiver, 'GET', path, '/submissions/{reference}')).status, 404);
    await call(receiver, 'GET', '/receipt-key.json', '/receipt-key.json');
  });

  it('says what uploads are answered with', async (t) => {
    const receiver = await startReceiver(t, {MAX_UPLOAD: '1MiB'});
    const begin = (length: number) =>
      call(receiver, 'POST', '/uploads', '/uploads', {headers: {...tus, 'upload-length': String(length)}});
    const {headers, status} = await begin(10);
    assert.equal(status, 201);
    assert.equal((await begin(10_000_000)).status, 413);
    const path = `/uploads/${headers.get('location')!.split('/').at(-1)!}`;
    const on = (method: string, init: RequestInit = {}) => call(receiver, method, path, '/uploads/{id}', init);
    const bytes = {'content-type': 'application/offset+octet-stream', ...tus};
    const body = Buffer.from('12345');
    assert.equal((await on('PATCH', {headers: {...bytes, 'upload-offset': '0'}, body})).status, 204);
    assert.equal((await on('PATCH', {headers: {...bytes, 'upload-offset': '0'}, body})).status, 409);
    const checksum = {'upload-checksum': 'sha256 AAAA'};
    assert.equal((await on('PATCH', {headers: {...bytes, ...checksum, 'upload-offset': '5'}, body})).status, 460);
    assert.equal((await on('HEAD', {headers: tus})).status, 200);
    assert.equal((await on('GET')).status, 405);
    assert.equal((await call(receiver, 'GET', '/uploads', '/uploads')).status, 405);
    assert.equal((await on('DELETE', {headers: tus})).status, 204);
    assert.equal((await on('DELETE', {headers: tus})).status, 404);
    assert.equal((await on('HEAD', {headers: tus})).status, 404);
  });

  it('says how a proof of work is asked for', async (t) => {
    const receiver = await startReceiver(t, {SPAM_PROTECTION: 'pow'});
    await call(receiver, 'GET', '/challenges', '/challenges');
    const {status} = await call(receiver, 'POST', '/submissions', '/submissions', posting(submissionWith()));
    assert.equal(status, 428);
    assert.equal((await call(await startReceiver(t), 'GET', '/challenges', '/challenges')).status, 404);
  });
});
