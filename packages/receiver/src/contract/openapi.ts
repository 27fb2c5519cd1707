/**
 * The endpoint contract, version 1, as OpenAPI 3.1: served at `{endpoint}/openapi.json` and published in `docs/openapi.json`.
 *
 * OpenAPI 3.1 takes JSON Schema 2020-12 as it is, so the schemas are the ones that validate.
 */
import * as schemas from './schemas.ts';

const json = (name: keyof typeof schemas) => ({'application/json': {schema: {$ref: `#/components/schemas/${name}`}}});

const problems = (reasons: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(reasons).map(([status, description]) => [
      status,
      {
        description,
        content: {'application/problem+json': {schema: {$ref: '#/components/schemas/problem'}}},
        ...(['409', '429', '503', '507'].includes(status) && {
          headers: {'Retry-After': {description: 'Seconds.', schema: {type: 'integer'}}},
        }),
      },
    ]),
  );

const unwell = {
  '429': 'Too much from this address. Ask again later.',
  '500': 'Something went wrong here. Ask again with the same key.',
  '503': 'Busy, or nothing can be kept at the moment. Ask again with the same key.',
};

const unknown = {'404': 'Wrong reference, wrong access code, or none: always the same answer.'};

const reference = {name: 'reference', in: 'path', required: true, schema: {type: 'string'}};
const uploadId = {name: 'id', in: 'path', required: true, schema: {type: 'string', minLength: 22}};
const header = (name: string, description: string, schema: object, required = true) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});
const tusResumable = header('Tus-Resumable', 'Version of tus.', {const: '1.0.0'});
const uploadOffset = {'Upload-Offset': {description: 'Bytes that have arrived.', schema: {type: 'integer'}}};
const file = (mediaType: string) => ({[mediaType]: {schema: {type: 'string', contentEncoding: 'binary'}}});

/** The whole description. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'OZG Forms endpoint',
    version: '1.0.0',
    summary: 'How applications to public authorities arrive.',
    description:
      '2xx means kept for good. One Idempotency-Key, one record. 4xx stores nothing; 5xx, a cut or a time-out mean: ask again with the same key.',
    license: {name: 'EUPL-1.2', identifier: 'EUPL-1.2'},
  },
  servers: [{url: '/antraege', description: 'BASE_PATH of the receiver'}],
  paths: {
    '/submissions': {
      post: {
        operationId: 'submit',
        summary: 'Takes one application in.',
        parameters: [
          header('Idempotency-Key', 'Made from 128 random bits or more when the form starts; kept across retries.', {
            type: 'string',
            pattern: '^[A-Za-z0-9_-]{22,128}$',
          }),
          header('Proof-Of-Work', 'Where the receiver asks for one, see /challenges.', {type: 'string'}, false),
        ],
        requestBody: {required: true, content: json('submission')},
        responses: {
          '201': {description: 'Kept. A repeat gets the same answer.', content: json('acknowledgement')},
          ...problems({
            '400': 'The key is missing, or the body is not as this description says.',
            '409': 'The first call under this key still runs. Ask again.',
            '410': 'The application of this key was deleted when its time was over.',
            '413': 'The body is too large.',
            '415': 'The body is no application/json.',
            '422':
              'The answers are not accepted (`violations`), the key is used by another application, or the form has changed.',
            '428': 'A proof of work is needed.',
            ...unwell,
            '507': 'There is no space left. Ask again with the same key.',
          }),
        },
      },
    },
    '/submissions/{reference}': {
      get: {
        operationId: 'status',
        summary: 'How an application stands.',
        security: [{accessCode: []}],
        parameters: [reference],
        responses: {
          '200': {description: 'Status, messages and documents.', content: json('statusReport')},
          ...problems({...unknown, ...unwell}),
        },
      },
    },
    '/submissions/{reference}/copy': {
      get: {
        operationId: 'copy',
        summary: 'All that was sent, for the citizen to keep.',
        security: [{accessCode: []}],
        parameters: [reference],
        responses: {
          '200': {description: 'A tagged PDF.', content: file('application/pdf')},
          ...problems({...unknown, ...unwell}),
        },
      },
    },
    '/submissions/{reference}/documents/{id}': {
      get: {
        operationId: 'document',
        summary: 'A decision or message of the office, as a file.',
        security: [{accessCode: []}],
        parameters: [reference, {name: 'id', in: 'path', required: true, schema: {type: 'string'}}],
        responses: {
          '200': {description: 'The file, as an attachment.', content: file('*/*')},
          ...problems({...unknown, ...unwell}),
        },
      },
    },
    '/uploads': {
      post: {
        operationId: 'createUpload',
        summary: 'Begins the upload of one document (tus 1.0.0, creation).',
        parameters: [
          tusResumable,
          header('Upload-Length', 'Bytes in all.', {type: 'integer', minimum: 0}),
          header('Upload-Metadata', 'Ignored by the contract; see tus.', {type: 'string'}, false),
        ],
        responses: {
          '201': {
            description: 'Begun. The address is a secret; its last part is the id of the document.',
            headers: {Location: {schema: {type: 'string', format: 'uri-reference'}}},
          },
          ...problems({
            '400': 'The length is missing, or has to be known.',
            '412': 'Another version of tus.',
            '413': 'Larger than a document may be.',
            ...unwell,
            '507': 'There is no space for documents.',
          }),
        },
      },
      get: {
        operationId: 'listUploads',
        summary: 'Refused.',
        responses: problems({'405': 'What was uploaded cannot be read.'}),
      },
    },
    '/uploads/{id}': {
      parameters: [uploadId],
      head: {
        operationId: 'uploadOffset',
        summary: 'Where an upload stands.',
        parameters: [tusResumable],
        responses: {
          '200': {description: 'It goes on from here.', headers: uploadOffset},
          '404': {description: 'There is no such upload.'},
          '410': {description: 'It has expired.'},
        },
      },
      patch: {
        operationId: 'continueUpload',
        summary: 'Brings the next bytes.',
        parameters: [
          tusResumable,
          header('Upload-Offset', 'Where the bytes begin: what HEAD said.', {type: 'integer', minimum: 0}),
          header('Upload-Checksum', '`sha256 <base64>`, or sha1, md5.', {type: 'string'}, false),
        ],
        requestBody: {required: true, content: file('application/offset+octet-stream')},
        responses: {
          '204': {description: 'They are on the disk.', headers: uploadOffset},
          ...problems({
            '400': 'The checksum cannot be read.',
            '404': 'There is no such upload.',
            '409': 'The upload stands at another offset.',
            '410': 'It has expired.',
            '413': 'More bytes than announced.',
            '415': 'Not application/offset+octet-stream.',
            '460': 'The bytes do not match their checksum; none was kept.',
            ...unwell,
            '507': 'There is no space for documents.',
          }),
        },
      },
      delete: {
        operationId: 'deleteUpload',
        summary: 'Gives an upload up (tus 1.0.0, termination).',
        parameters: [tusResumable],
        responses: {'204': {description: 'Gone.'}, ...problems({'404': 'There is no such upload.'})},
      },
      get: {
        operationId: 'readUpload',
        summary: 'Refused.',
        responses: problems({'405': 'What was uploaded cannot be read.'}),
      },
    },
    '/challenges': {
      get: {
        operationId: 'challenge',
        summary: 'What has to be solved where a proof of work is asked for.',
        responses: {
          '200': {description: 'Signed by the receiver.', content: json('challenge')},
          ...problems({'404': 'No proof of work is asked for.'}),
        },
      },
    },
    '/receipt-key.json': {
      get: {
        operationId: 'receiptKey',
        summary: 'The public key of the receipts.',
        responses: {
          '200': {description: 'A JWK.', content: {'application/jwk+json': json('receiptKey')['application/json']}},
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'openapi',
        summary: 'This description.',
        responses: {'200': {description: 'OpenAPI 3.1.', content: {'application/json': {schema: {type: 'object'}}}}},
      },
    },
  },
  components: {
    schemas: {...schemas},
    securitySchemes: {
      accessCode: {type: 'http', scheme: 'bearer', description: 'The access code of the acknowledgement.'},
    },
  },
} as const;
