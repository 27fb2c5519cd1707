import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {optionsOf} from './options.ts';

describe('a choice', () => {
  for (const [schema, options, reason] of [
    [{enum: ['a', 'b']}, [{value: 'a'}, {value: 'b'}], 'an enum'],
    [
      {enum: [1, null, {a: [1]}, [2]]},
      [{value: 1}, {value: null}, {value: {a: [1]}}, {value: [2]}],
      'values of any type',
    ],
    [
      {oneOf: [{const: {plz: '24103'}, title: 'Kiel'}, {const: ['x']}]},
      [{value: {plz: '24103'}, title: 'Kiel'}, {value: ['x']}],
      'objects and lists as constants',
    ],
    [
      {enum: [{}, 'a', 'b'], enumNames: ['Object', 'A', 'B']},
      [
        {value: {}, title: 'Object'},
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
    [{enum: []}, 'no values'],
    [{oneOf: [{const: 'a', properties: {x: true}}]}, 'a branch with members of its own'],
  ] as const) {
    it(`is not offered by ${JSON.stringify(schema)}: ${reason}`, () => assert.equal(optionsOf(schema), undefined));
  }
});
