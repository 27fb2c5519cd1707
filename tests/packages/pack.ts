/**
 * Makes the tarballs that are published: `npm run pack -- FOLDER`.
 *
 * From what `npm run build` compiled, and nothing else: a file whose source is gone stays behind, as do tests. Manifests
 * lose the condition `source`, which leads to files that only a checkout has, and each package gets the licence.
 */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join, resolve} from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly exports: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: unknown;
}

const packages = resolve(import.meta.dirname, '../../packages');

/** Folders of all packages, in the order in which one needs another. */
export const packageNames = ['core', 'delivery', 'elements', 'receiver', 'cli'] as const;

/** Packs every package. Returns the paths of the tarballs, in the order of `packageNames`. */
export function packAll(folder: string): string[] {
  mkdirSync(folder, {recursive: true});
  const stages = mkdtempSync(join(tmpdir(), 'ozg-pack-'));
  try {
    return packageNames.map((name) => {
      const stage = join(stages, name);
      const manifest = staged(join(packages, name), stage);
      execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(folder)], {
        cwd: stage,
        shell: process.platform === 'win32',
      });
      return join(folder, `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`);
    });
  } finally {
    rmSync(stages, {recursive: true});
  }
}

/** Puts what is published of a package into a folder. Returns the manifest there. */
function staged(source: string, stage: string): Manifest {
  const {devDependencies: _, ...manifest} = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Manifest;
  const published = {...manifest, exports: withoutSource(manifest.exports)};
  for (const name of ['README.md', ...manifest.files]) {
    if (!existsSync(join(source, name)))
      throw new Error(`${join(source, name)} is missing. Run "npm run build" first.`);
    for (const file of name === 'dist' ? compiledIn(source) : [name]) {
      mkdirSync(dirname(join(stage, file)), {recursive: true});
      cpSync(join(source, file), join(stage, file), {recursive: true});
      if (name === 'dist' && file.endsWith('.js')) writeFileSync(join(stage, file), withCompiledImports(stage, file));
    }
  }
  cpSync(join(packages, '../LICENSE'), join(stage, 'LICENSE'));
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
  return published;
}

/** Compiled files whose source is there, and the runtime for script tags. */
function compiledIn(source: string): string[] {
  return globSync('dist/**/*.{js,d.ts,map,json,css,br}', {cwd: source})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !isWidgetExample(source, file))
    .filter((file) => {
      const stem = file.replace(/^dist/, 'src').replace(/(\.d\.ts|\.js\.map|\.js|\.json)$/, '');
      return file.startsWith('dist/embed/') || ['.ts', '.json'].some((type) => existsSync(join(source, stem + type)));
    });
}

/** Examples of widgets stand beside them, for tests and the page of widgets alone. Elsewhere the name means nothing. */
function isWidgetExample(source: string, file: string): boolean {
  return basename(source) === 'elements' && /[./]examples?\./.test(file);
}

/**
 * The compiler writes `.js` for `.ts` in every import but those that load later in a class with decorators (TypeScript
 * 6.0, `rewriteRelativeImportExtensions`): what it leaves there leads to no file.
 */
function withCompiledImports(stage: string, file: string): string {
  return readFileSync(join(stage, file), 'utf8').replace(/\bimport\((['"])(\.[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
}

function withoutSource(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'source');
  const [only] = entries;
  if (entries.length === 1 && only![0] === 'default') return only![1];
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutSource(inner)]));
}

if (import.meta.main) console.log(packAll(resolve(process.argv[2] ?? 'dist')).join('\n'));
