/**
 * `{endpoint}/uploads`: tus 1.0.0 by `@tus/server`, with the endpoint's own errors, headers and lock.
 *
 * The package decides what the protocol wants; everything a client sees besides that is ours, since
 * the package's own error texts name files and system calls.
 */
import {randomBytes} from 'node:crypto';
import {Readable} from 'node:stream';
import {Server, type Locker} from '@tus/server';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {Problem} from '../http/problem.ts';
import type {AtOnce} from '../limits/at-once.ts';
import type {Limits} from '../limits/limits.ts';
import type {OpenUploads} from '../limits/open-uploads.ts';
import type {Settings} from '../settings.ts';
import {Arriving} from './arriving.ts';
import {Checksum, checksumAlgorithms} from './checksum.ts';
import {uploadId, type UploadStore} from './upload-store.ts';

/** How long a holder may still write after another request wants its upload. */
const drainMs = 500;

/** Headers of the package's answers that reach the client. */
const passedHeaders = /^(?:location|cache-control|connection|tus-.*|upload-.*)$/;

export interface UploadParts {
  readonly uploads: UploadStore;
  /** One request at a time for each upload, among all processes that share `uploads`. */
  readonly locker: Locker;
  readonly limits: Limits;
  readonly openUploads: OpenUploads;
  readonly atOnce: AtOnce;
}

export function addUploadRoutes(
  scope: FastifyInstance,
  {uploads, locker, limits, openUploads, atOnce}: UploadParts,
  settings: Settings,
): void {
  const path = `${settings.basePath}/uploads`;
  const failures = new WeakMap<Request, Problem>();
  const tus = new Server({
    path,
    datastore: uploads,
    locker,
    lockDrainTimeout: drainMs,
    maxSize: settings.maxUploadBytes,
    relativeLocation: true,
    namingFunction: () => randomBytes(24).toString('base64url'),
    getFileIdFromRequest: (_request, id) => (id !== undefined && uploadId.test(id) ? id : undefined),
    onResponseError: (request, error) => {
      failures.set(request as unknown as Request, problemFromTus(error));
      return undefined;
    },
  });

  const abilities = {
    'tus-version': '1.0.0',
    'tus-extension': uploads.extensions.join(','),
    'tus-checksum-algorithm': checksumAlgorithms.join(','),
    'tus-max-size': settings.maxUploadBytes,
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const header = request.headers['upload-checksum'];
    const checksum = typeof header === 'string' ? new Checksum(header) : undefined;
    // Without a length, only the package knows how much may come.
    const body = Number(request.headers['content-length']) > 0 ? new Arriving(request.raw) : undefined;
    const forwarded = requestFor(request, body);
    const response = await uploads.running.run({checksum, body}, () => tus.handleWeb(forwarded));
    for (const [name, value] of response.headers) if (passedHeaders.test(name)) void reply.header(name, value);
    if (response.status >= 400)
      throw failures.get(forwarded) ?? new Problem(response.status, detailFor(response.status));
    void reply.code(response.status);
    return response;
  };

  const create = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = limits.callerOf(request);
    openUploads.assertRoom(caller);
    await limits.take('uploads', request);
    const announced = Number(request.headers['upload-length']);
    // Whatever is no length, tus refuses.
    if (announced > 0 && announced <= settings.maxUploadBytes) await limits.take('uploadBytes', request, announced);
    const response = await handle(request, reply);
    openUploads.opened(caller, response.headers.get('location')?.split('/').at(-1) ?? '');
    return reply.send();
  };

  const change = async (request: FastifyRequest<{Params: {id: string}}>, reply: FastifyReply) => {
    await handle(request, reply);
    if (request.method === 'DELETE') openUploads.closed(request.params.id);
    return reply.send();
  };

  scope.addHook('onRequest', async (request, reply) => {
    void reply.header('tus-resumable', '1.0.0');
    if (request.method !== 'OPTIONS') atOnce.enter(reply);
  });
  // The body goes to the package as it comes in; no parser reads it first.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.post('/uploads', create);
  for (const url of ['/uploads', '/uploads/:id']) {
    scope.route({method: 'GET', url, exposeHeadRoute: false, handler: refuseReading});
    scope.options(url, async (_request, reply) => reply.code(204).headers(abilities).send());
  }
  scope.route<{Params: {id: string}}>({method: ['HEAD', 'PATCH', 'DELETE'], url: '/uploads/:id', handler: change});
}

async function refuseReading(_request: FastifyRequest, reply: FastifyReply): Promise<never> {
  void reply.header('allow', 'OPTIONS, POST, HEAD, PATCH, DELETE');
  throw new Problem(405, 'What was uploaded cannot be read here.');
}

function requestFor(request: FastifyRequest, body: Arriving | undefined): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  const hasBody = request.method === 'PATCH' || request.method === 'POST';
  return new Request(`http://receiver.invalid${request.url}`, {
    method: request.method,
    headers,
    ...(hasBody && {body: body?.stream ?? (Readable.toWeb(request.raw) as ReadableStream), duplex: 'half'}),
  });
}

function problemFromTus(error: Error | {readonly status_code: number; readonly body: string}): Problem {
  if (error instanceof Problem) return error;
  const status = 'status_code' in error ? error.status_code : 500;
  // A fault of this machine is told by `problemFrom`, which knows a full disk from the rest.
  if (error instanceof Error && status >= 500) throw error;
  if (status >= 500) return new Problem(503, 'The upload is busy. Please try again.', {retryAfterSeconds: 2});
  return new Problem(status, detailFor(status));
}

function detailFor(status: number): string {
  return (
    {
      403: 'A header that this call needs is missing.',
      404: 'There is no such upload.',
      409: 'The upload stands at another offset. Ask for it with HEAD and go on from there.',
      410: 'This upload has expired. Please upload the document again.',
      412: 'The header Tus-Resumable has to be 1.0.0.',
      413: 'The document is larger than allowed, or larger than announced.',
    }[status] ?? 'The upload request cannot be understood.'
  );
}
