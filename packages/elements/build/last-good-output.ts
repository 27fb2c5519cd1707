/**
 * Clears the output folder of what an earlier build left there, once the new files are written.
 *
 * A build that fails therefore leaves the last good one in place.
 */
import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';

export function lastGoodOutput(): Plugin {
  return {
    name: 'last-good-output',
    config: () => ({build: {emptyOutDir: false}}),
    writeBundle({dir}, bundle) {
      if (dir === undefined) return;
      const written = new Set(Object.keys(bundle).map((file) => file.split('/')[0]!));
      for (const name of readdirSync(dir)) if (!written.has(name)) rmSync(join(dir, name), {recursive: true});
    },
  };
}
