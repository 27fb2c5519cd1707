/** What is made of the forms' sources: each form in one file, and the catalogue of all of them. */
import {globSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {catalogEntry} from '@ozg-forms/cli/publish/catalog-entry';
import {inlined} from '@ozg-forms/cli/publish/inline';
import type {Catalog, CatalogEntry} from '@ozg-forms/core/definition/catalog';
import type {FormDefinition} from '@ozg-forms/core/definition/form-definition';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path from the root of the repository → text that has to stand there. */
export async function assembled(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const entries: CatalogEntry[] = [];
  const folders = globSync('forms/*/{source,form}.json', {cwd: root}).map(dirname);
  for (const folder of [...new Set(folders)].sort()) {
    const path = `${folder}/form.json`;
    const text = (await fromSource(folder)) ?? readFileSync(join(root, path), 'utf8');
    files.set(path, text);
    entries.push(catalogEntry(JSON.parse(text) as FormDefinition, Buffer.from(text), relative('forms', path)));
  }
  const catalog: Catalog = {forms: entries};
  files.set('forms/catalog.json', await formatted('forms/catalog.json', catalog));
  return files;
}

async function fromSource(folder: string): Promise<string | undefined> {
  const path = join(root, folder, 'source.json');
  if (globSync(path).length === 0) return undefined;
  const source = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return formatted(`${folder}/form.json`, await inlined(source, path));
}

async function formatted(path: string, json: unknown): Promise<string> {
  const options = await resolveConfig(join(root, path));
  return format(JSON.stringify(json), {...options, filepath: path});
}
