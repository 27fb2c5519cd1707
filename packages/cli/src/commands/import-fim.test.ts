import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {folderWith, runCommand} from '../testing/command-line.ts';

const samples = join(import.meta.dirname, '../testing/fim');
const market = join(samples, 'market-2.xml');
const codes = ['--codes', join(samples, 'market-days.xml')];

describe('import-fim', () => {
  it('prints the form, and says what is left to do with file, line and element', async () => {
    const {status, stdout, stderr} = await runCommand(['import-fim', market, ...codes]);
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as {title: string}).title, 'Standplatz auf dem Wochenmarkt');
    assert.ok(stderr.startsWith(`${market}: line 14: R900001: The rule "Standzeit"`));
  });

  it('writes a folder when asked: the form, and the list to tick off', async (t) => {
    const path = await folderWith(t, {});
    const {status, stdout} = await runCommand(['import-fim', market, '--out', path('markt')]);
    assert.deepEqual([status, stdout], [0, `${path('markt/form.json')}: Standplatz auf dem Wochenmarkt\n`]);
    const form = JSON.parse(await readFile(path('markt/form.json'), 'utf8')) as {id: string};
    assert.equal(form.id, 'wochenmarkt-standplatz-antrag');
    const list = await readFile(path('markt/to-do.md'), 'utf8');
    assert.match(list, /^- \[ \] F900012, line \d+: The code list urn:example:markttage \(version 2\) is missing/m);
  });

  it('answers programs in one document', async () => {
    const {stdout, stderr} = await runCommand(['import-fim', market, ...codes, '--json']);
    const {definition, toDos} = JSON.parse(stdout) as {definition: {version: string}; toDos: {line: number}[]};
    assert.deepEqual([definition.version, toDos[0]!.line, stderr], ['0.1.0', 14, '']);
  });

  it('refuses what it cannot use, in one line with the place', async (t) => {
    const path = await folderWith(t, {
      'entity.xml': '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      'other.xml': '<x/>',
      file: '',
    });
    for (const [args, message] of [
      [[path('entity.xml')], /entity\.xml: line 2: A DOCTYPE is not read/],
      [[path('other.xml')], /other\.xml: line 1: The namespace "" is none of/],
      [[market, '--codes', market], /market-2\.xml: line 2: .* is no code list/],
      [[path('nowhere.xml')], /There is no such file/],
      [[market, '--out', path('file')], /The folder cannot be made \(EEXIST\)/],
      [[], /One message is needed/],
    ] as const) {
      const {status, stdout, stderr} = await runCommand(['import-fim', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.match(stderr, /^.+\n$/);
    }
  });
});
