/**
 * Where published forms lie, and which versions are there:
 *
 *     DIR/catalog.json                         the list of all forms
 *     DIR/<id>/form.json                       the newest version, under an address that stays
 *     DIR/<id>@<version>/form.json             each version, never changed
 *     DIR/<id>@<version>/form.json.sha256      its SHA-256, as `sha256sum --check` reads it
 *
 * A receiver serves the folder as it is (`FORMS_DIR`).
 */
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {compare, valid} from 'semver';
import {readJson, type JsonFile} from '../files/read-json.ts';

export interface PublishedVersion {
  readonly version: string;
  readonly file: JsonFile;
}

export function newestPath(folder: string, id: string): string {
  return join(folder, id, 'form.json');
}

export function versionPath(folder: string, id: string, version: string): string {
  return join(folder, `${id}@${version}`, 'form.json');
}

/** The versions of a form, the lowest first; also one that was put there by hand, without a folder of its own. */
export async function publishedVersions(folder: string, id: string): Promise<readonly PublishedVersion[]> {
  const names = await readdir(folder).catch(() => []);
  const versions = names
    .filter((name) => name.startsWith(`${id}@`))
    .map((name) => name.slice(id.length + 1))
    .filter((version) => valid(version) !== null);
  const found = await Promise.all(
    versions.map(async (version) => ({version, file: await readJson(versionPath(folder, id, version))})),
  );
  const newest = newestPath(folder, id);
  if ((await stat(newest).catch(() => undefined))?.isFile()) {
    const file = await readJson(newest);
    const version = isSchemaObject(file.json) ? String(file.json['version']) : '';
    if (valid(version) !== null && !versions.includes(version)) found.push({version, file});
  }
  return found.sort((a, b) => compare(a.version, b.version));
}
