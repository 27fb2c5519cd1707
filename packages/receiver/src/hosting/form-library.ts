/**
 * The published forms: `FORMS_DIR/<id>/form.json`, byte for byte as their author published them.
 *
 * A file is read again when it was replaced; so publishing a form needs no restart.
 */
import {readFile, readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {sha256Of} from '../store/hash.ts';

/** One definition as it lies in the folder. */
export interface PublishedForm {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Over the bytes; names this edition in submissions and as ETag. */
  readonly sha256: string;
}

interface Remembered {
  readonly form: PublishedForm;
  /** Changes whenever the file does, also when it is swapped for one of the same size. */
  readonly edition: string;
}

const formId = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Larger definitions are refused by every part of the project. */
const maxDefinitionBytes = 1024 * 1024;

export class FormLibrary {
  readonly #folder: string;
  readonly #remembered = new Map<string, Remembered>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The form as it is published now, or `undefined`. */
  async find(id: string): Promise<PublishedForm | undefined> {
    // Ids arrive from outside: nothing but an id may become part of a path.
    if (!formId.test(id)) return undefined;
    const path = join(this.#folder, id, 'form.json');
    const file = await stat(path).catch(() => undefined);
    if (!file?.isFile() || file.size > maxDefinitionBytes) return undefined;
    const edition = `${file.ino} ${file.size} ${file.mtimeMs} ${file.ctimeMs}`;
    const remembered = this.#remembered.get(id);
    if (remembered?.edition === edition) return remembered.form;
    const bytes = await readFile(path);
    const form = {id, bytes, sha256: sha256Of(bytes)};
    this.#remembered.set(id, {form, edition});
    return form;
  }

  /** Ids of the forms in the folder. Rejects when there is no such folder. */
  async ids(): Promise<string[]> {
    const entries = await readdir(this.#folder);
    const found = await Promise.all(entries.map((id) => this.find(id)));
    return found.flatMap((form) => (form ? [form.id] : [])).sort();
  }
}
