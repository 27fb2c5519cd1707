import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {folderWith, runCommand} from '../testing/command-line.ts';

const schema = {properties: {a: {type: 'string', 'x-rules': ['required']}}};
const rewritten = {properties: {a: {type: 'string'}}, required: ['a']};

describe('import-x-rules', () => {
  for (const [reason, file] of [
    ['a schema', schema],
    ['a file around a schema', {meta: {}, schema}],
  ] as const) {
    it(`prints ${reason} in the words of the standard`, async (t) => {
      const path = await folderWith(t, {'form.json': file});
      const {status, stdout} = await runCommand(['import-x-rules', path('form.json')]);
      assert.deepEqual([status, JSON.parse(stdout)], [0, rewritten]);
    });
  }

  it('writes to a file when asked, and says nothing then', async (t) => {
    const path = await folderWith(t, {'form.json': schema});
    const {status, stdout} = await runCommand(['import-x-rules', path('form.json'), '--out', path('out.json')]);
    assert.deepEqual([status, stdout], [0, '']);
    assert.deepEqual(JSON.parse(await readFile(path('out.json'), 'utf8')), rewritten);
  });

  it('tells programs what was written, and where', async (t) => {
    const path = await folderWith(t, {'form.json': schema});
    const plain = await runCommand(['import-x-rules', path('form.json'), '--json']);
    assert.deepEqual(JSON.parse(plain.stdout), {schema: rewritten});
    const out = path('out.json');
    const {stdout} = await runCommand(['import-x-rules', path('form.json'), '--out', out, '--json']);
    assert.deepEqual(JSON.parse(stdout), {out, schema: rewritten});
  });

  it('refuses what is no schema, and a place where nothing can be written, in one line', async (t) => {
    const path = await folderWith(t, {'list.json': [], 'form.json': schema});
    for (const args of [[path('list.json')], [path('form.json'), '--out', path('no/where.json')], []]) {
      const {status, stdout, stderr} = await runCommand(['import-x-rules', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^.+\n$/);
    }
  });
});
