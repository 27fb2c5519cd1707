/**
 * The shape of a submission around its answers, and the way to check it.
 *
 * A fault here is a fault of the program that sent it, not of the citizen: it is 400 and
 * names the place in the body. What the answers must be is the form's own schema (`check/`).
 */
import {Ajv2020} from 'ajv/dist/2020.js';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {Problem} from '../http/problem.ts';

const shortText = {type: 'string', maxLength: 200} as const;
const sha256 = {type: 'string', pattern: '^[0-9a-f]{64}$'} as const;

const schema = {
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
          name: {type: 'string', maxLength: 255},
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

const validate = new Ajv2020({strict: true}).compile(schema);

/** @throws Problem 400 naming the first place that is wrong, never what stands there */
export function submissionFrom(body: unknown): Submission {
  if (validate(body)) return body as Submission;
  const error = validate.errors![0]!;
  throw new Problem(
    400,
    `The submission is not as the endpoint contract says: "${error.instancePath}" ${error.message}.`,
  );
}
