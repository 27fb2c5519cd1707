import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {optionsOf} from './options.ts';

describe('a choice', () => {
  for (const [schema, options, reason] of [
    [{enum: ['a', 'b']}, [{value: 'a'}, {value: 'b'}], 'an enum'],
    [{enum: [1, null]}, [{value: 1}, {value: null}], 'values of any simple type'],
    [
      {enum: [{}, 'a', 'b'], enumNames: ['Object', 'A', 'B']},
      [
        {value: 'a', title: 'A'},
        {value: 'b', title: 'B'},
      ],
      'names side by side stay beside their values',
    ],
    [
      {
        oneOf: [
          {const: 'a', title: 'A', description: 'the first'},
          {const: 'b', title: 'B'},
        ],
      },
      [
        {value: 'a', title: 'A', description: 'the first'},
        {value: 'b', title: 'B'},
      ],
      'titled constants',
    ],
    [{anyOf: [{const: 1}, {enum: [2, 3]}]}, [{value: 1}, {value: 2}, {value: 3}], 'constants and enums together'],
    [{oneOf: [{const: 'a'}, {const: 'b', deprecated: true}]}, [{value: 'a'}], 'a deprecated one is not offered'],
  ] as const) {
    it(`offers ${JSON.stringify(options)}: ${reason}`, () => assert.deepEqual(optionsOf(schema), options));
  }

  for (const [schema, reason] of [
    [{type: 'string'}, 'nothing to choose'],
    [{oneOf: []}, 'no members'],
    [{oneOf: [{const: 'a'}, {type: 'string'}]}, 'one member is open'],
    [{oneOf: [{const: {a: 1}}]}, 'an object is no simple value'],
    [{enum: [{a: 1}, [2]]}, 'none of its values is simple'],
    [{oneOf: [{const: 'a', properties: {x: true}}]}, 'a branch with members of its own'],
  ] as const) {
    it(`is not offered by ${JSON.stringify(schema)}: ${reason}`, () => assert.equal(optionsOf(schema), undefined));
  }
});
