/**
 * The office's inbox: applications to read, documents to download, answers to give.
 *
 * It knows no login, so it answers this machine only. Reading is plain HTML; the one thing that
 * changes data takes JSON, and only from its own pages.
 */
import {join} from 'node:path';
import {Office} from '@ozg-forms/receiver/office/office';
import type {Receiver} from '@ozg-forms/receiver/app';
import {attachmentDisposition} from '@ozg-forms/receiver/submissions/attachment-disposition';
import {addAnswerRoute} from './inbox-api.ts';
import {readingOf} from './inbox-answers.ts';
import {applicationPage, inboxPath, listPage, missingPage} from './inbox-pages.ts';
import {readSiteFile} from './site-files.ts';
import {pageHeaders} from './strict-policy.ts';

const folder = join(import.meta.dirname, '../posteingang');

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export async function mountInbox({app, store}: Receiver): Promise<void> {
  const office = new Office(store);
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        void reply.headers({...pageHeaders(), 'cache-control': 'no-store'});
        // A foreign name that leads to this machine must not open what only this machine may see.
        if (!loopback.test(request.hostname)) {
          return reply
            .code(403)
            .type('text/plain; charset=utf-8')
            .send('Der Posteingang antwortet nur unter localhost.\n');
        }
      });
      addPages(scope, office);
      addAnswerRoute(scope, office);
    },
    {prefix: inboxPath},
  );
}

function addPages(scope: Receiver['app'], office: Office): void {
  for (const file of ['inbox.css', 'inbox.js']) {
    scope.get(`/${file}`, async (_request, reply) => {
      const {mediaType, text} = await readSiteFile(folder, file);
      return reply.type(mediaType).send(text);
    });
  }
  const html = 'text/html; charset=utf-8';

  scope.get('/', async (_request, reply) => {
    const listed = (await office.applications()).map(async (application) => ({
      application,
      title: (await office.formOf(application)).title,
    }));
    return reply.type(html).send(listPage(await Promise.all(listed)));
  });

  scope.get<{Params: {reference: string}; Querystring: Record<string, string>}>(
    '/:reference',
    async (request, reply) => {
      const application = await office.application(request.params.reference);
      if (!application) return reply.code(404).type(html).send(missingPage());
      const {reference, submission} = application;
      const reading = readingOf(
        await office.formOf(application),
        submission.answers,
        (id) => `${inboxPath}/${encodeURIComponent(reference)}/dokumente/${encodeURIComponent(id)}`,
      );
      return reply.type(html).send(applicationPage(application, reading, 'gespeichert' in request.query));
    },
  );

  scope.get<{Params: {reference: string; id: string}}>('/:reference/dokumente/:id', async (request, reply) => {
    const application = await office.application(request.params.reference);
    const document = application && (await office.document(application, request.params.id));
    if (!document) return reply.code(404).type(html).send(missingPage());
    return reply
      .header('content-disposition', attachmentDisposition(document.name))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-length', document.size)
      .type(document.mediaType)
      .send(document.content);
  });
}
