import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compileSchema} from './compile-schema.ts';

const draft2020 = 'https://json-schema.org/draft/2020-12/schema';

const failing = {if: {required: ['b']}, then: {type: 'object', properties: {b: {}}}};

describe('compileSchema', () => {
  for (const [reason, schema, value, verdict] of [
    [
      'holds each pattern apart from the others',
      {properties: {a: {pattern: '^a$'}, b: {pattern: '^b$'}}},
      {a: 'a', b: 'a'},
      false,
    ],
    ['finds a pattern anywhere in the text', {pattern: 'b'}, 'abc', true],
    ['counts signs, not UTF-16 units', {pattern: '^.$', maxLength: 1}, '😂', true],
    ['knows Unicode classes', {pattern: '^\\p{L}+$'}, 'Größe', true],
    ['takes $ for the end of the text', {pattern: '^a$'}, 'a\n', false],
    ['takes 4.35 for a multiple of 0.01', {multipleOf: 0.01}, 4.35, true],
    ['refuses 4.351 as a multiple of 0.01', {multipleOf: 0.01}, 4.351, false],
    ['checks the formats of the project', {format: 'iban'}, 'DE02120300000000202052', false],
    ['ignores a format nobody knows', {format: 'shoe-size'}, '44', true],
    ['ignores a keyword nobody knows', {widget: 'big'}, 'x', true],
    ['knows what no automaton does: look-ahead', {pattern: '^(?!0+$)\\d{5}$'}, '00000', false],
    ['knows what no automaton does: a back reference', {pattern: '^(a|b)\\1$'}, 'aa', true],
    ['never changes a type', {type: 'integer'}, '1', false],
    ['reads draft 7', {$schema: 'http://json-schema.org/draft-07/schema#', items: [{type: 'string'}]}, [1], false],
    [
      'reads draft 2019-09',
      {$schema: 'https://json-schema.org/draft/2019-09/schema', items: [{type: 'string'}]},
      [1],
      false,
    ],
    ['reads draft 6', {$schema: 'http://json-schema.org/draft-06/schema#', contains: {const: 1}}, [2], false],
    ['gives draft 6 no conditions', {$schema: 'http://json-schema.org/draft-06/schema#', if: {}, then: false}, 1, true],
    [
      'reads draft 4',
      {$schema: 'http://json-schema.org/draft-04/schema#', minimum: 1, exclusiveMinimum: true},
      1,
      false,
    ],
    [
      'finds what draft 4 names by "id"',
      {
        $schema: 'http://json-schema.org/draft-04/schema#',
        properties: {a: {$ref: '#word'}},
        definitions: {word: {id: '#word', type: 'string'}},
      },
      {a: 1},
      false,
    ],
    ['gives draft 4 no "const"', {$schema: 'http://json-schema.org/draft-04/schema#', const: 1}, 2, true],
    ['knows a draft by other spellings of its name', {$schema: 'https://json-schema.org/draft-07/schema'}, 1, true],
    ['reads a schema without a draft as the browser does', {items: [{type: 'string'}]}, [1], false],
    ['reads a dialect nobody knows as the browser does', {$schema: 'https://example.org/x', type: 'string'}, 1, false],
    ['takes limits that are excluded by true for draft 4', {minimum: 1, exclusiveMinimum: true}, 1, false],
    ['ignores who is required by true', {properties: {a: {required: true}}}, {}, true],
    ['takes a list under "items" for a tuple', {$schema: draft2020, items: [{type: 'string'}]}, [1], false],
    ['gives "nullable" no meaning', {type: 'string', nullable: true}, null, false],
    ['gives "$async" no meaning', {type: 'string', $async: true}, 'x', true],
    ['gives "id" no meaning after draft 4', {$schema: draft2020, id: 'x', type: 'string'}, 'x', true],
    ['takes no number without end', {type: 'number'}, Infinity, false],
    [
      'remembers what "allOf" looked at, beside a condition that fails',
      {allOf: [{properties: {a: {}}}], ...failing, unevaluatedProperties: false},
      {a: 1},
      true,
    ],
    [
      'remembers what a reference looked at, beside a condition that fails',
      {$ref: '#/$defs/a', $defs: {a: {properties: {a: {}}}}, ...failing, unevaluatedProperties: false},
      {a: 1},
      true,
    ],
    [
      'remembers what "properties" looked at, beside a member that is absent',
      {properties: {a: {}}, dependentSchemas: {b: {properties: {b: {}}}}, unevaluatedProperties: false},
      {a: 1},
      true,
    ],
    [
      'leaves conditions where references lead to them',
      {properties: {a: {$ref: '#/then'}}, ...failing, unevaluatedProperties: false},
      {a: 1},
      false,
    ],
    [
      'ignores what stands beside a reference in draft 7',
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        definitions: {any: true},
        properties: {a: {$ref: '#/definitions/any', type: 'string'}},
      },
      {a: 1},
      true,
    ],
    [
      'reads options and types that are listed twice, which the meta-schema of draft 7 refuses',
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        properties: {a: {enum: [1, 'x', 1], type: ['string', 'integer', 'string']}},
        required: ['a', 'a'],
      },
      {a: 1},
      true,
    ],
    ['demands what every object inherits', {required: ['constructor']}, {}, false],
  ] as const) {
    it(reason, () => assert.equal(compileSchema(schema)(value), verdict));
  }

  it('takes no longer than it should for a pattern that would go back and forth', () => {
    // Node's own engine takes seconds for this, and twice as long for one letter more.
    const judge = compileSchema({pattern: '^(a+)+$'});
    const begun = process.threadCpuUsage().user;
    assert.equal(judge(`${'a'.repeat(26)}!`), false);
    const tookMs = (process.threadCpuUsage().user - begun) / 1_000;
    assert.ok(tookMs < 200, `${tookMs.toFixed(0)} ms`);
  });

  it('does not look at defaults', () => {
    const value = {};
    compileSchema({properties: {a: {default: 1}}})(value);
    assert.deepEqual(value, {});
  });

  for (const [reason, schema] of [
    ['a pattern that is none', {pattern: '(a'}],
    ['a reference that leads nowhere', {$ref: '#/$defs/missing'}],
  ] as const) {
    it(`refuses ${reason}`, () => assert.throws(() => compileSchema(schema)));
  }
});
