/** Scripts of the demo's own pages, built by the configuration of the runtime when somebody asks for one. */
import {resolve} from 'node:path';
import type {InlineConfig} from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** File name → code. */
export type Scripts = ReadonlyMap<string, string>;

/**
 * @param entry absolute path of the module that becomes `page.js`
 * @param own what is different from the runtime
 */
export async function buildScripts(entry: string, own: InlineConfig = {}): Promise<Scripts> {
  const {build: bundle, mergeConfig} = await import('vite');
  const {default: config} = await import('../../vite.config.ts');
  // Not its budget: this is not what citizens load.
  const plugins = (config.plugins ?? []).filter(
    (plugin) => plugin && 'name' in plugin && ['guarded-policy', 'compact-templates'].includes(plugin.name),
  );
  const page = {
    root,
    configFile: false,
    logLevel: 'error',
    build: {write: false, minify: false, lib: {entry: {page: entry}}},
  } as const;
  const result = await bundle(mergeConfig(mergeConfig({...config, plugins}, page), own));
  const outputs = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
  return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
