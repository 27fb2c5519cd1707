/**
 * Writes the TypeScript types of form definitions and profiles from their meta-schemas,
 * so that the format is written down once. `npm run generate` runs it; with `--check` it
 * changes nothing and fails when the committed types are out of date.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {compile, type JSONSchema} from 'json-schema-to-typescript';
import {format, resolveConfig} from 'prettier';

type Keywords = Record<string, unknown>;

const targets = [
  {schema: 'form.schema.json', types: 'src/definition/form-definition.ts'},
  {schema: 'profile.schema.json', types: 'src/definition/profile.ts'},
];

/** The types as they should be: path below this folder → source. */
export async function generatedTypes(): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const {schema, types} of targets) {
    const keywords = JSON.parse(await readFile(pathTo(schema), 'utf8')) as Keywords;
    const imported = new Set<string>();
    const source = await compile(withTypeNames(keywords, imported, true) as JSONSchema, String(keywords['title']), {
      bannerComment: `/** Generated from ${schema} by \`npm run generate\`; change that file instead of this one. */`,
      cwd: pathTo('.'),
      format: false,
      // Tuples for `minItems: 1` would have to be proven at every use.
      ignoreMinAndMaxItems: true,
    });
    const options = {...(await resolveConfig(pathTo(types))), parser: 'typescript'};
    sources.set(types, await format(withImports(source, imported), options));
  }
  return sources;
}

/** What stands in the repository at this moment, in the same shape. */
export async function committedTypes(): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const {types} of targets) sources.set(types, await readFile(pathTo(types), 'utf8').catch(() => ''));
  return sources;
}

/**
 * Leaves titles only where they name a type: at the root and in `$defs`. Elsewhere they
 * speak to form authors, and the generator would declare a type for each.
 *
 * @param imported takes the names of types that another meta-schema declares
 */
function withTypeNames(schema: unknown, imported: Set<string>, named = false): unknown {
  if (Array.isArray(schema)) return schema.map((entry) => withTypeNames(entry, imported));
  if (typeof schema !== 'object' || schema === null) return schema;
  const {title, $ref, ...rest} = schema as Keywords;
  const result: Keywords = named && title !== undefined ? {title} : {};
  for (const [keyword, value] of Object.entries(rest)) {
    const isMap = keyword === 'properties' || keyword === '$defs';
    result[keyword] = isMap
      ? eachNamed(value as Keywords, imported, keyword === '$defs')
      : withTypeNames(value, imported);
  }
  return typeof $ref === 'string' ? {...result, ...reference($ref, imported)} : result;
}

function eachNamed(schemas: Keywords, imported: Set<string>, named: boolean): Keywords {
  const entries = Object.entries(schemas);
  return Object.fromEntries(entries.map(([name, schema]) => [name, withTypeNames(schema, imported, named)]));
}

/** A reference as the generator takes it without declaring the type it leads to a second time. */
function reference($ref: string, imported: Set<string>): Keywords {
  // With a description beside `$ref`, the generator would copy the type; inside `allOf` it does not.
  if ($ref.startsWith('#')) return {allOf: [{$ref}]};
  const tsType = $ref.slice($ref.lastIndexOf('/') + 1);
  imported.add(tsType);
  return {tsType};
}

function withImports(source: string, imported: Set<string>): string {
  if (imported.size === 0) return source;
  const names = [...imported].sort().join(', ');
  // Behind the banner, which is the first line.
  return source.replace('\n', `\nimport type {${names}} from './form-definition.ts';\n`);
}

function pathTo(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

if (import.meta.main) {
  const [wanted, found] = [await generatedTypes(), await committedTypes()];
  for (const [types, source] of wanted) {
    if (found.get(types) === source) continue;
    if (process.argv.includes('--check')) {
      console.error(`packages/core/${types}: differs from its schema. Run npm run generate and commit the result.`);
      process.exitCode = 1;
    } else {
      await writeFile(pathTo(types), source);
    }
  }
}
