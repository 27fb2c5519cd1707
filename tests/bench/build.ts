/**
 * Puts every contestant into `dist/<id>` as static files: its page, its scripts, and the
 * measured form in its own format and in each size.
 */
import {createHash} from 'node:crypto';
import {cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'vite';
import {ours, type Contestant} from './contestants.ts';
import {ourPage} from './contestants/ours/form.ts';
import {staticPage} from './contestants/static/form.ts';
import {sectionsFor} from './form.ts';

const here = import.meta.dirname;
const root = join(here, '../..');

/** Where the built contestants lie. */
export const pagesFolder = join(here, 'dist');

export async function buildPages(contestants: readonly Contestant[], sizes: readonly number[]): Promise<void> {
  for (const contestant of contestants) {
    if (contestant.isBundled) await bundle(contestant);
    else copy(contestant, sizes);
    const data = join(pagesFolder, contestant.id, 'data');
    mkdirSync(data, {recursive: true});
    for (const size of sizes) writeFileSync(join(data, `${size}.json`), contestant.formFor(sectionsFor(size)));
  }
}

function copy({id}: Contestant, sizes: readonly number[]): void {
  const folder = join(pagesFolder, id);
  rmSync(folder, {recursive: true, force: true});
  cpSync(join(here, 'contestants', id), folder, {recursive: true, filter: (path) => !path.endsWith('.ts')});
  if (id === ours.id) cpSync(join(root, 'packages/elements/dist/embed'), folder, {recursive: true});
  const pageWith = id === ours.id ? ourPage : (size: number) => staticPage(sectionsFor(size));
  for (const size of sizes) writeFileSync(join(folder, `${size}.html`), pageWith(size));
}

// Peers change only with their versions and with the few lines that drive them.
async function bundle({id}: Contestant): Promise<void> {
  const source = join(here, 'contestants', id);
  const stamp = join(pagesFolder, id, 'built-from.txt');
  const sources = [join(here, 'package-lock.json'), ...globSync('**/*.{js,html}', {cwd: join(here, 'contestants')})];
  const digest = createHash('sha256');
  for (const file of sources) digest.update(readFileSync(join(here, 'contestants', file.replace(`${here}/`, '../'))));
  const builtFrom = digest.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === builtFrom) return;
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(pagesFolder, id),
      emptyOutDir: true,
      modulePreload: {polyfill: false},
      chunkSizeWarningLimit: 5_000,
    },
  });
  writeFileSync(stamp, builtFrom);
}
