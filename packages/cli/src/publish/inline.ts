/**
 * Makes one file of a form that is written in several: parts of its schema that lie in files beside it (a library of
 * persons, addresses, uploads) move into its `$defs`, and their words and controls to every place that uses them.
 */
import {dirname, relative, resolve} from 'node:path';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {withPresentations} from './presentations.ts';

/**
 * A definition whose references all lead into itself. A reference to a file is its path from the file that refers
 * (`../library/person.schema.json`), if need be with a pointer into it (`…#/$defs/vorname`).
 *
 * @param path of the file that `source` was read from
 * @throws UnusableFileError when a file, or the part of it that is referred to, is not there
 */
export async function inlined(source: SchemaObject, path: string): Promise<SchemaObject> {
  const {schema} = source;
  if (!isSchemaObject(schema)) return source;
  const parts = new Parts(isSchemaObject(schema['$defs']) ? Object.keys(schema['$defs']) : []);
  const own = (await parts.rewritten(schema, resolve(path), true)) as SchemaObject;
  if (parts.defs.size === 0) return source;
  const ownDefs = isSchemaObject(own['$defs']) ? own['$defs'] : {};
  const definition = {...source, schema: {...own, $defs: {...ownDefs, ...Object.fromEntries(parts.defs)}}};
  return withPresentations(definition, parts.presentations);
}

/** The parts of other files, each once, under the name it has in the one file. */
class Parts {
  readonly defs = new Map<string, SchemaObject>();
  /** Name in `$defs` → what `….presentation.json` beside the file says of that part. */
  readonly presentations = new Map<string, unknown>();
  readonly #taken: Set<string>;
  /** File and pointer → name. */
  readonly #names = new Map<string, string>();

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** @param isSource whether `#/…` leads into the form itself, and not into a file of the library */
  async rewritten(value: unknown, file: string, isSource: boolean): Promise<unknown> {
    if (Array.isArray(value)) return this.#list(value, file, isSource);
    if (!isSchemaObject(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      const isReference = key === '$ref' && typeof member === 'string' && !(isSource && member.startsWith('#'));
      copy[key] = isReference
        ? `#/$defs/${await this.#nameOf(member, file)}`
        : await this.rewritten(member, file, isSource);
    }
    return copy;
  }

  async #list(values: readonly unknown[], file: string, isSource: boolean): Promise<unknown[]> {
    const copies: unknown[] = [];
    // One after the other, so that names are given in the order of the file.
    for (const value of values) copies.push(await this.rewritten(value, file, isSource));
    return copies;
  }

  async #nameOf(reference: string, from: string): Promise<string> {
    const [path = '', pointer = ''] = reference.split('#');
    if (/^[a-z][a-z0-9+.-]*:/i.test(path))
      throw new UnusableFileError(shown(from), '', `"${reference}" is no file.`, 'Refer to a file beside the form.');
    const file = path === '' ? from : resolve(dirname(from), path);
    const key = `${file}#${pointer}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const part = await partOf(file, pointer, from);
    const name = this.#freeName(file, pointer);
    this.#names.set(key, name);
    const presentation = await presentationOf(file, pointer);
    if (presentation !== undefined) this.presentations.set(name, presentation);
    const {$schema: _dialect, $id: _id, $defs: _defs, $comment: _comment, ...rest} = part;
    // The name is held before the part is read: it may refer to itself.
    this.defs.set(name, {});
    this.defs.set(name, (await this.rewritten(rest, file, false)) as SchemaObject);
    return name;
  }

  #freeName(file: string, pointer: string): string {
    const base = file.replace(/^.*[\\/]/, '').replace(/(\.schema)?\.json$/, '');
    const last = pointer.split('/').at(-1) || base;
    const names = [last, `${base}-${last}`];
    for (let count = 2; ; count++) {
      const name = names.shift() ?? `${base}-${last}-${count}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

async function partOf(file: string, pointer: string, from: string): Promise<SchemaObject> {
  const {json} = await readJson(file).catch((error: unknown) => {
    if (!(error instanceof UnusableFileError)) throw error;
    throw new UnusableFileError(shown(from), '', `It refers to a file that cannot be used. ${error.message}`, '', {
      cause: error,
    });
  });
  const part = at(json, pointer);
  if (!isSchemaObject(part))
    throw new UnusableFileError(
      shown(from),
      '',
      `It refers to "${pointer}" in ${shown(file)}, where no schema stands.`,
      'Correct the reference.',
    );
  return part;
}

// A library may come without words and controls.
async function presentationOf(file: string, pointer: string): Promise<unknown> {
  const beside = file.replace(/(\.schema)?\.json$/, '.presentation.json');
  try {
    const {json} = await readJson(beside);
    return isSchemaObject(json) ? json[pointer] : undefined;
  } catch (error) {
    if (error instanceof UnusableFileError && error.message.includes('There is no such file')) return undefined;
    throw error;
  }
}

function at(json: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>((value, key) => {
    const name = decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
    return isSchemaObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, json);
}

function shown(file: string): string {
  return relative('', file);
}
