/** A portal's project in a folder of its own, with the packed packages in it as npm would put them there. */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {packAll, packageNames} from './pack.ts';

const root = resolve(import.meta.dirname, '../..');

/** What a portal installs by itself. */
const ownDependencies = ['react', 'react-dom', '@types/react', '@types/react-dom', 'vue', 'vite'];

export interface Portal {
  readonly folder: string;
  /** The tarballs, in the order of `packageNames`. */
  readonly tarballs: readonly string[];
  /** Folder of a package of ours in it. */
  packageFolder(name: string): string;
}

/**
 * Packs the packages, which have to be built, and unpacks them into a new project. Only what their manifests name as
 * dependencies is beside them, taken from this repository: a dependency that is not declared is not found.
 */
export function makePortal(): Portal {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-portal-'));
  cpSync(join(import.meta.dirname, 'consumer'), folder, {recursive: true});
  const tarballs = packAll(join(folder, 'tarballs'));
  const packageFolder = (name: string) => join(folder, 'node_modules/@ozg-forms', name);
  const needed = new Set(ownDependencies);
  for (const [at, name] of packageNames.entries()) {
    mkdirSync(packageFolder(name), {recursive: true});
    execFileSync('tar', ['-xzf', tarballs[at]!, '-C', packageFolder(name), '--strip-components=1']);
    const manifest = readFileSync(join(packageFolder(name), 'package.json'), 'utf8');
    const {dependencies = {}} = JSON.parse(manifest) as {dependencies?: Record<string, string>};
    for (const dependency of Object.keys(dependencies)) needed.add(dependency);
  }
  for (const name of needed) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), {recursive: true});
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
  return {folder, tarballs, packageFolder};
}
