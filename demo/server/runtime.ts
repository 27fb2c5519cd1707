/** The built runtime the demo serves: built anew when a source has changed since. */
import {globSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folder of the built runtime. */
export const runtimeDir = join(root, 'packages/elements/dist/embed');

const sources = [
  'vite.config.ts',
  'package-lock.json',
  'packages/elements/build/*.ts',
  'packages/{core,delivery,elements}/{package,tsconfig}.json',
  'packages/{core,delivery,elements}/src/**/*.{ts,json}',
];

/** Builds the runtime unless the one that is there is newer than everything it is made of. */
export async function buildRuntimeWhenNeeded(): Promise<void> {
  if (isCurrent()) return;
  console.log('Building the form runtime …');
  // Loaded only now: a demo that is built already starts without the bundler.
  const {build} = await import('vite');
  await build({root, configFile: join(root, 'vite.config.ts')});
}

function isCurrent(): boolean {
  const built = statSync(join(runtimeDir, 'ozg-forms.js'), {throwIfNoEntry: false});
  if (!built) return false;
  const files = globSync(sources, {cwd: root, exclude: (path) => /\.test\.ts$/.test(path)});
  return files.every((file) => statSync(join(root, file)).mtimeMs <= built.mtimeMs);
}
