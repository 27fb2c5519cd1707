import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {Ajv} from 'ajv';
import type {CustomElement, Package} from 'custom-elements-manifest/schema.d.ts';
import {committedManifest, generatedManifest} from './generate-manifest.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

const manifest = JSON.parse(committedManifest()) as Package;
const declarations = manifest.modules.flatMap(({declarations = []}) => declarations);
const declared = (name: string) =>
  declarations.find((one) => one.name === name) as CustomElement & {members: {name: string}[]};
const form = declared('OzgForm');
const catalog = declared('OzgCatalog');
const namesOf = (list: readonly {readonly name: string}[] = []) => list.map(({name}) => name).sort();

/** What stands as code in the cells of a column, in the nth table below a heading of a page. */
function codesBelow(page: string, heading: string, column: number, table = 0): string[] {
  const text = read(page);
  const section = text.slice(text.indexOf(`\n## ${heading}\n`) + 1).split(/\n## /)[0]!;
  const rows = section
    .match(/(?:^\|.*\n)+/gm)!
    [table]!.trim()
    .split('\n');
  const cells = rows.map((row) => row.split('|')[column]!);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)).sort();
}

describe('custom-elements.json', () => {
  it('says what the sources say; otherwise run npm run generate', async () =>
    assert.equal(committedManifest(), await generatedManifest()));

  it('is a manifest as its schema has it', () => {
    const schema = JSON.parse(read('node_modules/custom-elements-manifest/schema.json')) as object;
    const ajv = new Ajv({strict: false});
    assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  });

  it('holds the elements that people write, and none that stands inside of them', () => {
    const tags = declarations.flatMap((one) => ('tagName' in one && one.tagName ? [one.tagName] : []));
    assert.deepEqual(tags.sort(), ['ozg-catalog', 'ozg-form']);
  });

  it('names the parts and properties of docs/looks.md', () => {
    const parts = declarations.flatMap((one) => ('tagName' in one && one.cssParts ? namesOf(one.cssParts) : []));
    assert.deepEqual([...new Set(parts)].sort(), codesBelow('docs/looks.md', 'Parts', 1));
    assert.deepEqual(namesOf(form.cssProperties), codesBelow('docs/looks.md', 'Properties', 1));
  });

  it('names the attributes, properties and events of docs/developer.md', () => {
    const page = 'docs/developer.md';
    assert.deepEqual(namesOf(form.attributes), codesBelow(page, 'The element', 1));
    assert.deepEqual(namesOf(form.members), codesBelow(page, 'The element', 2));
    const events = [...codesBelow(page, 'The element', 1, 1), ...codesBelow(page, 'When the login ends', 1)];
    assert.deepEqual(namesOf(form.events), events.sort());
    assert.deepEqual(namesOf(catalog.attributes), codesBelow(page, 'The catalogue', 1));
    assert.deepEqual(namesOf(catalog.members), codesBelow(page, 'The catalogue', 2));
  });

  it('gives each event the type of its object', () => {
    const types = read('packages/elements/src/events.ts').match(/^ {2}'ozg-[a-z-]+'/gm)!;
    assert.deepEqual(namesOf(form.events), types.map((name) => name.trim().slice(1, -1)).sort());
    for (const event of form.events!) assert.match(event.type?.text ?? '', /^CustomEvent</, event.name);
  });

  it('knows the modes of the format', () => {
    const {properties} = JSON.parse(read('packages/core/form.schema.json')) as {properties: {mode: {enum: string[]}}};
    const mode = form.attributes!.find(({name}) => name === 'mode');
    assert.equal(mode?.type?.text, [...properties.mode.enum, ''].map((name) => `'${name}'`).join(' | '));
  });
});
