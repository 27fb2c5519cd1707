/**
 * The rules of the house, read from the files themselves and without a tool in between:
 * imports run one way, files stay short and carry a name that says something, and nothing
 * of the machine they were written on stays in them.
 */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {describe, it} from 'node:test';
import {importDirections} from './tools/import-directions.ts';

const root = resolve(import.meta.dirname, '..');
const notOurs = /(^|\/)(node_modules|dist|data|\.git)(\/|$)/;
const hasText =
  /(^|[/.])(ts|js|mjs|json|jsonc|md|html|css|svg|yml|yaml|sh|run|npmrc|LICENSE|gitignore|prettierignore)$/;

const files = globSync(['**/*', '**/.*', '.*/**/*'], {cwd: root, exclude: (path) => notOurs.test(path)})
  .map((path) => path.split(sep).join('/'))
  .filter((path) => hasText.test(path) && !notOurs.test(path));
const sources = files.filter((path) => /\.(ts|js|mjs|css)$/.test(path));

/** Reach into a package by a path. An exception stands here with its reason. */
const reachInside = new Set([
  // Builds the elements, with plugins that lie beside them and are not published.
  'vite.config.ts',
]);

/** Longest a source file may be. An exception stands here with its reason. */
const maxLines = 400;

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the house', () => {
  it('is really read', () => {
    const packages = new Set(sources.map((path) => /^packages\/([^/]+)\//.exec(path)?.[1]).filter(Boolean));

    assert.deepEqual([...packages].sort(), Object.keys(importDirections).sort());
    assert.ok(files.includes('package.json') && files.includes('.ci/run'));
  });

  it('gives every decision a number of its own', () => {
    const numbers = files.flatMap((path) => /^docs\/decisions\/(\d{3})-/.exec(path)?.[1] ?? []);

    assert.ok(numbers.length > 0);
    assert.deepEqual(numbers.sort(), [...new Set(numbers)]);
  });

  it('imports only downwards', () => {
    const breaches = sources.flatMap((path) => {
      const own = roomOf(path);
      if (!own.startsWith('packages/')) return [];
      const below = importDirections[own.slice('packages/'.length)]!.map((name) => `packages/${name}`);
      const allowed = ['', own, ...below];
      return importsOf(path)
        .filter((target) => !allowed.includes(target.room))
        .map((target) => `${path} imports ${target.text}`);
    });

    assert.deepEqual(breaches, []);
  });

  it('reaches another package by its name, never by a path', () => {
    const bound = sources.filter((path) => !reachInside.has(path));
    const breaches = bound.flatMap((path) =>
      importsOf(path)
        .filter((target) => target.text.startsWith('.') && target.room.startsWith('packages/'))
        .filter((target) => target.room !== roomOf(path))
        .map((target) => `${path} imports ${target.text}`),
    );

    assert.deepEqual(breaches, []);
  });

  it(`has no source file of more than ${maxLines} lines`, () => {
    const long = sources.map((path) => ({path, lines: read(path).split('\n').length - 1}));

    assert.deepEqual(
      long.filter(({lines}) => lines > maxLines),
      [],
    );
  });

  it('has no file or folder that is named after nothing', () => {
    const drawer = /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/;

    assert.deepEqual(
      files.filter((path) => drawer.test(path)),
      [],
    );
  });

  it('names files in lower case with dashes', () => {
    const other = sources.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(basename(path)));

    assert.deepEqual(other, []);
  });

  for (const [what, pattern] of [
    ['a path of one machine', /(?<![\w.:/])\/(?:work|home|root|Users|tmp)\/[\w.-]+|\b[A-Z]:\\\\?Users/],
    ['a registry', /registry\.[\w-]+\.(?:org|com)|"resolved":\s"(?!packages\/)/],
  ] as const) {
    it(`does not mention ${what}`, () => {
      const found = files.flatMap((path) => {
        const match = pattern.exec(read(path));
        return match ? [`${path}: ${match[0]}`] : [];
      });

      assert.deepEqual(found, []);
    });
  }
});

interface Target {
  /** As it is written. */
  readonly text: string;

  /** The top folder or the package it lies in; `''` for libraries. */
  readonly room: string;
}

/** What a source file imports or re-exports, statically or not. */
function importsOf(path: string): Target[] {
  const specifiers = read(path).matchAll(/(?:\bfrom|^import|\bimport\()\s*(['"])([^'"\n]+)\1/gm);
  return [...specifiers].map(([, , text = '']) => ({text, room: roomOfImport(path, text)}));
}

function roomOfImport(path: string, text: string): string {
  if (text.startsWith('.'))
    return roomOf(
      relative(root, resolve(root, dirname(path), text))
        .split(sep)
        .join('/'),
    );
  const [, name] = /^@ozg-forms\/([^/]+)/.exec(text) ?? [];
  return name ? `packages/${name}` : '';
}

function roomOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('packages/') ? 2 : 1)
    .join('/');
}
