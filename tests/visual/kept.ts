/** The pictures that are kept, and where new ones go when they differ. */
import {existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import type {PNG} from 'pngjs';
import {decoded} from './picture.ts';
import type {Album} from './sheets.ts';
import {smallPng} from './small-png.ts';

const folders: Readonly<Record<Album, string>> = {
  usual: resolve(import.meta.dirname, 'kept'),
  further: resolve(import.meta.dirname, 'kept-further'),
};

/** Not in the repository. */
const news = resolve(import.meta.dirname, 'dist');

export function keptNames(album: Album): string[] {
  return globSync('*.png', {cwd: folders[album]}).map((file) => basename(file, '.png'));
}

function fileOf(album: Album, name: string): string {
  return join(folders[album], `${name}.png`);
}

export function readKept(album: Album, name: string): PNG | undefined {
  const file = fileOf(album, name);
  return existsSync(file) ? decoded(readFileSync(file)) : undefined;
}

export function keep(album: Album, name: string, picture: PNG): void {
  mkdirSync(folders[album], {recursive: true});
  writeFileSync(fileOf(album, name), smallPng(picture));
}

export function forget(album: Album, name: string): void {
  rmSync(fileOf(album, name));
}

/** Puts a picture where a person can look at it, and says where. */
export function putAside(name: string, picture: PNG): string {
  mkdirSync(news, {recursive: true});
  const file = join(news, `${name}.png`);
  writeFileSync(file, smallPng(picture));
  return file;
}
