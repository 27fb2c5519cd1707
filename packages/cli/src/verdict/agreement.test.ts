/** The two engines come to the same verdict, whatever is sent. */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {engines} from './engine.ts';
import {verdictOn, type Verdict} from './verdict.ts';

interface Example {
  readonly description: string;
  readonly valid: boolean;
  readonly answers: unknown;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const examples = globSync(join(root, 'forms/*/examples/*.json')).map((path) => ({
  path: relative(root, path),
  form: readFileSync(join(dirname(path), '../form.json')),
  ...(JSON.parse(readFileSync(path, 'utf8')) as Example),
}));

/** A town that all forms can be judged in. */
const profile = JSON.parse(
  readFileSync(new URL('../../../../demo/musterstadt/profile.json', import.meta.url), 'utf8'),
) as Profile;

/** What both engines say; fails when they say different things. */
function verdictOfBoth(form: Uint8Array | object, answers: unknown): Verdict {
  const bytes = form instanceof Uint8Array ? form : new TextEncoder().encode(JSON.stringify(form));
  const [browser, server] = engines.map((engine) =>
    verdictOn(
      answers,
      {path: 'form.json', bytes, json: undefined},
      {
        engine,
        profile,
        language: undefined,
        now: new Date('2025-01-01T12:00:00Z'),
        onRuleFailure: () => {},
      },
    ),
  );
  assert.deepEqual(browser, server);
  return browser!;
}

describe('both engines on the examples of the forms', () => {
  it('find some', () => assert.ok(examples.length > 40));

  for (const {path, description, form, answers, valid} of examples) {
    it(`${path}: ${description}`, () => assert.equal(verdictOfBoth(form, answers).valid, valid));
  }
});

describe('both engines on answers that nobody would write', () => {
  const {form} = examples[0]!;
  const given = fc.constantFrom(...examples.map(({answers}) => answers));
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, -1, true, [], {}, [null], 'zuzug', 'lastschrift', '2025-02-29', {'': {}}),
    fc.jsonValue({maxDepth: 2}),
  );
  const changed = fc.tuple(given, fc.array(fc.tuple(fc.nat(), odd), {minLength: 1, maxLength: 3}));

  it('agree', () => {
    fc.assert(
      fc.property(changed, ([answers, changes]) => {
        const text = JSON.stringify(
          changes.reduce<unknown>((value, [at, other]) => replaced(value, at, other), answers),
        );
        verdictOfBoth(form, JSON.parse(text));
      }),
      {numRuns: 60},
    );
  });
});

/** Puts `other` in one of the places of a value; which one, `at` says. */
function replaced(value: unknown, at: number, other: unknown): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || at % 7 === 0) return other;
  const key = keys[at % keys.length]!;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : {...(value as object)}) as Record<string, unknown>;
  copy[key] = replaced(copy[key], Math.floor(at / keys.length), other);
  return copy;
}

describe('both engines on schemas without a form around them', () => {
  const document = {
    type: 'object',
    required: ['id', 'name', 'mediaType', 'size', 'sha256'],
    properties: {id: {}, name: {}, mediaType: {enum: ['application/pdf']}, size: {maximum: 9}, sha256: {}},
  };
  const draft4 = 'http://json-schema.org/draft-04/schema#';
  const draft6 = 'http://json-schema.org/draft-06/schema#';
  const draft7 = 'http://json-schema.org/draft-07/schema#';
  const draft2019 = 'https://json-schema.org/draft/2019-09/schema';

  for (const [reason, schema, answers, valid] of [
    ['draft 4: a limit that is excluded', {$schema: draft4, minimum: 1, exclusiveMinimum: true}, 1, false],
    ['draft 4: a limit that is not', {$schema: draft4, minimum: 1, exclusiveMinimum: false}, 1, true],
    ['draft 4: no "const" yet', {$schema: draft4, properties: {a: {const: 1}}}, {a: 2}, true],
    ['draft 6: "contains"', {$schema: draft6, contains: {const: 1}}, [2], false],
    ['draft 6: no conditions yet', {$schema: draft6, properties: {a: {}}, if: {}, then: false}, {a: 1}, true],
    ['draft 7: conditions', {$schema: draft7, if: {const: 1}, then: false}, 1, false],
    ['draft 7: a tuple', {$schema: draft7, items: [{type: 'string'}], additionalItems: false}, ['a', 1], false],
    [
      'draft 2019-09: dependent members',
      {$schema: draft2019, dependentRequired: {a: ['b']}, properties: {a: {}}},
      {a: 1},
      false,
    ],
    ['no draft: dependencies of old', {properties: {a: {}, b: {}}, dependencies: {a: ['b']}}, {a: 1}, false],
    ['an answer the schema allows, though nothing asks for it', {properties: {a: {}}}, {b: 1}, true],
    [
      'an answer whose name every object inherits',
      {properties: {a: {}}, additionalProperties: false},
      JSON.parse('{"__proto__": 1}'),
      false,
    ],
    [
      'an answer that a definition does not ask for',
      {id: 'x', version: '1.0.0', schema: {properties: {a: {}}}},
      {b: 1},
      false,
    ],
    ['amounts with cents', {properties: {a: {multipleOf: 0.01}}}, {a: 19.99}, true],
    ['a document that is none', {properties: {a: document}}, {a: 'Bescheid.pdf'}, false],
    [
      'a list of documents with an empty entry',
      {properties: {a: {type: 'array', items: document}}},
      {a: [null]},
      false,
    ],
  ] as const) {
    it(reason, () => assert.equal(verdictOfBoth(schema, answers).valid, valid));
  }
});
