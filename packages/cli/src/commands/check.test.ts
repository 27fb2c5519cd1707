import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {folderWith, runCommand, type Outcome} from '../testing/command-line.ts';
import {check} from './check.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const form = {
  id: 'fundsache',
  version: '1.0.0',
  language: 'de',
  title: 'Fundsache melden',
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    properties: {gegenstand: {title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200}},
  },
};
const broken = JSON.stringify({...form, fields: {'/gegenstand': {widht: '30ch'}}}, undefined, 2);

const text = (said: string) => said;
const paint = {good: text, bad: text, warn: text, strong: text, faint: text};

/** Runs the command in this process: starting one takes longer than all it does. */
async function run(...args: readonly string[]): Promise<Outcome> {
  const isJson = args.includes('--json');
  let stdout = '';
  let stderr = '';
  const status = await check.run(args, {
    isJson,
    paint,
    say: (line) => void (stdout += isJson ? '' : `${line}\n`),
    result: (value) => void (stdout += isJson ? JSON.stringify(value) : ''),
    warn: (line) => void (stderr += `${line}\n`),
  });
  return {status, stdout, stderr};
}

describe('check', () => {
  it('finds nothing in the forms and profiles of this project', async () => {
    const {status, stdout, stderr} = await runCommand(['check', `${root}forms`, `${root}demo`]);
    assert.deepEqual([status, stderr, stdout], [0, '', 'Nothing to mend in 9 files.\n']);
  });

  it('shows the line, marks the place, and says why and how to mend it', async (t) => {
    const path = await folderWith(t, {'form.json': broken});
    const {status, stdout} = await run(path('form.json'));
    assert.equal(status, 1);
    assert.equal(
      stdout,
      [
        `${path('form.json')}:20:7 error unknown-key`,
        '  "widht" is no member that can stand here.',
        '     |',
        '  20 | "widht": "30ch"',
        '     | ^^^^^^^',
        '  why  Nothing reads it: what it says has no effect, and a limit that was mistyped lets everything pass.',
        '  mend Write "width" if that is meant.',
        '',
        '1 error in 1 file.',
        '',
      ].join('\n'),
    );
  });

  it('gives programs one document, with positions and what may stand there instead', async (t) => {
    const path = await folderWith(t, {'form.json': broken});
    const {status, stdout} = await run(path('form.json'), '--json');
    const {files, counts} = JSON.parse(stdout) as {files: {findings: object[]}[]; counts: object};
    const {why: _, ...finding} = files[0]!.findings[0] as {why: string};
    assert.deepEqual([status, counts], [1, {error: 1, warning: 0, hint: 0}]);
    assert.deepEqual(finding, {
      rule: 'unknown-key',
      severity: 'error',
      pointer: '/fields/~1gegenstand/widht',
      ...{line: 20, column: 7, endLine: 20, endColumn: 14},
      message: '"widht" is no member that can stand here.',
      mend: 'Write "width" if that is meant.',
      suggestion: '"width"',
    });
  });

  it('ends well with nothing but hints', async (t) => {
    const text = {...form, schema: {...form.schema, 'x-info': 1}};
    const path = await folderWith(t, {'form.json': JSON.stringify(text)});
    const {status, stdout} = await run(path('form.json'));
    assert.equal(status, 0);
    assert.match(stdout, /hint vendor-keyword[^]*1 hint in 1 file\./);
  });

  it('follows references to files beside a definition, and speaks of the definition', async (t) => {
    const schema = {...form.schema, properties: {gegenstand: {title: 'Was?', $ref: './text.schema.json'}}};
    const text = {title: 'Text', type: 'string', minLength: 1};
    const path = await folderWith(t, {
      'source.json': JSON.stringify({...form, schema}, undefined, 2),
      'form.json': 'made from it',
      'text.schema.json': text,
    });
    const {stdout} = await run(path(''));
    assert.match(stdout, /source\.json:10:7 warning unlimited-answer\n {2}"\/gegenstand" may be a text of any length/);
    assert.match(stdout, /1 warning in 1 file/);
  });

  it('looks for the fees of the town that is given', async (t) => {
    const path = await folderWith(t, {
      'form.json': {...form, payment: {amount: 'profile.fees.finding', purpose: 'Fundsache'}},
      'kiel.json': {ars: '010020000000', name: 'Kiel', endpoint: '/antraege', fees: {dog: 12000}},
    });
    const {stdout} = await run(path('form.json'), '--profile', path('kiel.json'));
    assert.match(stdout, /error missing-fee\n {2}The profile of Kiel has no fee "finding"; it has "dog"\./);
  });

  it('says what is missing for maturity level 3 only when asked', async (t) => {
    const path = await folderWith(t, {'form.json': form});
    const plain = await run(path('form.json'));
    const asked = await run(path('form.json'), '--reifegrad');
    assert.deepEqual([plain.status, asked.status], [0, 1]);
    for (const part of ['application', 'identity', 'evidence', 'decision'])
      assert.match(asked.stdout, new RegExp(` maturity-${part}\\n`));
  });

  it('refuses what it cannot look at, and checks the rest', async (t) => {
    const path = await folderWith(t, {'form.json': form, 'large.json': ' '.repeat(1024 * 1024 + 1)});
    await assert.rejects(run(), UsageError);
    for (const name of ['nothing.json', 'large.json']) await assert.rejects(run(path(name)), UnusableFileError);
    const {status, stdout} = await run(path('form.json'), path('large.json'));
    assert.deepEqual([status, stdout], [2, 'Nothing to mend in 1 file.\n']);
  });
});
