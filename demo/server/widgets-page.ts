/** The page of every widget in every state, for whoever builds a theme. Its script is built when somebody asks for it. */
import {join, resolve} from 'node:path';
import type {Receiver} from '@ozg-forms/receiver/app';
import {buildScripts, type Scripts} from './page-scripts.ts';
import {serveSite} from './site-files.ts';
import {pageHeaders} from './strict-policy.ts';

const folder = resolve(import.meta.dirname, '../widgets');

let scripts: Promise<Scripts> | undefined;

/** Mounts the page beside the town, under the same policy. */
export async function mountWidgetsPage(app: Receiver['app']): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(pageHeaders()));
    serveSite(scope, folder, {'/widgets': 'widgets.html', '/widgets/widgets.css': 'widgets.css'});
    scope.get<{Params: {name: string}}>('/widgets/:name', async ({params: {name}}, reply) => {
      const code = (await (scripts ??= buildScripts(join(folder, 'page.ts')))).get(name);
      if (code === undefined) return reply.callNotFound();
      return reply.type('text/javascript; charset=utf-8').send(code);
    });
  });
}
