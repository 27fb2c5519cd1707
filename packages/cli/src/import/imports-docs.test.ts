/** The samples of docs/imports.md: what the page says comes out is what comes out. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {commands} from '../commands/commands.ts';
import {importLayout} from './uischema/import-layout.ts';
import {layoutKindOf} from './uischema/layout-kind.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/imports.md'), 'utf8');

function sample(name: string): SchemaObject {
  const [, json] = new RegExp(`<!-- import-uischema: ${name} -->\\s+\`\`\`json\\n([^]*?)\`\`\``).exec(page)!;
  return JSON.parse(json!) as SchemaObject;
}

describe('docs/imports.md', () => {
  it('shows what a layout becomes', () => {
    const layout = sample('layout');
    const {definition, notes} = importLayout(sample('schema'), layout, layoutKindOf(layout), {
      name: 'schema',
      language: 'de',
    });
    assert.deepEqual(definition, sample('form'));
    assert.deepEqual(notes, []);
  });

  it('calls commands and options that there are', () => {
    const calls = [...page.matchAll(/npx ozg-forms (\S+)(.*)/g)];
    assert.ok(calls.length >= 3);
    for (const [, name, rest] of calls) {
      const command = commands.find((each) => each.name === name)!;
      for (const [, option] of rest!.matchAll(/--(\w+)/g)) assert.ok(Object.hasOwn(command.options, option!), option);
    }
  });
});
