/** The fenced samples of all pages: what they are, and where they stand. */
import {globSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Every page that readers are sent to. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...globSync('docs/**/*.md', {cwd: root, exclude: (path) => path.endsWith('node_modules')}),
  ...globSync('forms/*/README.md', {cwd: root}),
  ...globSync('packages/*/README.md', {cwd: root}),
].map((path) => path.replaceAll('\\', '/'));

export interface Block {
  readonly page: string;
  /** `docs/format.md:8`, for who has to mend it. */
  readonly place: string;
  /** Behind the fence: `json`. */
  readonly kind: string;
  /** Behind the kind, for tests alone: `put=/pages`. */
  readonly goes: string;
  /** The line above, which tests may have left a mark in. */
  readonly before: string;
  readonly content: string;
}

export const blocks: readonly Block[] = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^( *)```([^\n]*)\n([\s\S]*?)^ *```$/gm)].map(
    ({index, 1: indent = '', 2: info = '', 3: content = ''}) => {
      const above = text.slice(0, index);
      const [kind = '', goes = ''] = info.trim().split(' ');
      const own = content.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      const place = `${page}:${above.split('\n').length}`;
      return {page, place, kind, goes, before: above.trimEnd().split('\n').at(-1) ?? '', content: own};
    },
  );
});

export function blocksOf(...kinds: readonly string[]): Block[] {
  return blocks.filter(({kind}) => kinds.includes(kind));
}
