/** A developer without the element: everything from the one public entry. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  createRules,
  FormTexts,
  loadForm,
  registerFormat,
  sentenceFor,
  Session,
  addEntry,
  inputFrom,
  moveEntry,
  progressOf,
  removeEntry,
  snapshotOf,
  stepBack,
  stepOn,
} from './index.ts';
import de from './texts/de.json' with {type: 'json'};

const form = loadForm({
  id: 'fest',
  version: '1.2.0',
  language: 'de',
  title: 'Straßenfest',
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    required: ['name', 'von', 'ort'],
    properties: {
      name: {title: 'Name', type: 'string', minLength: 2},
      von: {title: 'Beginn', type: 'string', format: 'date'},
      bis: {title: 'Ende', type: 'string', format: 'date'},
      staende: {
        title: 'Stände',
        type: 'array',
        maxItems: 2,
        items: {type: 'object', required: ['art'], properties: {art: {title: 'Art', enum: ['essen', 'musik']}}},
      },
      ort: {
        title: 'Ort',
        oneOf: [
          {title: 'Straße', type: 'object', required: ['strasse'], properties: {strasse: {type: 'string'}}},
          {title: 'Platz', type: 'object', required: ['platz'], properties: {platz: {type: 'string'}}},
        ],
      },
      land: {title: 'Land', type: 'string', default: 'DE'},
      gebuehr: {title: 'Gebühr', type: 'integer', readOnly: true},
    },
  },
  pages: [
    {id: 'fest', title: 'Das Fest', fields: ['/name', '/von', '/bis', '/land']},
    {id: 'wo', title: 'Wo', fields: ['/ort', '/staende', '/gebuehr']},
    {id: 'pruefen', title: 'Prüfen', type: 'review', fields: []},
  ],
  rules: [{check: '!has(answers.bis) || bis >= von', at: ['/bis'], message: {de: 'Das Ende liegt vor dem Beginn.'}}],
  computed: {'/gebuehr': 'size(staende) * profile.fees.stand'},
  texts: {de: {'/name': {help: 'Wie es auf dem Plakat steht.', errors: {minLength: 'Bitte nennen Sie den Namen.'}}}},
});
const texts = new FormTexts(form, 'de');
const context = {today: '2026-05-01', profile: {fees: {stand: 500}}};

function begin() {
  const session = new Session(form, {language: 'de', context});
  session.useRules(createRules(form), context);
  const sentences = () =>
    [...session.state.problems.values()].map((problem) =>
      sentenceFor(problem, session.state.root, texts, {language: 'de', templates: de}),
    );
  return {session, sentences};
}

describe('a form without the element', () => {
  it('says of each field what it needs to be drawn', () => {
    const {session} = begin();
    const name = session.field('/name')!;
    assert.deepEqual(
      [texts.label(name), texts.help(name), name.kind, name.required, name.value],
      ['Name', 'Wie es auf dem Plakat steht.', 'text', true, undefined],
    );
    assert.equal(session.field('/land')!.value, 'DE');
    assert.equal(session.field('/ort/strasse'), undefined, 'not asked yet');
    const entry = addEntry(session, '/staende');
    assert.deepEqual(session.field(`${entry}/art`)!.options, [{value: 'essen'}, {value: 'musik'}]);
  });

  it('shows faults late, and forgives them early', () => {
    const {session, sentences} = begin();
    session.type('/name', 'X');
    assert.deepEqual(sentences(), []);
    session.leave('/name');
    assert.deepEqual(sentences(), ['Bitte nennen Sie den Namen.']);
    session.type('/name', 'XY');
    assert.deepEqual(sentences(), []);
  });

  it('goes page by page, and knows how far it is', () => {
    const {session, sentences} = begin();
    assert.deepEqual([stepOn(session), session.state.page.page.id], [false, 'fest']);
    assert.deepEqual(progressOf(session.state, form), ['with-faults', 'not-begun', 'not-begun']);
    assert.equal(sentences().length, 2);
    session.type('/name', 'Sommerfest');
    session.type('/von', '3.7.2026');
    session.type('/bis', '2.7.2026');
    assert.deepEqual([stepOn(session), sentences()], [false, ['Das Ende liegt vor dem Beginn.']]);
    session.type('/bis', '4.7.2026');
    assert.deepEqual([stepOn(session), session.state.page.page.id], [true, 'wo']);
    assert.deepEqual(progressOf(session.state, form), ['complete', 'not-begun', 'not-begun']);
    stepBack(session);
    assert.equal(session.state.page.page.id, 'fest');
  });

  it('keeps the answers of both branches, and sends those of one', () => {
    const {session} = begin();
    const [choice] = session.field('/ort')!.choices;
    session.choose('/ort', choice!.id, 0);
    session.type('/ort/strasse', 'Am Markt');
    session.choose('/ort', choice!.id, 1);
    session.type('/ort/platz', 'Rathausplatz');
    assert.deepEqual((session.state.answers as {ort: object}).ort, {platz: 'Rathausplatz'});
    session.choose('/ort', choice!.id, 0);
    assert.deepEqual((session.state.answers as {ort: object}).ort, {strasse: 'Am Markt'});
  });

  it('works on lists, computes, and comes back from a snapshot', () => {
    const {session} = begin();
    assert.equal(session.isDirty, false);
    for (const art of ['essen', 'musik']) session.answer(`${addEntry(session, '/staende')}/art`, art);
    moveEntry(session, '/staende', 1, 0);
    assert.deepEqual(session.state.answers, {
      land: 'DE',
      staende: [{art: 'musik'}, {art: 'essen'}],
      gebuehr: 1000,
      ort: {},
    });
    assert.equal(session.isDirty, true);
    const restored = new Session(form, {
      input: inputFrom(JSON.parse(JSON.stringify(snapshotOf(session))) as never, form),
    });
    removeEntry(restored, '/staende', 0);
    assert.deepEqual((restored.state.answers as {staende: object[]}).staende, [{art: 'essen'}]);
    const newer = loadForm({...form.definition, version: '1.3.0'});
    assert.throws(
      () => new Session(newer, {input: inputFrom(snapshotOf(session), newer)}),
      /Load the version it began with/,
    );
  });

  it('takes what a receiver refused to the same fields', () => {
    const {session, sentences} = begin();
    session.answer('/name', 'Sommerfest');
    session.refuse([{pointer: '/name', keyword: 'refused', message: 'Diesen Namen gibt es schon.'}]);
    assert.deepEqual(sentences(), ['Diesen Namen gibt es schon.']);
    session.answer('/name', 'Herbstfest');
    assert.deepEqual(sentences(), []);
  });

  it('checks formats that a developer adds', () => {
    registerFormat('kfz-test', (text) => /^[A-Z]{1,3}-[A-Z]{1,2} \d{1,4}$/.test(text));
    assert.throws(() => registerFormat('kfz-test', () => true), RangeError);
    const session = new Session(loadForm({properties: {k: {type: 'string', format: 'kfz-test'}}}));
    session.type('/k', 'KI');
    assert.deepEqual(session.state.violations, [{pointer: '/k', keyword: 'format', limit: 'kfz-test'}]);
  });
});
