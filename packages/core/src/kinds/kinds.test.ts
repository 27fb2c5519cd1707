import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {factsOf} from '../schema/facts.ts';
import type {SchemaObject} from '../schema/schema.ts';
import {kindOf} from './kinds.ts';

describe('the kind of a place', () => {
  for (const [schema, kind, reason] of [
    [{type: 'string'}, 'text', 'text'],
    [{}, 'text', 'nothing said'],
    [{type: ['string', 'number']}, 'text', 'text takes both'],
    [{type: ['string', 'null']}, 'text', 'null only makes it optional'],
    [{type: 'string', format: 'date'}, 'date', 'a day'],
    [{type: 'string', format: 'time'}, 'time', 'a time of day'],
    [{type: 'string', format: 'date-time'}, 'date-time', 'a moment'],
    [{type: 'string', format: 'data-url'}, 'file', 'a file as text'],
    [{type: 'string', contentEncoding: 'base64'}, 'file', 'a file as text'],
    [{type: 'string', format: 'duration'}, 'text', 'no kind of its own'],
    [{minimum: 0}, 'number', 'a number, as its limit shows'],
    [{default: false}, 'boolean', 'yes or no, as its default shows'],
    [{type: 'number'}, 'number', 'a number'],
    [{type: ['integer', 'null']}, 'integer', 'a whole number'],
    [{type: ['integer', 'number']}, 'number', 'a number, whole or not'],
    [{type: 'boolean'}, 'boolean', 'yes or no'],
    [{type: 'boolean', const: true}, 'declaration', 'a statement to confirm'],
    [{const: false}, 'constant', 'one value only'],
    [{const: 'person'}, 'constant', 'one value only'],
    [{type: 'string', enum: ['a', 'b']}, 'choice', 'values to pick'],
    [{type: 'string', format: 'date', enum: ['2024-01-01']}, 'choice', 'picked, though they are days'],
    [
      {
        oneOf: [
          {const: true, title: 'Yes'},
          {const: false, title: 'No'},
        ],
      },
      'choice',
      'picked, though yes or no',
    ],
  ] as const) {
    it(`of ${JSON.stringify(schema)} is ${kind}: ${reason}`, () =>
      assert.equal(kindOf(factsOf([schema as SchemaObject])).name, kind));
  }
});

describe('typed text', () => {
  const parse = (typed: string, schema: SchemaObject) =>
    kindOf(factsOf([schema])).parse!(typed, factsOf([schema]), 'de');
  const format = (value: unknown, schema: SchemaObject) =>
    kindOf(factsOf([schema])).format!(value, factsOf([schema]), 'de');

  for (const [typed, schema, value, reason] of [
    ['  Anna ', {type: 'string'}, 'Anna', 'without spaces around it'],
    ['a\u0308', {type: 'string'}, 'ä', 'in Unicode normal form C'],
    ['   ', {type: 'string'}, undefined, 'spaces alone say nothing'],
    ['de02 1203 0000 0000 2020 51', {format: 'iban'}, 'DE02120300000000202051', 'an IBAN without groups, in capitals'],
    ['86 095 742 719', {format: 'steuer-id'}, '86095742719', 'digits without groups'],
    ['l01x00t471', {format: 'id-card'}, 'L01X00T471', 'in capitals'],
    ['٢٤١٠٣', {format: 'plz'}, '24103', 'digits of another script'],
    ['٠٤٣١ ٩٠١', {format: 'phone'}, '0431 901', 'digits of another script'],
    ['٢٧٦', {pattern: '^\\d+$'}, '276', 'digits of another script, where a form is asked for'],
    ['كتاب ٧', {type: 'string'}, 'كتاب ٧', 'a story as it was told'],
    ['24 103', {format: 'plz'}, '24103', 'digits without groups'],
    ['a b', {format: 'email'}, 'a b', 'other formats keep their spaces, so that the fault shows'],
    ['3.7.1984', {format: 'date'}, '1984-07-03', 'a day'],
    ['1,5', {type: 'number'}, 1.5, 'a number'],
    ['1,5', {type: 'integer'}, 1.5, 'a number that the schema then refuses by name'],
  ] as const) {
    it(`"${typed}" is kept as ${JSON.stringify(value)}: ${reason}`, () => assert.equal(parse(typed, schema), value));
  }

  for (const [value, schema, written] of [
    ['DE02120300000000202051', {format: 'iban'}, 'DE02 1203 0000 0000 2020 51'],
    ['1984-07-03', {format: 'date'}, '03.07.1984'],
    [1.5, {type: 'number'}, '1,5'],
    [5, {type: 'string'}, '5'],
    [{a: 1}, {}, '{"a":1}'],
    ['viele', {type: 'number'}, 'viele'],
    [5, {format: 'date'}, '5'],
  ] as const) {
    it(`${JSON.stringify(value)} is shown as "${written}"`, () => assert.equal(format(value, schema), written));
  }
});
