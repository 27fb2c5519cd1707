/** The page of the preview and what it asks for, beside the endpoint of a receiver for tests. */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Receiver} from '@ozg-forms/receiver/app';
import type {Notice} from './edition.ts';
import {strictHeaders} from './strict-headers.ts';

/** What the page is told after each save. */
export interface Told {
  /** Counts the editions. */
  readonly number: number;
  /** Address of the last edition that could be used; empty before there was one. */
  readonly src: string;
  readonly title: string;
  readonly language: string;
  readonly notices: readonly Notice[];
}

export interface PreviewSource {
  readonly told: () => Told;
  readonly profile: object;
  /** Calls back after each save; returns the way to stop. */
  readonly listen: (listener: (told: Told) => void) => () => void;
}

// Plain scripts and styles, which lie beside the compiled sources and beside the sources alike.
const assets = new URL('../../preview/', import.meta.url);

const files: Readonly<Record<string, readonly [file: string, mediaType: string]>> = {
  '/': ['preview.html', 'text/html; charset=utf-8'],
  '/preview/preview.js': ['preview.js', 'text/javascript; charset=utf-8'],
  '/preview/preview.css': ['preview.css', 'text/css; charset=utf-8'],
};

export async function mountPreview({app, store}: Receiver, {told, profile, listen}: PreviewSource): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      void reply.headers(strictHeaders);
      // A foreign name that leads to this machine must not show what its author writes.
      if (!/^(localhost|127\.0\.0\.1|\[::1\])$/.test(request.hostname))
        return reply.code(403).send('Only for this machine.');
    });
    for (const [address, [file, mediaType]] of Object.entries(files)) {
      const path = fileURLToPath(new URL(file, assets));
      scope.get(address, async (_request, reply) => reply.type(mediaType).send(await readFile(path)));
    }
    scope.get('/preview/profile.json', async (_request, reply) =>
      reply.type('application/json').send(JSON.stringify(profile)),
    );
    scope.get('/preview/events', (request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, {...strictHeaders, 'content-type': 'text/event-stream'});
      const send = (state: Told) => reply.raw.write(`data: ${JSON.stringify(state)}\n\n`);
      send(told());
      const stop = listen(send);
      request.raw.on('close', stop);
    });
    scope.get<{Params: {reference: string}}>('/preview/received/:reference', async (request, reply) => {
      const application = await store.withReference(request.params.reference);
      if (!application) return reply.code(404).send('There is no such application.');
      return reply.type('application/json').send(JSON.stringify(application, undefined, 2));
    });
  });
}
