/** Files that pages link to and that are no pages: descriptions and samples for programs. */
import {cpSync, globSync} from 'node:fs';
import {join} from 'node:path';
import type {SiteConfig} from 'vitepress';

export function copyPlainFiles({srcDir, outDir}: SiteConfig): void {
  for (const path of ['openapi.json', ...globSync('samples/*.json', {cwd: srcDir})])
    cpSync(join(srcDir, path), join(outDir, path));
}
