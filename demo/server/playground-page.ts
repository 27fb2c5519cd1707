/** The playground, where authors write a form and see it. Its script is built when somebody asks for it. */
import {join, resolve} from 'node:path';
import type {Receiver} from '@ozg-forms/receiver/app';
import {buildScripts, type Scripts} from './page-scripts.ts';
import {serveSite, type SiteTable} from './site-files.ts';
import {pageHeaders} from './strict-policy.ts';

const folder = resolve(import.meta.dirname, '../playground');

const files: SiteTable = {
  '/playground': 'playground.html',
  '/playground/': 'playground.html',
  '/playground/playground.css': 'playground.css',
  '/playground/workbench.css': 'workbench.css',
  '/playground/examples/begin.json': 'examples/begin.json',
  '/playground/examples/condition.json': 'examples/condition.json',
  '/playground/examples/list.json': 'examples/list.json',
  '/playground/examples/rule.json': 'examples/rule.json',
};

let scripts: Promise<Scripts> | undefined;

/** Mounts the page beside the town, under the same policy. */
export async function mountPlayground(app: Receiver['app']): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(pageHeaders()));
    serveSite(scope, folder, files);
    // What the page loads ahead, so that it goes on without a network.
    scope.get('/playground/modules.json', async () => [...(await (scripts ??= build())).keys()]);
    scope.get<{Params: {name: string}}>('/playground/:name', async ({params: {name}}, reply) => {
      const code = (await (scripts ??= build())).get(name);
      if (code === undefined) return reply.callNotFound();
      return reply.type('text/javascript; charset=utf-8').send(code);
    });
  });
}

function build(): Promise<Scripts> {
  const nothingIsSent = join(folder, 'form/local-adapter.ts');
  return buildScripts(join(folder, 'page.ts'), {
    resolve: {alias: {'@ozg-forms/delivery/http-adapter': nothingIsSent}},
    build: {minify: true},
  });
}
