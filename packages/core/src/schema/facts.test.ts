import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {entrySchemas, factsOf, memberSchemas, tupleLength, type Facts} from './facts.ts';
import type {SchemaObject} from './schema.ts';

const facts = (...schemas: SchemaObject[]): Facts => factsOf(schemas);

describe('facts', () => {
  it('take words from the most specific part that has some', () => {
    const {title, description} = facts({title: 'Name'}, {title: 'Text', description: 'Any text'});
    assert.deepEqual({title, description}, {title: 'Name', description: 'Any text'});
  });

  it('take the strictest of several limits', () => {
    const {minLength, maxLength, minimum, maximum} = facts(
      {minLength: 2, maxLength: 20, minimum: 1},
      {minLength: 5, maxLength: 50, maximum: 9},
    );
    assert.deepEqual({minLength, maxLength, minimum, maximum}, {minLength: 5, maxLength: 20, minimum: 1, maximum: 9});
  });

  for (const [schemas, types, reason] of [
    [[{}], [], 'nothing said'],
    [[{type: ['string', 'null']}, {type: 'string'}], ['string'], 'what both allow'],
    [[{type: 'integer'}, {type: 'number'}], ['integer'], 'whole numbers are numbers'],
    [[{type: 'number'}, {type: 'integer'}], ['integer'], 'and in the other order'],
    [[{type: 'string'}, {type: 'number'}], [], 'nothing fits both'],
  ] as const) {
    it(`of ${JSON.stringify(schemas)} have the types ${JSON.stringify(types)}: ${reason}`, () =>
      assert.deepEqual(facts(...schemas).types, types));
  }

  it('offer only what every part allows', () => {
    const {options} = facts(
      {
        oneOf: [
          {const: 'a', title: 'A'},
          {const: 'b', title: 'B'},
        ],
      },
      {enum: ['b', 'c']},
    );
    assert.deepEqual(options, [{value: 'b', title: 'B'}]);
  });

  it('know objects again in another part, whatever the order of their members', () => {
    const {options} = facts(
      {enum: [{a: 1, b: [2]}, {a: 2}, '{"a":3}']},
      {oneOf: [{const: {b: [2], a: 1}, title: 'A'}, {const: {a: 3}}]},
    );
    assert.deepEqual(options, [{value: {b: [2], a: 1}, title: 'A'}]);
  });

  it('name a bare value as another part names it', () => {
    const {options} = facts(
      {enum: ['a', 'b']},
      {
        oneOf: [
          {const: 'a', title: 'A'},
          {const: 'b', title: 'B'},
        ],
      },
    );
    assert.deepEqual(options, [
      {value: 'a', title: 'A'},
      {value: 'b', title: 'B'},
    ]);
  });

  it('know the one value that is allowed', () => {
    assert.deepEqual(facts({const: 5}).constant, {value: 5});
    assert.deepEqual(facts({const: null}).constant, {value: null});
  });

  it('keep a default that is false or null', () => {
    assert.equal(facts({default: false}).default, false);
    assert.equal(facts({}, {default: null}).default, null);
  });

  it('are remembered for the same list of parts', () => {
    const schemas = [{title: 'Name'}];
    assert.equal(factsOf(schemas), factsOf(schemas));
  });
});

describe('the schemas of a member', () => {
  it('come from every part that declares it', () => {
    const first = {title: 'A'};
    const second = {minLength: 1};
    assert.deepEqual(memberSchemas([{properties: {a: first}}, {properties: {b: {}}}, {properties: {a: second}}], 'a'), [
      first,
      second,
    ]);
  });

  it('are none for an inherited name', () => assert.deepEqual(memberSchemas([{properties: {}}], 'constructor'), []));

  it('are an open one for true, and none for false', () => {
    assert.deepEqual(memberSchemas([{properties: {a: true}}], 'a'), [{}]);
    assert.deepEqual(memberSchemas([{properties: {a: false}}], 'a'), []);
  });
});

describe('the schemas of an entry', () => {
  const [first, rest] = [{title: 'first'}, {title: 'rest'}];

  for (const [schema, at, expected] of [
    [{items: rest}, 3, [rest]],
    [{prefixItems: [first], items: rest}, 0, [first]],
    [{prefixItems: [first], items: rest}, 1, [rest]],
    [{items: [first], additionalItems: rest}, 0, [first]],
    [{items: [first], additionalItems: rest}, 1, [rest]],
    [{items: [first]}, 1, []],
    [{prefixItems: [first], items: false}, 1, []],
    [{prefixItems: [first], unevaluatedItems: rest}, 0, [first]],
    [{prefixItems: [first], unevaluatedItems: rest}, 1, [rest]],
    [{prefixItems: [first], unevaluatedItems: false}, 1, []],
    [{contains: {type: 'string', const: 'x'}}, 0, [{type: 'string'}]],
    [{items: false, contains: {type: 'string'}}, 0, []],
    [{contains: {type: 'object', properties: {}}}, 0, []],
  ] as const) {
    it(`at ${at} of ${JSON.stringify(schema)} are ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(entrySchemas([schema], at), expected));
  }

  it('are as many as the longest tuple', () => {
    assert.equal(tupleLength([{prefixItems: [{}, {}]}, {items: [{}]}, {items: {}}]), 2);
  });
});
