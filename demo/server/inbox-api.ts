/** The one call that changes an application: the office answers. JSON, and only from the inbox's own pages. */
import type {SubmissionStatus} from '@ozg-forms/core/protocol/submission';
import {submissionStatuses, type Office} from '@ozg-forms/receiver/office/office';
import type {Receiver} from '@ozg-forms/receiver/app';
import {officeMediaTypes} from './inbox-pages.ts';

interface AnswerBody {
  readonly status?: SubmissionStatus;
  readonly message?: string;
  readonly document?: {readonly name: string; readonly mediaType: string; readonly base64: string};
}

const maxDocumentBytes = 10 * 1024 * 1024;
const maxBase64Length = Math.ceil(maxDocumentBytes / 3) * 4;

const answerBody = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    status: {enum: submissionStatuses},
    message: {type: 'string', minLength: 1, maxLength: 5000},
    document: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'mediaType', 'base64'],
      properties: {
        name: {type: 'string', minLength: 1, maxLength: 255},
        mediaType: {enum: officeMediaTypes},
        base64: {type: 'string', minLength: 1, maxLength: maxBase64Length, pattern: '^[A-Za-z0-9+/]+={0,2}$'},
      },
    },
  },
} as const;

/** `POST api/antraege/{reference}`: 200, or an error with `message` in German. */
export function addAnswerRoute(scope: Receiver['app'], office: Office): void {
  scope.post<{Params: {reference: string}; Body: AnswerBody}>(
    '/api/antraege/:reference',
    {
      bodyLimit: maxBase64Length + 64 * 1024,
      schema: {body: answerBody},
      async onRequest(request, reply) {
        if (!isFromOwnPage(request.headers)) return reply.code(403).send({message: 'Nur von der eigenen Seite aus.'});
        if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
          return reply.code(415).send({message: 'Nur application/json.'});
        }
      },
      errorHandler(error, _request, reply) {
        const status = error.statusCode ?? 500;
        if (status >= 500) scope.log.error({err: error}, 'an answer of the office was not stored');
        void reply.code(status).send({message: sentences[status] ?? sentences[500]});
      },
    },
    async ({params, body: {status, message, document}}, reply) => {
      const isKnown = await office.answer(params.reference, {
        ...(status !== undefined && {status}),
        ...(message !== undefined && {message}),
        ...(document && {
          document: {
            name: document.name,
            mediaType: document.mediaType,
            bytes: Buffer.from(document.base64, 'base64'),
          },
        }),
      });
      return isKnown ? {} : reply.code(404).send({message: 'Diesen Antrag gibt es nicht.'});
    },
  );
}

const sentences: Readonly<Record<number, string>> = {
  400: 'Diese Antwort ist nicht vollständig. Ändern Sie den Stand, schreiben Sie eine Nachricht oder fügen Sie eine Datei hinzu.',
  413: 'Die Datei ist größer als 10 MB.',
  500: 'Die Antwort konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.',
};

/**
 * Whether a browser says that the call comes from this very origin. Another port of this machine is
 * another origin. Programs that are no browsers send neither header and could forge both.
 */
function isFromOwnPage({origin, host, 'sec-fetch-site': site}: NodeJS.Dict<string | string[]>): boolean {
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || (URL.canParse(String(origin)) && new URL(String(origin)).host === host);
}
