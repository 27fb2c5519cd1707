/**
 * Puts the themes beside the bundle: one small style sheet each, for pages that link it.
 *
 * They are compacted as the templates are, and come packed as scripts do.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {Plugin} from 'vite';
import {compactCss} from './compact-templates.ts';

export function themeFiles(folder: string): Plugin {
  return {
    name: 'theme-files',
    generateBundle: {
      // After the bundle was looked through: that is about scripts.
      order: 'post',
      handler() {
        for (const name of readdirSync(folder).filter((file) => file.endsWith('.css'))) {
          const source = compactCss(readFileSync(join(folder, name), 'utf8')).trim();
          this.emitFile({type: 'asset', fileName: `themes/${name}`, source});
          this.emitFile({type: 'asset', fileName: `themes/${name}.br`, source: brotliCompressSync(source)});
        }
      },
    },
  };
}
