import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {typeFaultsIn} from '../testing/type-check.ts';
import {folderWith, runCommand} from '../testing/command-line.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The source that `types` writes for a form. */
async function typesOf(path: string): Promise<string> {
  const {status, stdout, stderr} = await runCommand(['types', path]);
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}

describe('types', () => {
  for (const path of globSync(join(root, 'forms/*/form.json'))) {
    it(`describe the valid examples of ${relative(root, path)}, and not others`, async () => {
      const source = await typesOf(path);
      const [, name] = /export interface (\w+) \{/.exec(source.slice(source.indexOf('export interface')))!;
      const examples = globSync(join(path, '../examples/valid-*.json')).map(
        (file) => (JSON.parse(readFileSync(file, 'utf8')) as {answers: object}).answers,
      );
      assert.ok(examples.length > 0);
      const values = examples.map((answers, at) => `export const a${at}: ${name} = ${JSON.stringify(answers)};`);
      assert.deepEqual(typeFaultsIn([source, ...values].join('\n')), []);
      const wrong = `export const b: ${name} = ${JSON.stringify({...examples[0], gibtEsNicht: 1})};`;
      assert.equal(typeFaultsIn([source, wrong].join('\n')).length, 1);
    });
  }

  for (const [reason, schema, lines] of [
    [
      'conditional members as optional',
      {if: {}, then: {required: ['a'], properties: {a: {type: 'string'}}}},
      ['a?: string;'],
    ],
    ['members that must be there', {required: ['a'], properties: {a: {type: 'integer'}}}, ['a: number;']],
    ['choices by their values', {properties: {a: {type: 'string', oneOf: [{const: 'x', title: 'X'}]}}}, ["a?: 'x';"]],
    ['branches', {properties: {a: {anyOf: [{type: 'string'}, {type: 'boolean'}]}}}, ['a?: string | boolean;']],
    ['lists', {properties: {a: {type: 'array', maxItems: 2, items: {type: 'number'}}}}, ['a?: number[];']],
    [
      'references that go round',
      {$ref: '#/$defs/node', $defs: {node: {properties: {next: {$ref: '#/$defs/node'}}}}},
      ['next?: Node;'],
    ],
    [
      'what a name stands for by "id" in draft 4',
      {
        $schema: 'http://json-schema.org/draft-04/schema#',
        properties: {a: {$ref: '#word'}},
        definitions: {word: {id: '#word', type: 'string'}},
      },
      ['a?: Word;', 'export type Word = string;'],
    ],
    [
      'questions as comments',
      {properties: {a: {title: 'Wie viele?', type: 'number'}}},
      ['* Wie viele?', 'a?: number;'],
    ],
  ] as const) {
    it(`write ${reason}`, async (t) => {
      const path = await folderWith(t, {'form.json': {type: 'object', ...schema}});
      const source = await typesOf(path('form.json'));
      for (const line of lines) assert.ok(source.includes(line), source);
      assert.deepEqual(typeFaultsIn(source), []);
    });
  }

  it('go to a file, if one is named', async (t) => {
    const path = await folderWith(t, {'form.json': {properties: {a: {type: 'string'}}}});
    const {status, stdout} = await runCommand(['types', path('form.json'), '--out', path('answers.ts')]);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(await readFile(path('answers.ts'), 'utf8'), /a\?: string;/);
  });

  it('come as a member of a JSON document to programs', async (t) => {
    const path = await folderWith(t, {'form.json': {properties: {a: {type: 'string'}}}});
    const {status, stdout} = await runCommand(['types', path('form.json'), '--json']);
    const {id, version, source} = JSON.parse(stdout) as {id: string; version: string; source: string};
    assert.deepEqual([status, id, version], [0, 'form', '0.0.0']);
    assert.match(source, /a\?: string;/);
  });

  for (const [reason, args, expected] of [
    ['no form', [], /^One form is needed\. Usage: ozg-forms types FILE/],
    ['a form that is not there', ['form.json'], /form\.json: There is no such file/],
    ['a place that is not there', ['types.json', '--out', 'no/where.ts'], /where\.ts: The file cannot be written/],
  ] as const) {
    it(`refuse ${reason}`, async (t) => {
      const path = await folderWith(t, {'types.json': {properties: {}}});
      const {status, stderr} = await runCommand(['types', ...args.map((arg) => (arg === '--out' ? arg : path(arg)))]);
      assert.equal(status, 2);
      assert.match(stderr, expected);
    });
  }
});
