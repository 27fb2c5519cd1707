/**
 * Response headers of a scope: what a browser may do with an answer, and which pages may read it.
 *
 * Registered per scope, so that pages mounted beside the endpoint keep their own policy and are
 * readable by no other origin.
 */
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import {workHeader} from '@ozg-forms/core/protocol/work';
import type {FastifyInstance} from 'fastify';
import type {Settings} from '../settings.ts';

/** Request headers a form may send: the endpoint's own and those of tus 1.0.0. */
const requestHeaders = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  workHeader,
  'Tus-Resumable',
  'Upload-Checksum',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
];

/** Response headers a form must be able to read. */
const responseHeaders = [
  'Content-Disposition',
  'Location',
  'Retry-After',
  'Tus-Checksum-Algorithm',
  'Tus-Extension',
  'Tus-Max-Size',
  'Tus-Resumable',
  'Tus-Version',
  'Upload-Expires',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
];

/** Answers are data: nothing in them may run, load or be framed. */
export async function protectAnswers(scope: FastifyInstance): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: []},
    },
    // Forms live on the towns' own origins; which of them may read is decided by the list below.
    crossOriginResourcePolicy: {policy: 'cross-origin'},
    // Whoever ends TLS knows the whole host and says so.
    strictTransportSecurity: false,
  });
}

/** Opens a scope to the origins of the list, and to no other; never `*`, never an echo of the question. */
export async function allowOrigins(
  scope: FastifyInstance,
  {allowedOrigins}: Pick<Settings, 'allowedOrigins'>,
  methods: readonly string[],
): Promise<void> {
  await scope.register(cors, {
    origin: [...allowedOrigins],
    methods: [...methods],
    allowedHeaders: requestHeaders,
    exposedHeaders: responseHeaders,
    maxAge: 3600,
    // tus asks OPTIONS for the server's abilities, without an Origin: such routes answer for themselves.
    strictPreflight: false,
    preflightContinue: true,
  });
}
