import assert from 'node:assert/strict';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {withRequiredFromRules} from './x-rules.ts';

const text = {type: 'string'};
const corpus = process.env['CORPUS'] ?? join(import.meta.dirname, '../../../../..', 'shared/data/corpus');
const folder = join(corpus, 'digiwf');

describe('x-rules of DigiWF', () => {
  for (const [reason, given, expected] of [
    [
      'become "required" of what holds the member',
      {properties: {a: {...text, 'x-rules': ['required']}, b: {...text, 'x-rules': []}}},
      {properties: {a: text, b: text}, required: ['a']},
    ],
    [
      'join what is required already',
      {required: ['b'], properties: {a: {...text, 'x-rules': ['required']}, b: {...text, 'x-rules': ['required']}}},
      {required: ['b', 'a'], properties: {a: text, b: text}},
    ],
    [
      'stay in their branch of allOf and oneOf',
      {allOf: [{oneOf: [{properties: {k: {const: 1}, a: {...text, 'x-rules': ['required']}}}]}]},
      {allOf: [{oneOf: [{properties: {k: {const: 1}, a: text}, required: ['a']}]}]},
    ],
    [
      'ask of an object that there is something in it',
      {properties: {f: {type: 'object', properties: {key: text}, 'x-rules': ['requiredObject']}}},
      {properties: {f: {type: 'object', properties: {key: text}, minProperties: 1}}, required: ['f']},
    ],
    [
      'that nobody knows stay',
      {properties: {a: {...text, 'x-rules': ['required', 'max10']}}},
      {properties: {a: {...text, 'x-rules': ['max10']}}, required: ['a']},
    ],
    [
      'are no rules where a member is called so',
      {properties: {'x-rules': {...text, 'x-rules': ['required']}}},
      {properties: {'x-rules': text}, required: ['x-rules']},
    ],
    ['are not looked for in values', {default: {'x-rules': ['required']}}, {default: {'x-rules': ['required']}}],
  ] as const) {
    it(reason, () => {
      const before = JSON.stringify(given);
      assert.deepEqual(withRequiredFromRules(given), expected);
      assert.equal(JSON.stringify(given), before, 'the schema itself stays as it is');
    });
  }

  it(
    'of the published forms are all honoured',
    {skip: !existsSync(folder) && 'the corpus is not here; see docs/testing.md'},
    (context) => {
      let honoured = 0;
      for (const file of globSync('*.json', {cwd: folder})) {
        const {schema} = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {schema: object};
        const count = (value: unknown) => (JSON.stringify(value).match(/"required(Object)?"\]/g) ?? []).length;
        const rewritten = withRequiredFromRules(schema as never);
        assert.doesNotMatch(JSON.stringify(rewritten), /"x-rules":\[[^\]]/, file);
        honoured += count(schema) - count(rewritten);
      }
      context.diagnostic(`${honoured} rules honoured`);
      assert.ok(honoured >= 7);
    },
  );
});
