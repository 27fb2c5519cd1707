import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {folderWith, runHere} from '../testing/command-line.ts';

const form = (version: string, maxLength: number) => ({
  id: 'fundsache',
  version,
  language: 'de',
  title: 'Fundsache',
  schema: {type: 'object', required: ['ort'], properties: {ort: {title: 'Ort', type: 'string', maxLength}}},
});

describe('diff', () => {
  it('shows people what breaks, and ends with 1 while the version is too low', async (t) => {
    const path = await folderWith(t, {'old.json': form('1.0.0', 200), 'new.json': form('1.1.0', 100)});
    const {status, stdout} = await runHere(['diff', path('old.json'), path('new.json')]);
    assert.equal(status, 1);
    assert.match(stdout, /^fundsache 1\.0\.0 → 1\.1\.0\nmajor: answers that were accepted may be refused now\.$/m);
    assert.match(stdout, /^ {2}major {2}\/ort {2}maxLength 100 instead of 200$/m);
    assert.match(stdout, /^Accepted by 1\.0\.0, refused by 1\.1\.0:\n {2}\/ort {2}\S.*100.*$/m);
    assert.match(stdout, /^ {4}"ort": "x{199,200}"$/m);
    assert.match(stdout, /^The version has to be 2\.0\.0 or higher; it is 1\.1\.0\.$/m);
  });

  it('ends with 0 when it is high enough, and tells programs the same', async (t) => {
    const path = await folderWith(t, {'old.json': form('1.0.0', 100), 'new.json': form('1.1.0', 200)});
    const {status, stdout} = await runHere(['diff', path('old.json'), path('new.json'), '--json']);
    const {step, isEnough, changes} = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual([status, step, isEnough], [0, 'minor', true]);
    assert.deepEqual(changes, [{step: 'minor', at: '/ort', what: 'maxLength 200 instead of 100'}]);
  });

  it('wants two versions', async () => {
    const {status, stderr} = await runHere(['diff', 'form.json']);
    assert.equal(status, 2);
    assert.match(stderr, /^Two versions of a form are needed, the old one first\. Usage: ozg-forms diff OLD NEW/);
  });
});
