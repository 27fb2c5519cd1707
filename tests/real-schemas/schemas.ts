/**
 * Schemas that other people wrote for forms, with answers to them: the examples of JSON Forms,
 * and a corpus of forms from public administrations. The corpus lies outside of the
 * repository, because its files are not ours to copy: `CORPUS` names its folder.
 */
import {existsSync, globSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, relative, resolve} from 'node:path';
import {Ajv, type ErrorObject} from 'ajv';
import {Ajv2019} from 'ajv/dist/2019.js';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {childOf} from '@ozg-forms/core/pointer';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {furtherExamples} from './further-examples.ts';

export interface RealSchema {
  readonly name: string;
  readonly schema: SchemaObject;
  readonly valid: readonly unknown[];
  readonly invalid: readonly InvalidExample[];
}

export interface InvalidExample {
  readonly answers: unknown;
  /** The places that Ajv names. */
  readonly faults: readonly string[];
}

interface CorpusFile {
  readonly schema: SchemaObject;
  readonly validExamples: readonly unknown[];
  readonly invalidExamples: readonly unknown[];
}

interface JsonFormsExample {
  readonly name: string;
  readonly schema?: SchemaObject;
  readonly data?: unknown;
}

/** The schemas among the examples of JSON Forms; those that only differ in their layout are one. */
export function jsonFormsSchemas(): readonly RealSchema[] {
  const {getExamples} = createRequire(import.meta.url)('@jsonforms/examples') as {getExamples(): JsonFormsExample[]};
  const known = new Map<string, RealSchema>();
  for (const {name, schema, data} of getExamples()) {
    if (!schema) continue; // there JSON Forms makes a schema from the data
    const key = JSON.stringify([schema, data]);
    if (known.has(key)) continue;
    const plain = JSON.parse(JSON.stringify(schema)) as SchemaObject;
    const given = data === undefined ? [] : [JSON.parse(JSON.stringify(data)) as unknown];
    const {valid, invalid} = sorted(name, plain, given);
    known.set(key, {
      name: `JSON Forms: ${name}`,
      schema: plain,
      valid: [...valid, ...(furtherExamples[name] ?? [])],
      invalid,
    });
  }
  return [...known.values()];
}

/** Where the corpus lies; `undefined` when it is not there. */
export function corpusFolder(): string | undefined {
  const folder = process.env['CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/data/corpus');
  return existsSync(folder) ? folder : undefined;
}

export function corpusSchemas(folder: string): readonly RealSchema[] {
  return globSync('*/*.json', {cwd: folder})
    .sort()
    .map((file) => {
      const {schema, validExamples, invalidExamples} = JSON.parse(
        readFileSync(join(folder, file), 'utf8'),
      ) as CorpusFile;
      return sorted(relative('', file).replace(/\.json$/, ''), schema, [...validExamples, ...invalidExamples]);
    });
}

// Ajv decides what is valid, not the folder an example comes from.
function sorted(name: string, schema: SchemaObject, examples: readonly unknown[]): RealSchema {
  const valid: unknown[] = [];
  const invalid: InvalidExample[] = [];
  for (const answers of examples) {
    const faults = faultsOf(schema, answers);
    if (faults.length === 0) valid.push(answers);
    else invalid.push({answers, faults});
  }
  return {name, schema, valid, invalid};
}

/** The places at which Ajv finds fault, most of them twice; none when the answers are valid. */
export function faultsOf(schema: SchemaObject, answers: unknown): readonly string[] {
  const {$schema = '', ...rest} = schema;
  const draft = /20(19-09|20-12)/.exec(String($schema))?.[0];
  const options = {strict: false, allErrors: true, logger: false} as const;
  const ajv =
    draft === '2020-12' ? new Ajv2020(options) : draft === '2019-09' ? new Ajv2019(options) : new Ajv(options);
  addFormats.default(ajv);
  const isMetaSchema = rest['$id'] === $schema;
  const validate = isMetaSchema ? ajv.getSchema(String($schema))! : ajv.compile(rest);
  return validate(answers) === true ? [] : (validate.errors ?? []).map(placeOf);
}

function placeOf({instancePath, keyword, params}: ErrorObject): string {
  const {missingProperty} = params as {missingProperty?: string};
  return keyword === 'required' && missingProperty !== undefined
    ? childOf(instancePath, missingProperty)
    : instancePath;
}
