/**
 * The browser's validator and plain Ajv on the official test suite, in one harness: what Ajv
 * passes, ours passes too, and where ours differs from the suite the reason stands here.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv} from 'ajv';
import {Ajv2019} from 'ajv/dist/2019.js';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {Draft} from '@ozg-forms/core/schema/dialect';
import type {Schema} from '@ozg-forms/core/schema/schema';
import {SchemaIndex} from '@ozg-forms/core/schema/schema-index';
import {Evaluator} from '@ozg-forms/core/validation/evaluate';
import {formats} from '@ozg-forms/core/validation/formats';
import {groupsIn, isSuiteHere, metaSchemas, remotes, type SuiteGroup} from './official-suite.ts';

type Verdict = (data: unknown) => boolean;

const drafts = [
  {folder: 'draft7', draft: 7, Validator: Ajv},
  {folder: 'draft2019-09', draft: 2019, Validator: Ajv2019},
  {folder: 'draft2020-12', draft: 2020, Validator: Ajv2020},
] as const;

/** Where ours says something else than the suite expects: beginning of the test's name → why. */
const differences: readonly (readonly [test: string, reason: string])[] = [
  [
    'vocabulary: schema that uses custom metaschema with with no validation vocabulary: no validation',
    'a meta-schema of its own may switch off whole vocabularies; forms are written in the standard ones',
  ],
];

/** The same for formats: name and what the tests of the difference have in common. */
const formatDifferences: readonly (readonly [format: string, pattern: RegExp, reason: string])[] = [
  ['email', /^"/, 'quoted names: no provider gives them out, and in a form they are slips of the finger'],
  ['email', /@\[/, 'addresses by number: the same'],
  ['idn-email', /^"|[\u0080-\u009f]/, 'quoted names and control characters: the same'],
];

const skip = !isSuiteHere && 'the official suite is not here; docs/testing.md says how to get it';
const documents = isSuiteHere ? {...metaSchemas(), ...remotes()} : {};

function ours({schema}: SuiteGroup, draft: Draft): Verdict {
  const evaluator = new Evaluator(new SchemaIndex(schema, documents, draft));
  return (data) => evaluator.isValid(schema, data);
}

function plainAjv({schema}: SuiteGroup, {folder, Validator}: (typeof drafts)[number]): Verdict {
  const ajv = new Validator({strict: false, validateFormats: false, logger: false});
  if (JSON.stringify(schema).includes('localhost:1234')) {
    for (const [uri, document] of Object.entries(remotes())) {
      if (!uri.includes('/draft') || uri.includes(`/${folder}/`)) addLeniently(ajv, uri, document);
    }
  }
  const validate = ajv.compile(schema as object);
  return (data) => validate(data) === true;
}

// Some of the documents are of other drafts, or wrong on purpose: Ajv goes without those.
function addLeniently(ajv: Ajv, uri: string, document: Schema): void {
  try {
    ajv.addSchema(document as object, uri);
  } catch {
    // not for this draft
  }
}

/** Names of the tests that a validator decides as the suite expects; one that throws decides nothing. */
function passed(groups: readonly SuiteGroup[], compile: (group: SuiteGroup) => Verdict): Set<string> {
  const names = new Set<string>();
  for (const group of groups) {
    try {
      const verdict = compile(group);
      for (const test of group.tests) if (verdict(test.data) === test.valid) names.add(nameOf(group, test.description));
    } catch {
      continue;
    }
  }
  return names;
}

function nameOf({file, description}: SuiteGroup, test: string): string {
  return `${file}: ${description}: ${test}`;
}

describe('the official suite', () => {
  for (const version of drafts) {
    it(`of ${version.folder} passes wherever Ajv passes it`, {skip}, (context) => {
      const groups = groupsIn(version.folder);
      const all = groups.flatMap((group) => group.tests.map(({description}) => nameOf(group, description)));
      const byOurs = passed(groups, (group) => ours(group, version.draft));
      const byAjv = passed(groups, (group) => plainAjv(group, version));

      context.diagnostic(`${version.folder}: ours ${byOurs.size}, Ajv ${byAjv.size} of ${all.length}`);
      assert.ok(all.length > 900, 'the whole suite was read');
      assert.deepEqual(
        [...byAjv].filter((name) => !byOurs.has(name)),
        [],
        'what Ajv passes, ours passes',
      );
      const failed = all.filter((name) => !byOurs.has(name));
      const unexplained = failed.filter((name) => !differences.some(([test]) => name.startsWith(test)));
      assert.deepEqual(unexplained, [], 'every difference has its reason');
    });

    it(`of ${version.folder} agrees with the formats that forms check`, {skip}, (context) => {
      const groups = groupsIn(`${version.folder}/optional/format`).filter(({schema}) => {
        const format = typeof schema === 'object' ? schema['format'] : undefined;
        return typeof format === 'string' && Object.hasOwn(formats, format);
      });
      const tests = groups.flatMap((group) => group.tests.map((test) => ({group, ...test})));
      const failed = tests.filter(({group: {schema}, data, valid}) => {
        const evaluator = new Evaluator(new SchemaIndex(schema, {}, version.draft), {formats});
        return evaluator.isValid(schema, data) !== valid;
      });

      context.diagnostic(`${version.folder}: ${tests.length - failed.length} of ${tests.length} tests of formats`);
      assert.ok(tests.length > 300);
      const unexplained = failed.filter(
        ({group: {schema}, data}) =>
          !formatDifferences.some(
            ([format, pattern]) => (schema as {format: string}).format === format && pattern.test(String(data)),
          ),
      );
      assert.deepEqual(
        unexplained.map(({group, description}) => nameOf(group, description)),
        [],
      );
    });
  }
});
