/** A real tus server (`@tus/server` on files) for tests, which keeps a record of what it was asked. */
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {TestContext} from 'node:test';
import {FileStore} from '@tus/file-store';
import {Server} from '@tus/server';
import {serve} from './listen.ts';

interface TusServer {
  /** The endpoint; uploads are created at `{endpoint}/uploads`. */
  readonly endpoint: string;
  /** Every request so far, e.g. `PATCH 1048576` with the offset it starts at. */
  readonly requests: readonly string[];
  /** Answers the next requests for which it says so in place of the server. */
  answerInstead(answer: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  contentOf(id: string): Promise<Buffer>;
  metadataOf(id: string): Promise<Record<string, string>>;
}

export async function tusServer(t: TestContext): Promise<TusServer> {
  const directory = await mkdtemp(join(tmpdir(), 'ozg-delivery-'));
  t.after(() => rm(directory, {recursive: true, force: true, maxRetries: 5}));
  const store = new FileStore({directory});
  const tus = new Server({path: '/api/uploads', datastore: store, relativeLocation: true, lockDrainTimeout: 100});
  const requests: string[] = [];
  let instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;

  const origin = await serve(t, (request, response) => {
    const offset = request.headers['upload-offset'];
    requests.push([request.method, offset].filter((part) => part !== undefined).join(' '));
    if (!instead?.(request, response)) void tus.handle(request, response);
  });
  return {
    endpoint: `${origin}/api`,
    requests,
    answerInstead: (answer) => (instead = answer),
    contentOf: (id) => readFile(join(directory, id)),
    metadataOf: async (id) => (await store.getUpload(id)).metadata as Record<string, string>,
  };
}
