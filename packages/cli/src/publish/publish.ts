/** Publishes one version of a form: for good, with its hash, and in the catalogue. */
import {createHash} from 'node:crypto';
import {chmod, mkdir, rename, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Catalog, CatalogEntry} from '@ozg-forms/core/definition/catalog';
import type {FormDefinition} from '@ozg-forms/core/definition/form-definition';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {readJson, type JsonFile} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {catalogEntry} from './catalog-entry.ts';
import {newestPath, versionPath} from './published-versions.ts';

export interface Published {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  /** Of the version that never changes. */
  readonly path: string;
  /** Whether these bytes lay there already. */
  readonly wasThere: boolean;
  /** Whether it became the one that pages load, and that the catalogue names. */
  readonly isNewest: boolean;
}

/**
 * Writes in this order, so that breaking off anywhere leaves nothing that points to what is not there; doing it
 * again completes it.
 *
 * @param isNewest whether no higher version is published
 * @throws UnusableFileError when the folder or the catalogue cannot be used, or other bytes lie there already
 */
export async function publish(form: JsonFile, folder: string, isNewest: boolean): Promise<Published> {
  const definition = form.json as FormDefinition;
  const {id, version} = definition;
  const sha256 = createHash('sha256').update(form.bytes).digest('hex');
  const path = versionPath(folder, id, version);
  const catalogPath = join(folder, 'catalog.json');
  // Read first: a broken catalogue has to be known before anything is written.
  const catalog = await catalogAt(catalogPath);
  const wasThere = (await stat(path).catch(() => undefined)) !== undefined;
  if (
    wasThere &&
    createHash('sha256')
      .update((await readJson(path)).bytes)
      .digest('hex') !== sha256
  ) {
    const fault = 'Another file is published under this version, and a published version never changes.';
    throw new UnusableFileError(path, '', fault, 'Raise "version".');
  }
  if (!wasThere) await writeForGood(path, form.bytes);
  await writeForGood(`${path}.sha256`, `${sha256}  form.json\n`);
  if (isNewest) {
    await replace(newestPath(folder, id), form.bytes);
    await replace(catalogPath, textOf(catalog, catalogEntry(definition, form.bytes, `${id}/form.json`)));
  }
  return {id, version, sha256, path, wasThere, isNewest};
}

async function catalogAt(path: string): Promise<Catalog> {
  if ((await stat(path).catch(() => undefined)) === undefined) return {forms: []};
  const {json} = await readJson(path);
  if (isSchemaObject(json) && Array.isArray(json['forms'])) return json as unknown as Catalog;
  throw new UnusableFileError(
    path,
    '',
    'This is no catalogue: it has no list "forms".',
    'Correct it, or move it away.',
  );
}

function textOf({forms}: Catalog, entry: CatalogEntry): string {
  const others = forms.filter(({id}) => id !== entry.id);
  const sorted = [...others, entry].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({forms: sorted}, undefined, 2)}\n`;
}

/** Nobody writes there again, not even by accident. */
async function writeForGood(path: string, content: string | Uint8Array): Promise<void> {
  await replace(path, content);
  await chmod(path, 0o444);
}

// Who reads at the same time sees the old file or the new one, never a part.
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const aside = `${path}.new-${process.pid}`;
  try {
    await mkdir(dirname(path), {recursive: true});
    await writeFile(aside, content);
    await rename(aside, path);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new UnusableFileError(path, '', `It cannot be written (${code}).`, 'Choose another folder.', {cause: error});
  }
}
