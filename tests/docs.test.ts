/** What the documentation promises: its links lead somewhere, and its definitions are forms. */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {checkDefinition} from '@ozg-forms/cli/check';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {pages, root} from './docs-samples/blocks.ts';
import {deadLinksOf} from './docs-samples/links.ts';

const metaSchema = JSON.parse(readFileSync(join(root, 'packages/core/form.schema.json'), 'utf8')) as object;

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

describe('the documentation', () => {
  for (const page of pages) it(`has no dead link in ${page}`, () => assert.deepEqual(deadLinksOf(page), []));

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
