/**
 * The official test suite of JSON Schema (https://github.com/json-schema-org/JSON-Schema-Test-Suite).
 *
 * It stays outside of this repository: in the folder that `JSON_SCHEMA_TEST_SUITE` names, or
 * in `../shared/data/json-schema-test-suite`.
 */
import {existsSync, globSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Schema} from '@ozg-forms/core/schema/schema';

const suiteFolder =
  process.env['JSON_SCHEMA_TEST_SUITE'] ?? join(import.meta.dirname, '../../..', 'shared/data/json-schema-test-suite');

export const isSuiteHere = existsSync(join(suiteFolder, 'tests'));

export interface SuiteTest {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

export interface SuiteGroup {
  /** Name of the file without its ending. */
  readonly file: string;
  readonly description: string;
  readonly schema: Schema;
  readonly tests: readonly SuiteTest[];
}

/** The groups of a folder below `tests`, without its subfolders. */
export function groupsIn(folder: string): SuiteGroup[] {
  return globSync('*.json', {cwd: join(suiteFolder, 'tests', folder)})
    .sort()
    .flatMap((file) => {
      const groups = readJson(join(suiteFolder, 'tests', folder, file)) as Omit<SuiteGroup, 'file'>[];
      return groups.map((group) => ({...group, file: basename(file, '.json')}));
    });
}

/** The documents that tests refer to, by the address they stand for. */
export function remotes(): Record<string, Schema> {
  const root = join(suiteFolder, 'remotes');
  const files = globSync('**/*.json', {cwd: root}).sort();
  return Object.fromEntries(
    files.map((file) => [`http://localhost:1234/${file}`, readJson(join(root, file)) as Schema]),
  );
}

/** The meta-schemas as Ajv brings them along, by their ids. */
export function metaSchemas(): Record<string, Schema> {
  const root = join(import.meta.dirname, '../../node_modules/ajv/dist/refs');
  const files = globSync('{json-schema-draft-07.json,json-schema-20*/**/*.json}', {cwd: root});
  const schemas = files.map((file) => readJson(join(root, file)) as {readonly $id: string} & Schema);
  return Object.fromEntries(schemas.map((schema) => [schema.$id.replace(/#$/, ''), schema]));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
