import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {PassThrough} from 'node:stream';
import {describe, it} from 'node:test';
import {checkDefinition} from '../check/check.ts';
import {trialOf} from '../coverage/trial.ts';
import {examplesIn} from '../folder/example-answers.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {askedWishes} from '../new/ask.ts';
import {wishesFrom, wishQuestions} from '../new/wishes.ts';
import {folderWith, runHere} from '../testing/command-line.ts';

describe('new', () => {
  for (const options of [
    [],
    ['--uploads'],
    ['--languages', 'de'],
    ['--title', 'Hund anmelden', '--title-en', 'Register a dog', '--leika', '99102013104000', '--uploads'],
  ]) {
    it(`writes a form that passes check and test (${options.join(' ') || 'as proposed'})`, async (t) => {
      const path = await folderWith(t, {});
      const {status, stdout} = await runHere(['new', path('mein-antrag'), '--yes', ...options]);
      assert.equal(status, 0, stdout);
      const {form, path: folder} = await openFormFolder(path('mein-antrag'));
      assert.deepEqual(checkDefinition(new TextDecoder().decode(form.bytes)), []);
      const examples = await examplesIn(folder);
      assert.ok(examples.some(({valid}) => valid) && examples.some(({valid}) => !valid));
      const trial = trialOf(form, examples, {
        profile: undefined,
        now: new Date('2026-01-01T12:00:00Z'),
        onRuleFailure: (place) => assert.fail(place),
      });
      assert.deepEqual(
        trial.examples.flatMap(({faults}) => faults),
        [],
      );
      assert.deepEqual(trial.differences, []);
      assert.ok(trial.coverage.outcomes.every(({isReached}) => isReached));
    });
  }

  it('says what is in the folder, and takes words from options and from its name', async (t) => {
    const path = await folderWith(t, {});
    const {stdout} = await runHere(['new', path('fundsache-melden'), '--leika', '99102013104000', '--json']);
    const {id, files} = JSON.parse(stdout) as {id: string; files: string[]};
    assert.equal(id, 'fundsache-melden');
    assert.ok(
      ['form.json', 'form.schema.json', 'README.md', 'examples/valid-first-time.json'].every((file) =>
        files.includes(file),
      ),
    );
    const form = JSON.parse(await readFile(path('fundsache-melden/form.json'), 'utf8')) as Record<string, unknown>;
    assert.deepEqual([form['title'], form['service']], ['Fundsache melden', {leika: ['99102013104000']}]);
  });

  it('asks for what is not given, again after what cannot be, and takes proposals for empty lines', async () => {
    const input = new PassThrough();
    let said = '';
    input.end('\n12345\n\nde,en\nReport lost property\nja\n');
    const given = await askedWishes(wishQuestions, {id: 'fundsache-melden'}, {input, say: (text) => (said += text)});
    assert.deepEqual(wishesFrom(given), {
      id: 'fundsache-melden',
      title: 'Fundsache melden',
      titleEn: 'Report lost property',
      languages: ['de', 'en'],
      leika: [],
      uploads: true,
    });
    assert.match(said, /\(title, in German\) \[Fundsache melden\]: /);
    assert.match(said, /"12345" is no LeiKa key: 14 digits beginning with 99\.\nLeiKa key/);
  });

  it('takes proposals when the input ends', async () => {
    const input = new PassThrough();
    input.end();
    const given = await askedWishes(wishQuestions, {id: 'a', title: 'A'}, {input, say: () => {}});
    assert.deepEqual(wishesFrom(given).languages, ['de', 'en']);
  });

  for (const [reason, args, message] of [
    ['a name that is no id', ['Mein Antrag'], /^"Mein Antrag" is no id: lower-case letters/],
    ['a LeiKa key that is none', ['a', '--leika', '123'], /^--leika: "123" is no LeiKa key/],
    [
      'languages without words',
      ['a', '--languages', 'de,fr'],
      /^--languages: A new form has words in de, or in de,en\./,
    ],
    ['no folder', [], /^A folder for the form is needed/],
  ] as const) {
    it(`refuses ${reason}`, async () => {
      const {status, stderr} = await runHere(['new', ...args, '--yes']);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
  }

  it('leaves a folder alone in which there is something', async (t) => {
    const path = await folderWith(t, {});
    await runHere(['new', path('mein-antrag'), '--yes']);
    const {status, stderr} = await runHere(['new', path('mein-antrag'), '--yes']);
    assert.equal(status, 2);
    assert.match(stderr, /mein-antrag: There is something in this folder\. Choose another one\./);
  });
});
