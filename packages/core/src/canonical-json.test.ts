import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {canonicalJson} from './canonical-json.ts';

describe('canonicalJson', () => {
  for (const [text, canonical, reason] of [
    ['{"b":1,"a":2}', '{"a":2,"b":1}', 'members are sorted'],
    ['{ "a" : [ 1 , 2 ] }', '{"a":[1,2]}', 'spaces go'],
    ['[3,1,2]', '[3,1,2]', 'lists keep their order'],
    ['{"10":1,"9":2}', '{"10":1,"9":2}', 'keys are texts, even those that look like numbers'],
    [
      '{"\\u20ac":1,"\\r":2,"\\ud83d\\ude02":3,"\\ufb33":4}',
      '{\"\\r\":2,\"€\":1,\"😂\":3,\"\ufb33\":4}',
      'UTF-16 order (RFC 8785, 3.2.3)',
    ],
    ['[1.0,1e21,1E-7,-0]', '[1,1e+21,1e-7,0]', 'numbers as JavaScript prints them'],
    ['{"a":{"d":null,"c":true}}', '{"a":{"c":true,"d":null}}', 'at every depth'],
  ] as const) {
    it(`${reason}: ${text}`, () => assert.equal(canonicalJson(JSON.parse(text)), canonical));
  }

  it('refuses numbers that became infinite', () =>
    assert.throws(() => canonicalJson(JSON.parse('[1e999]')), RangeError));
  it('refuses half a character', () => assert.throws(() => canonicalJson(JSON.parse('{"\\ud800":1}')), RangeError));
});
