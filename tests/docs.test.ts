/** What the documentation promises: its links lead somewhere, and its definitions are forms. */
import assert from 'node:assert/strict';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {checkDefinition} from '@ozg-forms/cli/check';
import {loadForm} from '@ozg-forms/core/definition/load-form';

const root = resolve(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync('docs/**/*.md', {cwd: root, exclude: (path) => path.endsWith('node_modules')}),
  ...globSync('forms/*/README.md', {cwd: root}),
];
const metaSchema = JSON.parse(readFileSync(join(root, 'packages/core/form.schema.json'), 'utf8')) as object;

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

describe('the documentation', () => {
  for (const page of pages) {
    it(`has no dead link in ${page}`, () => {
      const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
      const local = targets
        .filter((target) => !/^(https?:|mailto:|#)/.test(target))
        .map((target) => target.split('#')[0]!);
      const dead = local.filter((target) => !existsSync(join(root, dirname(page), target)));
      assert.deepEqual(dead, []);
    });
  }

  for (const sample of globSync('docs/samples/*.json', {cwd: root}))
    it(`shows nothing in ${sample} that check finds`, () => assert.deepEqual(checkDefinition(read(sample)), []));

  it('shows authors definitions that are complete and correct', () => {
    const blocks = [...read('docs/author.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, block]) => JSON.parse(block!) as object,
    );
    const definitions = blocks.filter((block) => 'schema' in block);
    assert.ok(definitions.length > 0);
    const isDefinition = new Ajv2020({strict: true}).compile(metaSchema);
    for (const definition of definitions) {
      assert.equal(isDefinition(definition), true, JSON.stringify(isDefinition.errors));
      assert.ok(loadForm(definition).pages.length > 1);
      assert.deepEqual(checkDefinition(JSON.stringify(definition)), []);
    }
  });
});
