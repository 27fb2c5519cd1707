/** The forms of this repository, as their authors left them: definition and examples, unchecked. */
import {existsSync, globSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {FormDefinition} from '@ozg-forms/core/definition/form-definition';

/** Answers with the verdict they must get. */
export interface Example {
  readonly name: string;
  readonly description: string;
  readonly valid: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
  /** What must be found wrong; the keywords are those of `Violation`. */
  readonly violations?: readonly {readonly pointer: string; readonly keyword: string}[];
}

export interface PublishedForm {
  /** Name of the folder. */
  readonly folder: string;
  readonly definition: FormDefinition;
  readonly examples: readonly Example[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export const publishedForms: readonly PublishedForm[] = globSync('forms/*/form.json', {cwd: root})
  .sort()
  .map((path) => {
    const folder = dirname(join(root, path));
    return {
      folder: basename(folder),
      definition: readJson(join(root, path)) as FormDefinition,
      examples: examplesIn(join(folder, 'examples')),
    };
  });

/** A file of the repository, by its path from the root. */
export function readRepositoryJson(path: string): unknown {
  return readJson(join(root, path));
}

function examplesIn(folder: string): Example[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files
    .sort()
    .map((file) => ({name: basename(file, '.json'), ...(readJson(join(folder, file)) as Omit<Example, 'name'>)}));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Sorts examples by how much they answer, the smallest first. */
export function bySize(a: Example, b: Example): number {
  return JSON.stringify(a.answers).length - JSON.stringify(b.answers).length;
}
