/** The page of every widget in every state, for whoever builds a theme. Its script is built when somebody asks for it. */
import {join, resolve} from 'node:path';
import type {Receiver} from '@ozg-forms/receiver/app';
import {readSiteFile} from './site-files.ts';
import {pageHeaders} from './strict-policy.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'demo/widgets');

/** File name → code. */
type Scripts = ReadonlyMap<string, string>;

let scripts: Promise<Scripts> | undefined;

/** Mounts the page beside the town, under the same policy. */
export async function mountWidgetsPage(app: Receiver['app']): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(pageHeaders()));
    for (const [address, file] of [
      ['/widgets', 'widgets.html'],
      ['/widgets/widgets.css', 'widgets.css'],
    ] as const) {
      scope.get(address, async (_request, reply) => {
        const {mediaType, text} = await readSiteFile(folder, file);
        return reply.type(mediaType).send(text);
      });
    }
    scope.get<{Params: {name: string}}>('/widgets/:name', async ({params: {name}}, reply) => {
      const code = (await (scripts ??= build())).get(name);
      if (code === undefined) return reply.callNotFound();
      return reply.type('text/javascript; charset=utf-8').send(code);
    });
  });
}

// By the configuration of the runtime itself, but for its budget: this is not what citizens load.
async function build(): Promise<Scripts> {
  const {build: bundle, mergeConfig} = await import('vite');
  const {default: config} = await import('../../vite.config.ts');
  const plugins = (config.plugins ?? []).filter(
    (plugin) => plugin && 'name' in plugin && ['guarded-policy', 'compact-templates'].includes(plugin.name),
  );
  const result = await bundle(
    mergeConfig(
      {...config, plugins},
      {
        root,
        configFile: false,
        logLevel: 'error',
        build: {write: false, minify: false, lib: {entry: {page: join(folder, 'page.ts')}}},
      },
    ),
  );
  const outputs = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
  return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
