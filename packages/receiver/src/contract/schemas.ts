/**
 * The bodies of the endpoint contract as JSON Schema 2020-12: what arrives is held against them, tests hold against
 * them what leaves, and the published OpenAPI description is made of them.
 */

import {disguisingSigns, maxNameLength} from '@ozg-forms/core/protocol/file-name';
const shortText = {type: 'string', maxLength: 200} as const;
const sha256 = {type: 'string', pattern: '^[0-9a-f]{64}$'} as const;

/** The body of `POST {endpoint}/submissions`: what a receiver holds it against. */
export const submission = {
  type: 'object',
  additionalProperties: false,
  required: ['form', 'language', 'answers', 'attachments', 'startedAt', 'runtime'],
  properties: {
    form: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'version', 'sha256'],
      properties: {id: shortText, version: shortText, sha256},
    },
    service: {
      type: 'object',
      additionalProperties: false,
      properties: {leika: {type: 'string', pattern: '^99[0-9]{12}$'}, name: {type: 'string', maxLength: 500}},
    },
    region: {type: 'string', pattern: '^[0-9]{12}$'},
    language: {type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$', maxLength: 35},
    answers: {type: 'object'},
    attachments: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'pointer', 'name', 'mediaType', 'size', 'sha256'],
        properties: {
          id: shortText,
          pointer: {type: 'string', maxLength: 1000, pattern: '^(/.*)?$'},
          name: {type: 'string', minLength: 1, maxLength: maxNameLength, not: {pattern: disguisingSigns}},
          mediaType: shortText,
          size: {type: 'integer', minimum: 0},
          sha256,
        },
      },
    },
    reply: {
      type: 'object',
      additionalProperties: false,
      required: ['digitalDecision', 'channel'],
      properties: {digitalDecision: {type: 'boolean'}, channel: shortText},
    },
    identity: {
      type: 'object',
      additionalProperties: false,
      required: ['level', 'token'],
      properties: {level: shortText, token: {type: 'string', maxLength: 16_384}},
    },
    payment: {
      type: 'object',
      additionalProperties: false,
      required: ['transactionId'],
      properties: {transactionId: shortText},
    },
    startedAt: {type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$'},
    runtime: shortText,
  },
} as const;

const time = {type: 'string', format: 'date-time'} as const;

/** The body of `201 Created`. */
export const acknowledgement = {
  type: 'object',
  required: ['reference', 'receivedAt', 'accessCode', 'receipt'],
  properties: {
    reference: {
      type: 'string',
      minLength: 1,
      description: 'What citizen and office call the application. It protects nothing.',
    },
    receivedAt: time,
    accessCode: {type: 'string', minLength: 22, description: 'Secret of the citizen, 128 random bits or more.'},
    receipt: {
      type: 'string',
      pattern: '^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$',
      description: 'JWS in compact serialisation (RFC 7515), EdDSA over Ed25519, under the key at /receipt-key.json.',
    },
    copy: {type: 'boolean', description: 'Whether there is a copy at /submissions/{reference}/copy.'},
  },
} as const;

/** The body of every 4xx and 5xx answer, `application/problem+json` (RFC 9457). */
export const problem = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: {type: 'string', format: 'uri-reference'},
    title: {type: 'string'},
    status: {type: 'integer', minimum: 400, maximum: 599},
    detail: {type: 'string'},
    requestId: {type: 'string', description: 'Names this answer in the log of the receiver.'},
    violations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'keyword', 'message'],
        properties: {
          pointer: {type: 'string', description: 'JSON Pointer (RFC 6901) into the answers.'},
          keyword: {type: 'string', description: 'Of JSON Schema, or rule, upload, hidden, computed, refused.'},
          message: {type: 'string', description: 'A sentence for the citizen, in the language of the submission.'},
        },
      },
    },
    acknowledgement: {
      ...acknowledgement,
      description:
        'With type urn:ozg-forms:problem:key-reused: what the first application under this key was answered with.',
    },
  },
} as const;

/** The body of `GET {endpoint}/submissions/{reference}`. */
export const statusReport = {
  type: 'object',
  required: ['reference', 'form', 'status', 'receivedAt', 'messages', 'documents'],
  properties: {
    reference: {type: 'string'},
    form: {
      type: 'object',
      required: ['id', 'version'],
      properties: {id: {type: 'string'}, version: {type: 'string'}},
    },
    status: {enum: ['received', 'in-progress', 'question', 'decided']},
    receivedAt: time,
    messages: {
      type: 'array',
      items: {type: 'object', required: ['at', 'text'], properties: {at: time, text: {type: 'string'}}},
    },
    documents: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'name', 'mediaType', 'size'],
        properties: {
          id: {type: 'string', minLength: 22},
          name: {type: 'string'},
          mediaType: {type: 'string'},
          size: {type: 'integer', minimum: 0},
        },
      },
    },
  },
} as const;

/** The body of `GET {endpoint}/receipt-key.json`: a JWK (RFC 7517, RFC 8037). */
export const receiptKey = {
  type: 'object',
  required: ['kty', 'crv', 'x', 'kid', 'alg'],
  properties: {
    kty: {const: 'OKP'},
    crv: {const: 'Ed25519'},
    x: {type: 'string'},
    kid: {type: 'string'},
    alg: {const: 'EdDSA'},
    use: {const: 'sig'},
    d: false,
  },
} as const;

/** The body of `GET {endpoint}/challenges`. */
export const challenge = {
  type: 'object',
  required: ['challenge', 'bits', 'expiresAt'],
  properties: {challenge: {type: 'string'}, bits: {type: 'integer', minimum: 0}, expiresAt: time},
} as const;

/** The body of `GET /readyz` and `GET /healthz`. */
export const health = {type: 'object', required: ['status'], properties: {status: {enum: ['ready', 'alive']}}} as const;
