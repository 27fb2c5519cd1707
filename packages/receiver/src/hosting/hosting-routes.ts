/**
 * What pages load from the receiver: the form runtime at `/v1/`, the definitions at `/forms/`.
 *
 * Scripts carry no policy of their own here: the page that loads them decides, and a worker
 * among them would inherit a policy meant for data.
 */
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import fastifyStatic from '@fastify/static';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {formSchemaFile} from '../core-files.ts';
import {answerErrorsWithProblems, answerUnknownAddressesWithProblems} from '../http/errors.ts';
import {allowOrigins} from '../http/headers.ts';
import {Problem} from '../http/problem.ts';
import type {Settings} from '../settings.ts';
import {sha256Of} from '../store/hash.ts';
import type {Editions} from './editions.ts';

/** A name that carries a hash of its content, as the bundler writes it: `upload-B3x9_kQ2.js`. */
const hashedName = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

const readOnly = ['GET', 'HEAD'] as const;

/** Serves the built runtime. Chunks never change under their name; the entry may, within minutes. */
export async function hostRuntime(scope: FastifyInstance, folder: string, settings: Settings): Promise<void> {
  answerErrorsWithProblems(scope);
  answerUnknownAddressesWithProblems(scope);
  await allowOrigins(scope, settings, readOnly);
  await scope.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = hashedName.test(basename(path).replace(/\.(?:br|gz)$/, ''));
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
      void reply.header('x-content-type-options', 'nosniff');
      void reply.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
}

/** Serves the published definitions and the meta-schema their editors use. */
export async function hostForms(scope: FastifyInstance, editions: Editions, settings: Settings): Promise<void> {
  answerErrorsWithProblems(scope);
  answerUnknownAddressesWithProblems(scope);
  await allowOrigins(scope, settings, readOnly);
  const metaSchema = await readFile(formSchemaFile);
  const metaSchemaSha256 = sha256Of(metaSchema);

  scope.get('/form.schema.json', async (request, reply) => sendJson(request, reply, metaSchema, metaSchemaSha256));

  scope.get('/catalog.json', async (request, reply) => {
    const bytes = await readFile(join(settings.formsDir, 'catalog.json')).catch(() => undefined);
    if (!bytes) throw new Problem(404, 'There is no catalogue of the forms.');
    return sendJson(request, reply, bytes, sha256Of(bytes));
  });

  // `<id>`: as it is published now; `<id>@<version>`: for those who have begun with that one.
  scope.get<{Params: {name: string}}>('/:name/form.json', async (request, reply) => {
    const [id = '', version] = request.params.name.split('@');
    const form = await (version === undefined ? editions.current(id) : editions.find(id, {version}));
    if (!form) throw new Problem(404, 'There is no such form, or no such edition of it any more.');
    return sendJson(request, reply, form.bytes, form.sha256);
  });
}

function sendJson(request: FastifyRequest, reply: FastifyReply, bytes: Uint8Array, sha256: string): FastifyReply {
  const etag = `"${sha256}"`;
  void reply
    .header('etag', etag)
    // A form may be published anew at any time; asking costs one short answer.
    .header('cache-control', 'public, no-cache')
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'cross-origin');
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag)) return reply.code(304).send();
  return reply.type('application/json').send(bytes);
}
