/** docs/looks.md names every part and every property there is, and none that is not; themes set what they have to. */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const docs = read('docs/looks.md');

const sources = globSync('packages/elements/src/**/*.ts', {
  cwd: root,
  exclude: (file) => /\.test\.ts$|testing$/.test(file),
});

/** Parts whose name is worked out. */
const worked = ['next', 'send', 'field', 'change', 'up', 'down'];

function partsInSources(): string[] {
  const written = sources.flatMap((file) =>
    [...read(file).matchAll(/\Wpart(?:="|: ')([a-z -]+)["']/g)].flatMap(([, names]) => names!.split(' ')),
  );
  return [...new Set([...written, ...worked])].sort();
}

function codesIn(heading: string): string[] {
  const section = docs.slice(docs.indexOf(`\n## ${heading}\n`)).split('\n## ')[1]!;
  const firstCells = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|')[1]!);
  return firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)).sort();
}

const tokens = read('packages/elements/src/styles/tokens.ts');
const table = read('packages/core/src/definition/color-tokens.ts');
const colors = [...table.matchAll(/^(?:const table = `)?([a-z-]+)\|/gm)].map(([, name]) => `--ozg-color-${name!}`);
const others = [...new Set([...tokens.matchAll(/var\((--ozg-[a-z-]+)[,)]/g)].map(([, name]) => name!))];

describe('what is written about looks', () => {
  it('names every part', () => {
    assert.deepEqual(codesIn('Parts'), partsInSources());
  });

  it('names every property', () => {
    assert.ok(colors.length > 10);
    assert.deepEqual(codesIn('Properties'), [...colors, ...others].sort());
  });

  it('names every theme', () => {
    const themes = globSync('packages/elements/themes/*.css', {cwd: root}).map((file) => basename(file, '.css'));
    assert.deepEqual(codesIn('A theme in one line'), themes.sort());
  });
});

describe('a theme', () => {
  for (const file of globSync('packages/elements/themes/*.css', {cwd: root})) {
    it(`${basename(file)} sets every colour for light and dark, and nothing that is not known`, () => {
      const set = [...read(file).matchAll(/^\s+(--[a-z-]+): (.*);$/gm)].map(([, name, value]) => ({
        name: name!,
        value: value!,
      }));
      const missing = colors.filter((name) => name !== '--ozg-color-accent' && !set.some((one) => one.name === name));
      assert.deepEqual(missing, []);
      assert.deepEqual(
        set.filter(({name}) => ![...colors, ...others].includes(name)),
        [],
      );
      const onlyLight = set.filter(({name, value}) => colors.includes(name) && !value.startsWith('light-dark('));
      assert.deepEqual(onlyLight, []);
    });
  }
});
