/** The examples of a form: answers with the verdict they have to get, one file each. */
import {readdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {readJson} from '../files/read-json.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';

export interface Example {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly valid: boolean;
  readonly answers: unknown;
  /** What has to be found, and nothing else; empty for valid answers. */
  readonly violations: readonly {readonly pointer: string; readonly keyword: string}[];
}

/** @throws UnusableFileError for a file that is no example */
export async function examplesIn(folder: string): Promise<readonly Example[]> {
  const path = join(folder, 'examples');
  const names = await readdir(path).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => exampleIn(join(path, name))));
}

async function exampleIn(path: string): Promise<Example> {
  const {json} = await readJson(path);
  if (!isSchemaObject(json) || typeof json['valid'] !== 'boolean' || !('answers' in json))
    throw new UnusableFileError(path, '', 'An example needs "valid" and "answers".', 'Add what is missing.');
  const {valid, answers, description, violations = []} = json;
  if (!Array.isArray(violations) || !violations.every(isViolation))
    throw new UnusableFileError(
      path,
      '/violations',
      'It has to be a list of {"pointer", "keyword"}.',
      'Correct it, or leave it out.',
    );
  return {
    name: basename(path, '.json'),
    path,
    description: typeof description === 'string' ? description : '',
    valid: valid as boolean,
    answers,
    violations,
  };
}

function isViolation(value: unknown): value is Example['violations'][number] {
  return isSchemaObject(value) && typeof value['pointer'] === 'string' && typeof value['keyword'] === 'string';
}
