import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {engines} from '../verdict/engine.ts';
import type {Verdict} from '../verdict/verdict.ts';
import {folderWith, runCommand} from '../testing/command-line.ts';

const lend = {
  id: 'ausleihe',
  version: '1.0.0',
  language: 'de',
  title: 'Etwas ausleihen',
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    required: ['von'],
    properties: {
      von: {title: 'Von', type: 'string', format: 'date'},
      bis: {title: 'Bis', type: 'string', format: 'date'},
      anzahl: {title: 'Anzahl', type: 'integer'},
    },
    if: {properties: {anzahl: {minimum: 10}}, required: ['anzahl']},
    then: {required: ['grund'], properties: {grund: {title: 'Grund', type: 'string'}, art: {const: 'viel'}}},
  },
  rules: [
    {
      check: 'bis >= von',
      at: ['/bis'],
      message: {de: 'Das Ende liegt vor dem Anfang.', en: 'The end is before the beginning.'},
    },
    {check: 'von >= today()', at: ['/von'], message: {de: 'Das ist schon vorbei.'}},
    {check: 'anzahl <= profile.fees.most', at: ['/anzahl'], message: {de: 'So viele haben wir nicht.'}},
  ],
};
const town = {ars: '010020000000', name: 'Kiel', endpoint: '/antraege', fees: {most: 5}};
const today = ['--today', '2025-03-01'];

for (const engine of engines) {
  describe(`validate --engine ${engine}`, () => {
    for (const [reason, answers, more, violations, shown] of [
      ['accepts what fits', {von: '2025-03-01'}, [], [], ['/von', '/bis', '/anzahl']],
      [
        'names what is missing, also under a condition, but no constant as a question',
        {von: '2025-03-02', anzahl: 12},
        [],
        ['/grund required Bitte füllen Sie „Grund“ aus.'],
        ['/von', '/bis', '/anzahl', '/grund'],
      ],
      [
        'refuses an answer that is not asked',
        {von: '2025-03-02', grund: 'Fest'},
        [],
        ['/grund hidden'],
        ['/von', '/bis', '/anzahl'],
      ],
      ['asks the rules', {von: '2025-03-02', bis: '2025-03-01'}, [], ['/bis rule Das Ende liegt vor dem Anfang.']],
      ['lets rules know the day', {von: '2025-02-28'}, [], ['/von rule Das ist schon vorbei.']],
      [
        'lets rules read the profile',
        {von: '2025-03-02', anzahl: 6},
        ['--profile', 'town.json'],
        ['/anzahl rule So viele haben wir nicht.'],
      ],
      [
        'speaks another language',
        {von: '2025-03-02', bis: '2025-03-01'},
        ['--language', 'en'],
        ['/bis rule The end is before the beginning.'],
      ],
      ['takes no other type', {von: 1}, [], ['/von type']],
      ['takes no list for answers', [], [], [' type']],
    ] as const) {
      it(reason, async (t) => {
        const path = await folderWith(t, {'form.json': lend, 'answers.json': answers, 'town.json': town});
        const options = more.map((option) => (option === 'town.json' ? path(option) : option));
        const files = [path('form.json'), path('answers.json')];
        const {status, stdout} = await runCommand(['validate', ...files, '--engine', engine, ...today, ...options]);
        const verdict = JSON.parse(stdout) as Verdict;
        assert.equal(status, violations.length === 0 ? 0 : 1);
        assert.equal(verdict.valid, violations.length === 0);
        const found = verdict.violations.map(({pointer, keyword, message}) => `${pointer} ${keyword} ${message}`);
        assert.equal(found.length, violations.length, found.join('\n'));
        for (const [at, start] of violations.entries()) assert.ok(found[at]!.startsWith(start), found[at]);
        if (shown) assert.deepEqual(verdict.shown, shown);
      });
    }

    it('says which rule decides nothing, and decides without it', async (t) => {
      const path = await folderWith(t, {'form.json': lend, 'answers.json': {von: '2025-03-02', anzahl: 6}});
      const files = [path('form.json'), path('answers.json')];
      const {status, stderr} = await runCommand(['validate', ...files, '--engine', engine, ...today]);
      assert.equal(status, 0);
      assert.match(stderr, /form\.json: \/rules\/2\/check: .* decides nothing\.$/m);
    });
  });
}

describe('validate', () => {
  const withRule = (check: string) => ({...lend, rules: [{check, at: [''], message: {}}]});
  const inACircle = {...lend, rules: [], computed: {'/anzahl': 'anzahl + 1'}};
  const broken = {...lend, schema: {properties: {a: {$ref: '#/$defs/b'}}}};
  for (const [reason, form, answers, expected] of [
    ['a form that is not there', undefined, {}, /^\S+form\.json: There is no such file\. Check /],
    ['answers that are not there', lend, undefined, /^\S+answers\.json: There is no such file\. Check /],
    ['a form that is no JSON', '{\n"id" 1}', {}, /form\.json: line 2, column 6: .* Correct the JSON there\.$/],
    ['answers that break off', lend, '{"von":\n', /answers\.json: line 2: Unexpected end .* Correct the JSON there\.$/],
    ['a form that is a list', [], {}, /form\.json: \/: A form definition has to be a JSON object\. Publish /],
    ['a reference to nowhere', broken, {}, /form\.json: \/schema\/properties\/a\/\$ref: .* leads nowhere\. Check /],
    ['a rule that is no CEL', withRule('von <'), {}, /: \/rules\/0\/check: Column 6: Unexpected token: EOF\. Correct /],
    ['a rule of the wrong types', withRule('anzahl < "3"'), {}, /\/check: Column 1: "int < string" is not possible\. /],
    ['a rule about nothing', withRule('bsi >= von'), {}, /Column 1: nothing is asked under the name "bsi"\. /],
    ['answers computed in a circle', inACircle, {}, /: \/computed\/~1anzahl: It is computed from itself: /],
    ['a form that is too large', ' '.repeat(1024 * 1024 + 1), {}, /form\.json: The file is larger than 1 MiB\. /],
    ['answers that are too deep', lend, '['.repeat(65) + ']'.repeat(65), /answers\.json: .*64 levels deep\. /],
  ] as const) {
    for (const engine of engines) {
      it(`cannot use ${reason} (${engine})`, async (t) => {
        const files = {...(form && {'form.json': form}), ...(answers && {'answers.json': answers})};
        const path = await folderWith(t, files);
        const args = ['validate', path('form.json'), path('answers.json'), '--engine', engine];
        const {status, stdout, stderr} = await runCommand(args);
        assert.deepEqual([status, stdout], [2, ''], stderr);
        assert.match(stderr, /^.+\n$/, 'one line');
        assert.match(stderr.trimEnd(), expected);
      });
    }
  }

  it('says what only the receiver cannot use', async (t) => {
    const twice = {$id: 'https://example.org/twice', type: 'string'};
    const form = {properties: {a: twice, b: {...twice, maxLength: 1}}};
    const path = await folderWith(t, {'form.json': form, 'answers.json': {}});
    const args = ['validate', path('form.json'), path('answers.json'), '--engine', 'server'];
    const {status, stderr} = await runCommand(args);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^\S+form\.json: The receiver cannot use the schema: reference .* resolves to more than one schema.*\n$/,
    );
  });

  it('reads what an editor of Windows begins with a byte order mark', async (t) => {
    const path = await folderWith(t, {
      'form.json': `\ufeff${JSON.stringify(lend)}`,
      'answers.json': '\ufeff{"von": "2025-03-02"}',
    });
    const {status} = await runCommand(['validate', path('form.json'), path('answers.json'), ...today]);
    assert.equal(status, 0);
  });

  it('refuses a folder, and text in another encoding', async (t) => {
    const path = await folderWith(t, {'form.json': lend});
    await writeFile(path('latin.json'), Buffer.from('{"von": "M\xfcller"}', 'latin1'));
    for (const [answers, message] of [
      [path('.'), /^\S+: This is a folder\. Name the file in it\.\n$/],
      [path('latin.json'), /latin\.json: The file is no text in UTF-8\. Save it as UTF-8\.\n$/],
    ] as const) {
      const {status, stdout, stderr} = await runCommand(['validate', path('form.json'), answers]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    }
  });

  it('answers programs alike, asked for JSON or not', async (t) => {
    const path = await folderWith(t, {'form.json': lend, 'answers.json': {von: '2025-03-02'}});
    const args = ['validate', path('form.json'), path('answers.json'), ...today];
    assert.deepEqual(await runCommand([...args, '--json']), await runCommand(args));
  });

  for (const [reason, args] of [
    ['no files', []],
    ['a file too many', ['a', 'b', 'c']],
    ['an unknown engine', ['a', 'b', '--engine', 'ajv']],
    ['an unknown option', ['a', 'b', '--strict']],
    ['a day that does not exist', ['a', 'b', '--today', '2025-02-29']],
  ] as const) {
    it(`refuses ${reason} in one line`, async () => {
      const {status, stdout, stderr} = await runCommand(['validate', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^.+ Usage: ozg-forms validate FILE .*\n$/);
    });
  }
});
