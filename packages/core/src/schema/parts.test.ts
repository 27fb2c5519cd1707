import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Evaluator} from '../validation/evaluate.ts';
import {branchesOf} from './branches.ts';
import {partsOf, type ChosenBranch, type Parts} from './parts.ts';
import {SchemaIndex} from './schema-index.ts';
import type {Schema, SchemaObject} from './schema.ts';

function parts(schema: SchemaObject, value: unknown, chosen: ChosenBranch = () => undefined): Parts {
  const index = new SchemaIndex(schema);
  return partsOf([schema], value, index, new Evaluator(index), chosen);
}

/** The names that are declared for a value. */
function declared(schema: SchemaObject, value: unknown, chosen?: ChosenBranch): string[] {
  const {schemas} = parts(schema, value, chosen);
  return [...new Set(schemas.flatMap(({properties}) => Object.keys((properties as object | undefined) ?? {})))].sort();
}

const asks = (...names: string[]): SchemaObject => ({properties: Object.fromEntries(names.map((name) => [name, {}]))});
const is = (name: string, value: unknown) => ({properties: {[name]: {const: value}}, required: [name]});

describe('the parts that apply', () => {
  for (const [schema, value, names, reason] of [
    [{...asks('a'), allOf: [asks('b'), {allOf: [asks('c')]}]}, {}, ['a', 'b', 'c'], 'members of allOf, nested'],
    [{if: is('k', 1), then: asks('a'), else: asks('b')}, {k: 1}, ['a'], 'then'],
    [{if: is('k', 1), then: asks('a'), else: asks('b')}, {k: 2}, ['b'], 'else'],
    [{if: is('k', 1), then: asks('a')}, {}, [], 'no else to take'],
    [{if: true, then: asks('a')}, {}, ['a'], 'a condition that always holds'],
    [{dependentSchemas: {k: asks('a')}}, {k: null}, ['a'], 'a member that is present'],
    [{dependentSchemas: {k: asks('a')}}, {}, [], 'a member that is absent'],
    [{dependentSchemas: {constructor: asks('a')}}, {}, [], 'an inherited name is not present'],
    [{dependencies: {k: asks('a'), l: ['k']}}, {k: 1, l: 1}, ['a'], "draft 7's dependencies"],
    [{$ref: '#/$defs/a', $defs: {a: asks('a')}}, {}, ['a'], 'what a reference leads to'],
    [{$ref: '#/$defs/a', $defs: {a: asks('a')}, ...asks('b')}, {}, ['a', 'b'], 'and what stands beside it'],
    [{not: asks('a')}, {}, [], 'a negation declares nothing'],
    [{anyOf: [{type: 'null'}, asks('a', 'b')]}, undefined, ['a', 'b'], 'the only branch that is not "nothing"'],
    [{anyOf: [{required: ['a']}, {required: ['b']}], ...asks('a', 'b')}, {}, ['a', 'b'], 'branches that only demand'],
  ] as const) {
    it(`to ${JSON.stringify(value)} ask for ${JSON.stringify(names)}: ${reason}`, () =>
      assert.deepEqual(declared(schema, value), names));
  }

  it('leave out what stands beside a reference in draft 7', () => {
    const $schema = 'http://json-schema.org/draft-07/schema#';
    const schema = {$schema, definitions: {a: asks('a')}, allOf: [{$ref: '#/definitions/a', ...asks('b')}]};
    assert.deepEqual(declared(schema, {}), ['a']);
  });

  it('end where a reference leads back', () => {
    const schema = {...asks('a'), properties: {a: {$ref: '#'}}, allOf: [{$ref: '#/properties/a'}]};
    assert.deepEqual(declared(schema, {}), ['a']);
  });
});

describe('branches with a discriminator', () => {
  const person: SchemaObject = {title: 'Person', ...asks('name')};
  const schema = {
    oneOf: [
      {...person, properties: {...(person['properties'] as object), kind: {const: 'person'}}},
      {title: 'Firm', properties: {kind: {enum: ['gmbh', 'ag']}, register: {}}},
    ],
  };

  for (const [value, names] of [
    [{}, ['kind']],
    [{kind: 'person'}, ['kind', 'name']],
    [{kind: 'ag'}, ['kind', 'register']],
    [{kind: 'other'}, ['kind']],
  ] as const) {
    it(`ask ${JSON.stringify(value)} for ${JSON.stringify(names)}`, () =>
      assert.deepEqual(declared(schema, value), names));
  }

  it('leave nothing to choose but the answer itself', () => assert.deepEqual(parts(schema, {}).choices, []));

  for (const [branches, property, reason] of [
    [[is('a', 1), is('a', 2)], 'a', 'constants'],
    [[is('a', 1), {$ref: '#/$defs/two'}], 'a', 'one of them referred to'],
    [[is('a', 1), is('a', 1)], undefined, 'the same value twice'],
    [[is('a', 1), is('b', 2)], undefined, 'not the same member'],
    [[is('a', 1), {properties: {a: {type: 'string'}}}], undefined, 'one leaves the member open'],
  ] as const) {
    it(`are told apart by ${property ?? 'nothing'}: ${reason}`, () => {
      const root = {oneOf: branches, $defs: {two: is('a', 2)}};
      assert.equal(branchesOf(branches as readonly Schema[], new SchemaIndex(root)).discriminator?.property, property);
    });
  }

  it('are read quickly, however many values they have', () => {
    const many = (from: number) => Array.from({length: 50_000}, (_, at) => `v${from + at}`);
    const branches = [{properties: {a: {enum: many(0)}}}, {properties: {a: {enum: many(50_000)}}}];
    const start = performance.now();
    assert.equal(branchesOf(branches, new SchemaIndex({oneOf: branches})).discriminator?.property, 'a');
    assert.ok(performance.now() - start < 1_000);
  });
});

describe('branches without a discriminator', () => {
  const schema = {
    oneOf: [{title: 'Flat', ...asks('floor', 'door'), required: ['floor']}, {$ref: '#/$defs/house'}],
    $defs: {house: {title: 'House', ...asks('roof', 'door'), required: ['roof']}},
  };
  const choice = (value: unknown, chosen?: ChosenBranch) => parts(schema, value, chosen).choices[0]!;

  it('are offered by their titles', () => {
    assert.deepEqual(choice(undefined).options, [
      {value: 0, title: 'Flat'},
      {value: 1, title: 'House'},
    ]);
    assert.equal(choice(undefined).id, '/oneOf');
  });

  for (const [value, chosen, reason] of [
    [undefined, -1, 'nothing answered'],
    [{}, -1, 'nothing answered yet'],
    [{roof: 1}, 1, 'the branch that accepts the answers'],
    [{door: 1, floor: 1}, 0, 'the branch that accepts the answers'],
    [{door: 1}, 0, 'the first of those that know a member'],
    [{other: 1}, -1, 'no branch knows it'],
  ] as const) {
    it(`point ${JSON.stringify(value)} to ${chosen}: ${reason}`, () => assert.equal(choice(value).chosen, chosen));
  }

  it('of single values are the one that has the type of the answer, though it breaks a limit', () => {
    const either = {
      anyOf: [
        {type: 'integer', minimum: 5},
        {type: 'string', maxLength: 2},
      ],
    };
    assert.deepEqual(
      ['abc', 1, true, null].map((value) => parts(either, value).choices[0]!.chosen),
      [1, 0, -1, -1],
    );
  });

  it('follow what was chosen, whatever the answers say', () => {
    assert.deepEqual(
      declared(schema, {floor: 1}, (id) => (id === '/oneOf' ? 1 : undefined)),
      ['door', 'roof'],
    );
  });

  it('ask nothing for a branch that does not exist', () =>
    assert.deepEqual(
      declared(schema, {}, () => 7),
      [],
    ));
});
