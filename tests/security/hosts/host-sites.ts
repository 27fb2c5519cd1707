/**
 * A receiver with the form of a guest card, and the web site that embeds it from another
 * origin: the pages of the folder beside this file, each hostile in a way of its own.
 */
import {execFileSync} from 'node:child_process';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import {createReceiver} from '@ozg-forms/receiver/app';
import {settingsFrom} from '@ozg-forms/receiver/settings';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {buildRuntimeWhenNeeded, runtimeDir} from '../../../demo/server/runtime.ts';
import {cleanPage, hostPages} from './host-pages.ts';

const receiverProgram = join(import.meta.dirname, '../../../packages/receiver/bin/ozg-receiver.js');
const folder = join(import.meta.dirname, 'pages');
const older = join(import.meta.dirname, 'older/ozg-forms.single.js.br');

export interface HostSites {
  /** Address of a page. */
  address(page: string): string;
  /** What was sent under a reference; `undefined` when nothing was. */
  sent(reference: string): Promise<Submission | undefined>;
  /** What the operator gets by `ozg-receiver export`: everything that has arrived. */
  exported(): readonly {readonly reference: string}[];
  close(): Promise<void>;
}

export async function startHostSites(): Promise<HostSites> {
  await buildRuntimeWhenNeeded();
  let forms = '';
  const site = createServer((request, response) => answer(request, response, forms));
  const port = await listening(site);
  const dataDir = mkdtempSync(join(tmpdir(), 'ozg-hosts-'));
  const receiver = await createReceiver(
    settingsFrom({
      LOG: 'silent',
      PORT: '0',
      DATA_DIR: dataDir,
      FORMS_DIR: join(import.meta.dirname, 'forms'),
      RUNTIME_DIR: runtimeDir,
      ALLOWED_ORIGINS: `http://localhost:${port}`,
    }),
  );
  await receiver.app.listen({port: 0, host: '127.0.0.1'});
  forms = `http://127.0.0.1:${(receiver.app.server.address() as AddressInfo).port}`;
  return {
    address: (page) => `http://localhost:${port}/${page}`,
    sent: async (reference) => (await receiver.store.withReference(reference))?.submission,
    exported: () =>
      execFileSync(process.execPath, [receiverProgram, 'export', '--format', 'ndjson'], {
        env: {...process.env, DATA_DIR: dataDir},
        encoding: 'utf8',
      })
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as {reference: string}),
    async close() {
      site.closeAllConnections();
      site.close();
      await receiver.close();
      rmSync(dataDir, {recursive: true, force: true});
    },
  };
}

/** A page of the site, a copy of the runtime on the site itself, or nothing. */
function answer({url = '/'}: IncomingMessage, response: ServerResponse, forms: string): void {
  const path = new URL(url, 'http://localhost').pathname.slice(1);
  const copy = /^kopie\/([\w-]+\.js)$/.exec(path)?.[1];
  if (copy !== undefined) {
    response.setHeader('content-type', 'text/javascript');
    return void response.end(readFileSync(join(runtimeDir, copy)));
  }
  if (path === 'older.js') {
    response.setHeader('content-type', 'text/javascript');
    return void response.end(brotliDecompressSync(readFileSync(older)));
  }
  const page = [cleanPage, ...hostPages].find(({name}) => name === path);
  if (!page) return void response.writeHead(404).end();
  const written = (text: string) => text.replaceAll('{{forms}}', forms);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (page.policy !== undefined) response.setHeader('content-security-policy', written(page.policy));
  response.end(written(readFileSync(join(folder, `${page.file ?? page.name}.html`), 'utf8')));
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return (server.address() as AddressInfo).port;
}
