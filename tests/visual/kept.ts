/** The pictures that are kept, and where new ones go when they differ. */
import {existsSync, globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import type {PNG} from 'pngjs';
import {decoded} from './picture.ts';
import {smallPng} from './small-png.ts';

const kept = resolve(import.meta.dirname, 'kept');

/** Not in the repository. */
const news = resolve(import.meta.dirname, 'dist');

export function keptNames(): string[] {
  return globSync('*.png', {cwd: kept}).map((file) => basename(file, '.png'));
}

export function readKept(name: string): PNG | undefined {
  const file = join(kept, `${name}.png`);
  return existsSync(file) ? decoded(readFileSync(file)) : undefined;
}

export function keep(name: string, picture: PNG): void {
  mkdirSync(kept, {recursive: true});
  writeFileSync(join(kept, `${name}.png`), smallPng(picture));
}

/** Puts a picture where a person can look at it, and says where. */
export function putAside(name: string, picture: PNG): string {
  mkdirSync(news, {recursive: true});
  const file = join(news, `${name}.png`);
  writeFileSync(file, smallPng(picture));
  return file;
}
