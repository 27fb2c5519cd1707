/** The check runs in a page: nothing that it loads is of Node, or of a package that is. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {it} from 'node:test';

const allowed = /^(?:@ozg-forms\/core(?:\/|$)|ajv\/dist\/refs\/.*\.json$|culori$|fastest-levenshtein$|jsonc-parser$)/;

it('loads nothing that a browser lacks', () => {
  const packages = new Set<string>();
  const files = new Set<string>();
  const open = [resolve(import.meta.dirname, 'check.ts')];
  while (open.length > 0) {
    const file = open.pop()!;
    if (files.has(file)) continue;
    files.add(file);
    // Types are gone before anything is loaded.
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
    for (const [, target] of imports) {
      if (target!.startsWith('.')) open.push(resolve(dirname(file), target!));
      else packages.add(target!);
    }
  }
  assert.ok(files.size > 60);
  assert.deepEqual(
    [...packages].filter((name) => !allowed.test(name)),
    [],
  );
});
