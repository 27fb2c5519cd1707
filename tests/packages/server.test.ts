/** Every module that a portal may import can be imported where there is no page: in plain Node. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {globSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '../..');

/** Imports each name that is given; prints what went wrong, and which globals of a page are there afterwards. */
const importing = `
  const faults = [];
  for (const name of process.argv.slice(1)) {
    await import(name).catch((error) => faults.push(name + ': ' + error.message.split('\\n')[0]));
  }
  const pages = ['window', 'document', 'location', 'HTMLElement'].filter((name) => name in globalThis);
  console.log(JSON.stringify({faults, pages}));
`;

function importedFrom(packageName: string): {faults: string[]; pages: string[]; count: number} {
  const src = join(root, 'packages', packageName, 'src');
  const files = globSync('**/*.ts', {cwd: src, exclude: (path) => /\.test\.ts$|^testing$/.test(path)});
  const names = files.map((file) => `@ozg-forms/${packageName}/${file.replaceAll('\\', '/').replace(/\.ts$/, '')}`);
  // As published: compiled. Without the condition `source`, which the tests run under.
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', importing, ...names], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, NODE_OPTIONS: ''},
  });
  assert.match(stdout, /^\{/, stderr);
  return {...(JSON.parse(stdout) as {faults: string[]; pages: string[]}), count: names.length};
}

describe('without a page', () => {
  it('the packages compile', () => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const {status, stdout} = spawnSync(process.execPath, [compiler, '-b', 'packages/elements'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  for (const packageName of ['core', 'delivery', 'elements']) {
    it(`every module of ${packageName} can be imported`, () => {
      const {faults, pages, count} = importedFrom(packageName);
      assert.ok(count > 20);
      assert.deepEqual(faults, []);
      assert.deepEqual(pages, []);
    });
  }
});
