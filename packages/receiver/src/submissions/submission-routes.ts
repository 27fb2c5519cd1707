/** `{endpoint}/submissions`: taking applications in, and telling the citizen how they stand. */
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {addChallengeRoutes, assertWorked} from '../challenges/challenge-routes.ts';
import type {Challenges} from '../challenges/challenges.ts';
import {Problem} from '../http/problem.ts';
import type {AtOnce} from '../limits/at-once.ts';
import type {Limits} from '../limits/limits.ts';
import {endSlowBodies} from '../limits/slow-bodies.ts';
import type {Settings} from '../settings.ts';
import type {Application, Store} from '../store/store.ts';
import type {CopyMaker} from '../copy/copy-maker.ts';
import type {StatusReport} from '@ozg-forms/core/protocol/submission';
import {isAccessCode} from './access-code.ts';
import {attachmentDisposition} from './attachment-disposition.ts';
import type {Intake} from './intake.ts';
import {isDeeperThan, maxDepth} from './json-depth.ts';
import type {ReceiptSigner} from './receipt.ts';
import {referenceFrom} from './reference.ts';

export interface SubmissionParts {
  readonly store: Store;
  readonly intake: Intake;
  readonly signer: ReceiptSigner;
  readonly copies: CopyMaker;
  /** Present when each application needs a proof of work. */
  readonly challenges: Challenges | undefined;
  readonly limits: Limits;
  readonly atOnce: AtOnce;
}

/** At least 128 bits: 22 characters of base64url, 32 hexadecimal digits, or a UUID. */
const idempotencyKey = /^[A-Za-z0-9_-]{22,128}$/;

export function addSubmissionRoutes(scope: FastifyInstance, parts: SubmissionParts, settings: Settings): void {
  const {store, intake, signer, copies, challenges, limits, atOnce} = parts;
  scope.removeContentTypeParser('text/plain');
  endSlowBodies(scope);
  // Only once the body is there: a slow one must not take the place of a healthy one.
  scope.addHook('preValidation', async (_request, reply: FastifyReply) => atOnce.enter(reply));

  if (challenges) addChallengeRoutes(scope, challenges);
  // Before a byte of the body is read: that is what protects.
  const onRequest = async (request: FastifyRequest) => {
    await limits.take('submissions', request);
    if (challenges) await assertWorked(request, challenges, store);
  };
  scope.post('/submissions', {bodyLimit: settings.maxBodyBytes, onRequest}, async (request, reply) => {
    const key = keyFrom(request);
    // An empty body without a type is parsed by nobody.
    if (request.body === undefined) throw new Problem(415, 'An application is sent as application/json.');
    if (isDeeperThan(request.body, maxDepth)) throw new Problem(400, `The body is nested more than ${maxDepth} times.`);
    const acknowledgement = await intake.accept(key, request.body);
    return reply.code(201).header('cache-control', 'no-store').send(acknowledgement);
  });

  scope.get<{Params: {reference: string}}>('/submissions/:reference', async (request, reply) => {
    const application = await permitted(request, parts);
    return reply.header('cache-control', 'no-store').send(reportOn(application));
  });

  scope.get<{Params: {reference: string}}>('/submissions/:reference/copy', async (request, reply) => {
    const application = await permitted(request, parts);
    const copy = await copies.of(application);
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', attachmentDisposition(`${application.reference}.pdf`))
      .type('application/pdf')
      .send(copy);
  });

  scope.get<{Params: {reference: string; id: string}}>(
    '/submissions/:reference/documents/:id',
    async (request, reply) => {
      const application = await permitted(request, parts);
      const document = application.documents.find(({id}) => id === request.params.id);
      if (!document) throw notFound();
      const content = await store.readContent(document.sha256);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', attachmentDisposition(document.name))
        .header('content-length', document.size)
        .type(document.mediaType)
        .send(content);
    },
  );

  scope.get('/receipt-key.json', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('application/jwk+json')
      .send(JSON.stringify(signer.publicKey)),
  );
}

function keyFrom(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new Problem(400, 'The header Idempotency-Key is missing.');
  if (typeof key !== 'string' || !idempotencyKey.test(key)) {
    throw new Problem(
      400,
      'The header Idempotency-Key needs 22 to 128 letters, digits, "-" or "_", made from 128 random bits or more.',
    );
  }
  return key;
}

/**
 * The application a request may see.
 *
 * @throws Problem 404, the same for an unknown reference, a wrong code and none at all; 429 after too many of them
 */
async function permitted(
  request: FastifyRequest<{Params: {reference: string}}>,
  {store, limits}: Pick<SubmissionParts, 'store' | 'limits'>,
): Promise<Application> {
  await limits.assertLeft('wrongCodes', request);
  await limits.take('asks', request);
  const reference = referenceFrom(request.params.reference);
  const application = reference === undefined ? undefined : await store.withReference(reference);
  const code = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!isAccessCode(code, application?.accessCodeSha256) || !application) {
    // The one beyond the allowance is still answered like all before; the next one is not.
    await limits.take('wrongCodes', request).catch(() => undefined);
    throw notFound();
  }
  return application;
}

function notFound(): Problem {
  return new Problem(404, 'There is no application with this reference and this access code.');
}

function reportOn({reference, submission, status, receivedAt, messages, documents}: Application): StatusReport {
  return {
    reference,
    form: {id: submission.form.id, version: submission.form.version},
    status,
    receivedAt,
    messages,
    documents: documents.map(({id, name, mediaType, size}) => ({id, name, mediaType, size})),
  };
}
