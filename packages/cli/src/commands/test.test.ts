import assert from 'node:assert/strict';
import {globSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {trialOf} from '../coverage/trial.ts';
import {examplesIn} from '../folder/example-answers.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {readJson} from '../files/read-json.ts';
import {folderWith, runHere} from '../testing/command-line.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const now = new Date('2025-01-01T12:00:00Z');

const pets = {
  id: 'haustier',
  version: '1.0.0',
  language: 'de',
  title: 'Haustier melden',
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    required: ['art', 'seit'],
    properties: {
      art: {
        title: 'Art',
        oneOf: [
          {const: 'hund', title: 'Hund'},
          {const: 'katze', title: 'Katze'},
        ],
      },
      seit: {title: 'Seit', type: 'string', format: 'date'},
    },
    if: {required: ['art'], properties: {art: {const: 'hund'}}},
    then: {required: ['chip'], properties: {chip: {title: 'Chip', type: 'string', pattern: '^[0-9]{15}$'}}},
    else: {properties: {name: {title: 'Name', type: 'string'}}},
    allOf: [
      {
        if: {required: ['art'], properties: {art: {const: 'fisch'}}},
        then: {properties: {becken: {title: 'Becken', type: 'string'}}},
      },
    ],
  },
  rules: [{check: 'seit <= today()', at: ['/seit'], message: {de: 'Das liegt in der Zukunft.'}}],
};
const valid = {valid: true, answers: {art: 'katze', seit: '2024-01-01'}};

interface Report {
  examples: {name: string; faults: string[]}[];
  conditions: {words: string; isReached: boolean}[];
  questions: {pointer: string; states: Record<string, boolean>}[];
  walks: object[];
  differences: object[];
}

async function formWith(t: TestContext, examples: Record<string, unknown>, form: object = pets): Promise<string> {
  const path = await folderWith(t, {'form.json': form});
  await mkdir(path('examples'));
  for (const [name, example] of Object.entries(examples))
    await writeFile(path(`examples/${name}.json`), JSON.stringify(example));
  return path('.');
}

const tryAll = (folder: string, ...more: string[]) => runHere(['test', folder, '--today', '2025-01-01', ...more]);

describe('test', () => {
  const profile = readJson(join(root, 'demo/musterstadt/profile.json'));
  for (const path of globSync(join(root, 'forms/*/form.json'))) {
    it(`finds ${relative(root, path)} as its examples say, and reaches everything it can ask`, async () => {
      const folder = await openFormFolder(join(path, '..'));
      const trial = trialOf(folder.form, await examplesIn(folder.path), {
        profile: (await profile).json as Profile,
        now,
        onRuleFailure: (place) => assert.fail(place),
      });
      assert.deepEqual(
        trial.examples.filter(({faults}) => faults.length > 0).map(({example, faults}) => [example.name, ...faults]),
        [],
      );
      assert.deepEqual(trial.differences, []);
      assert.deepEqual(
        trial.coverage.outcomes.filter(({isReached}) => !isReached),
        [],
      );
      assert.deepEqual(
        trial.coverage.states.filter(({isReached}) => !isReached),
        [],
      );
      const {evaluator, schema} = loadForm(folder.form.json);
      const complete = trial.walks.filter(({answers}) => evaluator.isValid(schema, answers));
      assert.ok(complete.length > trial.walks.length / 2, 'most of what is made up could be sent');
    });
  }

  it('lists what was reached, and what nobody can reach', async (t) => {
    const {status, stdout} = await tryAll(await formWith(t, {'valid-cat': valid}), '--json');
    const {examples, conditions, questions, walks, differences} = JSON.parse(stdout) as Report;
    assert.equal(status, 0);
    assert.deepEqual(examples, [{name: 'valid-cat', valid: true, faults: []}]);
    assert.deepEqual(
      conditions.map(({words, isReached}) => [words, isReached]),
      [
        ['/: “Art” is “fisch”', false],
        ['/: not: “Art” is “fisch”', true],
        ['/: “Art” is “Hund”', true],
        ['/: not: “Art” is “Hund”', true],
      ],
    );
    assert.deepEqual(Object.fromEntries(questions.map(({pointer, states}) => [pointer, states])), {
      '/art': {required: true},
      '/seit': {required: true},
      '/chip': {required: true, 'not asked': true},
      '/name': {optional: true, 'not asked': true},
      '/becken': {optional: false, 'not asked': true},
    });
    assert.ok(walks.some((answers) => 'chip' in answers && /^\d{15}$/.test(String(answers.chip))));
    assert.deepEqual(differences, []);
  });

  for (const [reason, example, fault] of [
    [
      'is refused though it is called valid',
      {valid: true, answers: {art: 'katze'}},
      'browser: /seit required was found',
    ],
    [
      'is accepted though it is called invalid',
      {...valid, valid: false, violations: [{pointer: '/seit', keyword: 'rule'}]},
      'server: /seit rule is named and was not found.',
    ],
    ['names nothing', {...valid, valid: false}, 'It is called invalid and names 0 violations.'],
  ] as const) {
    it(`names the example that ${reason}, and ends with 1`, async (t) => {
      const {status, stdout} = await tryAll(await formWith(t, {one: example}));
      assert.equal(status, 1);
      assert.ok(stdout.includes(fault), stdout);
    });
  }

  it('says to people how each question stands', async (t) => {
    const {stdout} = await tryAll(await formWith(t, {}));
    assert.match(stdout, /^ {2}There are none\. Put answers into examples\//m);
    assert.match(stdout, /^ {2}– \/: “Art” is “fisch”$/m);
    assert.match(stdout, /^ {2}\/becken {2}– optional {2}✓ not asked$/m);
  });

  for (const [reason, examples, form, message] of [
    ['a file that is no example', {one: {answers: {}}}, pets, /one\.json: An example needs "valid" and "answers"\./],
    ['a form that cannot be used', {}, {...pets, pages: []}, /form\.json: \/pages: "pages" has to be a list/],
  ] as const) {
    it(`refuses ${reason}`, async (t) => {
      const {status, stderr} = await tryAll(await formWith(t, examples, form));
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
  }

  it('refuses a folder without a form', async (t) => {
    const path = await folderWith(t, {});
    const {status, stderr} = await tryAll(path('.'));
    assert.equal(status, 2);
    assert.match(stderr, /There is neither form\.json nor source\.json\. Name the folder of a form, or make one/);
  });
});
