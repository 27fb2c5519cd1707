import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {DefinitionError} from '../definition/definition-error.ts';
import {loadForm} from '../definition/load-form.ts';
import {addEntry, removeEntry} from '../state/list-entries.ts';
import {Session} from '../state/session.ts';
import {snapshotOf} from '../state/snapshot.ts';
import {shapeOf} from '../state/shape.ts';
import {createRules} from './rules.ts';

const date = {type: 'string', format: 'date'};
const integer = {type: 'integer'};
const schema = {
  properties: {
    von: date,
    bis: date,
    betrag: {type: 'number'},
    hunde: {
      type: 'array',
      items: {type: 'object', properties: {born: date, rasse: {type: 'string'}, gewicht: integer}},
    },
    netto: {...integer, readOnly: true},
    brutto: {...integer, readOnly: true},
    zahlen: {type: 'array', items: integer},
  },
  if: {properties: {von: {const: '2025-01-01'}}, required: ['von']},
  then: {properties: {geheim: integer}},
};
const context = {today: '2025-06-15', profile: {fees: {dog: 12000}}};

/** What a rule says about answers: the places, or the first failure. */
function outcome(check: string, at: readonly string[], answers: object): string[] {
  const failures: DefinitionError[] = [];
  const form = loadForm({id: 'x', schema, rules: [{check, at, message: {de: 'Falsch.', en: 'Wrong.'}}]});
  const rules = createRules(form, (error) => failures.push(error));
  assert.deepEqual(rules.faults, []);
  const found = rules.violations(shapeOf(form, answers), context);
  return failures.length > 0 ? [`failed at ${failures[0]!.pointer}`] : found.map(({pointer}) => pointer);
}

describe('a rule', () => {
  for (const [check, at, answers, places, reason] of [
    ['bis >= von', ['/bis'], {von: '2025-01-02', bis: '2025-01-01'}, ['/bis'], 'two dates'],
    ['bis >= von', ['/bis'], {von: '2025-01-01', bis: '2025-01-02'}, [], 'kept'],
    ['!has(answers.bis) || bis >= von', ['/bis'], {von: '2025-01-01'}, [], 'an absent answer at the top, guarded'],
    ['bis >= von', ['/bis', '/von'], {von: '2025-01-02', bis: '2025-01-01'}, ['/bis', '/von'], 'at two places'],
    ['days(von, bis) <= 14', ['/bis'], {von: '2025-01-01', bis: '2025-01-16'}, ['/bis'], 'a number of days'],
    ['age(von) >= 16', ['/von'], {von: '2009-06-16'}, ['/von'], 'an age'],
    ['age(von) >= 16', ['/von'], {von: '2009-06-15'}, [], 'an age that is reached today'],
    ['von <= today()', ['/von'], {von: '2025-06-16'}, ['/von'], 'today'],
    ['betrag > 10', ['/betrag'], {betrag: 10}, ['/betrag'], 'a whole value of a number question'],
    ['betrag > 10', ['/betrag'], {betrag: 10.5}, [], 'a fraction'],
    ['sum(zahlen) < 10', ['/zahlen'], {zahlen: [5, 5]}, ['/zahlen'], 'a sum'],
    ['sum(zahlen) == 0', ['/zahlen'], {zahlen: []}, [], 'a sum of nothing'],
    ['hunde.size() * profile.fees.dog < 30000', ['/hunde'], {hunde: [{}, {}, {}]}, ['/hunde'], 'the profile'],
    [
      'hunde.all(h, h.gewicht < 40)',
      ['/hunde/*/gewicht'],
      {hunde: [{gewicht: 10}, {gewicht: 50}, {gewicht: 60}]},
      ['/hunde/1/gewicht', '/hunde/2/gewicht'],
      'only the guilty entries are named',
    ],
    [
      'hunde.size() < 2',
      ['/hunde/*/rasse'],
      {hunde: [{rasse: 'A'}, {rasse: 'B'}]},
      ['/hunde/0/rasse', '/hunde/1/rasse'],
      'all entries together break it',
    ],
    ['bis >= von', ['/bis'], {von: '2025-01-02'}, ['failed at /rules/0/check'], 'an absent answer decides nothing'],
    [
      'hunde.all(h, !has(h.born) || age(h.born) < 20)',
      ['/hunde'],
      {hunde: [{}]},
      [],
      'an absent answer that is guarded',
    ],
    ['age(von) > 3', ['/von'], {von: 'gestern'}, ['failed at /rules/0/check'], 'an answer of the wrong form'],
    ['betrag / 2.0 > 1', ['/betrag'], {betrag: 'x'}, ['failed at /rules/0/check'], 'an answer of another type'],
    [
      'geheim > 1',
      ['/von'],
      {von: '2024-01-01', geheim: 0},
      ['failed at /rules/0/check'],
      'what is not asked is not seen',
    ],
    ['false', ['/gone'], {}, ['/gone'], 'a place that is not asked is named all the same'],
  ] as const) {
    it(`"${check}" names ${JSON.stringify(places)}: ${reason}`, () =>
      assert.deepEqual(outcome(check, at, answers), places));
  }

  it('speaks the language of the reader', () => {
    const rules = [{check: 'false', at: ['/von'], message: {de: 'Falsch.', en: 'Wrong.'}}];
    const form = loadForm({id: 'x', schema, rules});
    const message = (language?: string) =>
      createRules(form).violations(shapeOf(form, {}), context, language)[0]!.message;
    assert.deepEqual(
      [message(), message('en'), message('en-GB'), message('fr')],
      ['Falsch.', 'Wrong.', 'Wrong.', 'Falsch.'],
    );
    const session = new Session(form, {language: 'en', context});
    session.useRules(createRules(form), context);
    assert.equal(session.state.violations[0]!.message, 'Wrong.');
  });

  it('that is faulty is named and left out, and the others go on', () => {
    const rules = [
      {check: 'false', at: ['/von'], message: {de: 'Falsch.'}},
      {check: 'bis >=', at: [], message: {}},
    ];
    const form = loadForm({id: 'x', schema, rules});
    const set = createRules(form, () => assert.fail());
    assert.deepEqual(
      set.faults.map(({name, pointer}) => [name, pointer]),
      [['DefinitionError', '/rules/1/check']],
    );
    assert.equal(set.violations(shapeOf(form, {}), context).length, 1);
  });
});

describe('a computed answer', () => {
  const computed = {'/brutto': 'netto + netto / 10', '/netto': 'hunde.size() * profile.fees.dog'};
  const form = loadForm({id: 'x', schema, computed});

  it('is worked out from the answers', () => {
    const values = createRules(form).computed(shapeOf(form, {hunde: [{}, {}], netto: 24000}), context);
    assert.deepEqual(
      [...values],
      [
        ['/brutto', 26400],
        ['/netto', 24000],
      ],
    );
  });

  it('is absent while it cannot be worked out', () => {
    assert.deepEqual([...createRules(form).computed(shapeOf(form, {}), context)], []);
  });

  it('stands among the answers of a session, and follows them', () => {
    const session = new Session(form, {context});
    session.useRules(createRules(form), context);
    addEntry(session, '/hunde');
    assert.deepEqual(session.state.answers, {hunde: [{}], netto: 12000, brutto: 13200});
    addEntry(session, '/hunde');
    assert.equal(session.field('/brutto')!.value, 26400);
    assert.ok(!('netto' in (snapshotOf(session).answers as object)));
    removeEntry(session, '/hunde', 1);
    removeEntry(session, '/hunde', 0);
    assert.deepEqual(session.state.answers, {});
  });

  for (const [circle, reason] of [
    [{'/netto': 'netto + 1'}, 'from itself'],
    [{'/netto': 'brutto + 1', '/brutto': 'netto + 1'}, 'from each other'],
    [{'/netto': 'zahlen[0]', '/zahlen': '[netto]'}, 'by way of an entry'],
  ] as const) {
    it(`is left out, and named, when it comes ${reason}`, () => {
      const form = loadForm({id: 'x', schema, computed: circle});
      const rules = createRules(form, () => assert.fail());
      assert.match(
        rules.faults.map(({message}) => message).join(),
        /^\/computed\/~1netto: It is computed from itself: /,
      );
      assert.equal(rules.faults.length, 1);
      const session = new Session(form, {context});
      session.useRules(rules, context);
      assert.deepEqual(session.state.violations, []);
    });
  }

  it('may use a name of its own for entries', () => {
    const form = loadForm({id: 'x', schema, computed: {'/netto': 'sum(hunde.map(h, h.gewicht))'}});
    assert.deepEqual(createRules(form).faults, []);
  });
});
