/**
 * The folder in which an author writes a form: `source.json`, which may refer to files beside it, or `form.json`,
 * which stands alone; `examples/`; `README.md`.
 */
import {readFile, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {readJson, type JsonFile} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {inlined} from '../publish/inline.ts';

export interface FormFolder {
  readonly path: string;
  /** What the author edits: its path and bytes are those to speak of. */
  readonly source: JsonFile;
  /** The definition in one file, as it would be published. */
  readonly form: JsonFile;
}

/**
 * @param path a folder, or the file of a form in it
 * @throws UnusableFileError when there is no form, or it refers to what is not there
 */
export async function openFormFolder(path: string): Promise<FormFolder> {
  const isFile = (await stat(path).catch(() => undefined))?.isFile() ?? false;
  const folder = isFile ? dirname(path) : path;
  const source = await readJson(isFile ? path : await sourceIn(folder));
  if (!isSchemaObject(source.json))
    throw new UnusableFileError(source.path, '', 'A form definition has to be a JSON object.', 'Name another file.');
  return {path: folder, source, form: await publishedFrom(source, source.json)};
}

async function sourceIn(folder: string): Promise<string> {
  for (const name of ['source.json', 'form.json']) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => undefined))?.isFile()) return path;
  }
  throw new UnusableFileError(
    folder,
    '',
    'There is neither form.json nor source.json.',
    'Name the folder of a form, or make one with "ozg-forms new".',
  );
}

/** Bytes that are there already are kept as they are, as long as they say the same. */
async function publishedFrom(source: JsonFile, json: SchemaObject): Promise<JsonFile> {
  const whole = await inlined(json, source.path);
  if (whole === json) return source;
  const path = join(dirname(source.path), 'form.json');
  const there = await readFile(path).catch(() => undefined);
  if (there && isDeepStrictEqual(parsed(there), whole)) return {path, bytes: there, json: whole};
  return {path, bytes: Buffer.from(`${JSON.stringify(whole, undefined, 2)}\n`), json: whole};
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
