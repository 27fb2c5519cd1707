import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {checkDefinition} from './check.ts';

describe('check', () => {
  it('says line, column, what, why and how to mend', () => {
    const [finding, ...more] = checkDefinition('{\n  "a": 1\n  "b": 2\n}');
    assert.deepEqual(more, []);
    assert.deepEqual(finding, {
      rule: 'json-syntax',
      severity: 'error',
      pointer: '',
      line: 2,
      column: 8,
      endLine: 2,
      endColumn: 9,
      message: 'A comma is missing behind this.',
      why: 'Nothing can read the file: neither a browser nor the receiver.',
      mend: 'Put it there.',
    });
  });

  it('never fails, whatever stands in the file, and names places that are there', () => {
    const odd = fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1.5,
      '',
      'x',
      '/a',
      [],
      {},
      [null],
      [{}],
      {type: 'object'},
      {const: null},
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), odd), {minLength: 1, maxLength: 3}), (changes) => {
        const value = changes.reduce<unknown>((all, [at, other]) => replaced(all, at, other), whole);
        const text = JSON.stringify(value, undefined, 1) ?? '';
        const lines = text.split('\n');
        for (const {line, column, endLine, endColumn} of checkDefinition(text, {reifegrad: true})) {
          assert.ok(column >= 1 && column <= lines[line - 1]!.length + 1);
          assert.ok(endLine > line || (endLine === line && endColumn >= column));
        }
      }),
      {numRuns: 100},
    );
  });

  it('tells a broken part, and goes on to what else is wrong', () => {
    const findings = checkDefinition(JSON.stringify({...whole, fields: {'/b': {widget: 3}, '/x': {}}}));
    assert.deepEqual(findings.map(({rule, pointer}) => `${rule} ${pointer}`).sort(), [
      'definition-shape /fields/~1b/widget',
      'unknown-place /fields/~1x',
    ]);
  });

  it('takes a bare schema, and asks nothing of it that belongs to a definition', () => {
    const schema = {type: 'object', unevaluatedProperties: false, properties: {a: {title: 'A', type: 'integer'}}};
    assert.deepEqual(checkDefinition(JSON.stringify(schema)), []);
  });
});

const whole = {
  id: 'a',
  version: '1.0.0',
  language: 'de',
  title: 'A',
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    required: ['b'],
    properties: {
      b: {
        title: 'B',
        oneOf: [
          {const: 'x', title: 'X'},
          {const: 'y', title: 'Y'},
        ],
      },
      c: {title: 'C', type: 'array', maxItems: 3, items: {$ref: '#/$defs/d'}},
    },
    if: {properties: {b: {const: 'x'}}, required: ['b']},
    then: {properties: {e: {title: 'E', type: 'string', pattern: '^[a-z]$'}}},
    $defs: {d: {type: 'object', unevaluatedProperties: false, properties: {f: {title: 'F', type: 'boolean'}}}},
  },
  pages: [
    {id: 'p', title: 'P', fields: ['']},
    {id: 'q', title: 'Q', type: 'review', fields: []},
  ],
  fields: {'/b': {widget: 'radio'}, '': {order: ['b', 'e', 'c']}, '/c': {itemLabel: '/f', add: 'Mehr'}},
  rules: [{check: 'b == "x"', at: ['/b'], message: {de: 'Das geht nicht.'}}],
  computed: {},
  texts: {de: {'/b': {help: 'Ein Wort.', options: {x: 'Xx'}}, '#p': {intro: 'Los.'}}},
  identity: {level: 'basic'},
  payment: {amount: '500', purpose: 'A'},
  reply: {channels: ['email']},
};

/** Puts `other` in one of the places of a value; which one, `at` says. */
function replaced(value: unknown, at: number, other: unknown): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || at % 9 === 0) return other;
  const key = keys[at % keys.length]!;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : {...(value as object)}) as Record<string, unknown>;
  copy[key] = replaced(copy[key], Math.floor(at / keys.length), other);
  return copy;
}
