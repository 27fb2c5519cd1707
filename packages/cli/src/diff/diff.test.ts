import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FormDefinition} from '@ozg-forms/core/definition/form-definition';
import {judgesOf} from '../coverage/judges.ts';
import type {JsonFile} from '../files/read-json.ts';
import {differenceBetween, type Difference} from './diff.ts';
import type {Step} from './step.ts';

/** A definition that a test may change in place. */
type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const context = {now: new Date('2025-01-01T12:00:00Z'), profile: undefined, onRuleFailure: () => {}};

function lostProperty(): Draft {
  return {
    id: 'fundsache',
    version: '1.2.0',
    language: 'de',
    title: 'Fundsache melden',
    schema: {
      type: 'object',
      unevaluatedProperties: false,
      required: ['fund'],
      properties: {
        fund: {
          type: 'object',
          title: 'Fund',
          unevaluatedProperties: false,
          required: ['art', 'ort', 'tag'],
          properties: {
            art: {title: 'Art', enum: ['schluessel', 'telefon', 'anderes']},
            ort: {title: 'Ort', type: 'string', minLength: 1, maxLength: 200},
            tag: {title: 'Tag', type: 'string', format: 'date'},
            wert: {title: 'Wert', type: 'integer', minimum: 0, maximum: 100_000},
            bilder: {title: 'Bilder', type: 'array', maxItems: 5, items: {type: 'string', maxLength: 20}},
            nummer: {title: 'Nummer', type: 'string', pattern: '^[A-Z]{2}[0-9]{4}$'},
          },
          if: {required: ['art'], properties: {art: {const: 'anderes'}}},
          then: {
            required: ['beschreibung'],
            properties: {beschreibung: {title: 'Was ist es?', type: 'string', minLength: 1, maxLength: 500}},
          },
        },
        email: {title: 'E-Mail', type: 'string', maxLength: 254},
      },
    },
    pages: [
      {id: 'fund', title: 'Fund', fields: ['/fund', '/email']},
      {id: 'pruefen', title: 'Prüfen', type: 'review', fields: []},
    ],
    rules: [{check: '!has(fund.tag) || fund.tag <= today()', at: ['/fund/tag'], message: {de: 'Zu spät.'}}],
    reply: {channels: ['email', 'post']},
  };
}

const fileOf = (json: unknown, path: string): JsonFile => ({path, json, bytes: Buffer.from(JSON.stringify(json))});

function compare(change: (form: Draft) => void): {difference: Difference; old: JsonFile; next: JsonFile} {
  const form = lostProperty();
  change(form);
  const [old, next] = [fileOf(lostProperty(), 'old.json'), fileOf(form, 'new.json')];
  return {difference: differenceBetween(old, next, {...context, seeds: []}), old, next};
}

const fund = (form: Draft): Draft => form['schema'].properties.fund;

/** What is changed, what it demands, and where a break shows: the place that the new version complains about. */
const pairs: readonly (readonly [what: string, change: (form: Draft) => void, step: Step, breaksAt?: string])[] = [
  ['nothing', () => {}, 'none'],
  ['a title', (form) => (fund(form)['properties'].ort.title = 'Fundort'), 'patch'],
  ['a translation', (form) => (form['texts'] = {en: {'/email': {title: 'Email'}}}), 'patch'],
  ['the order of pages’ fields', (form) => form['pages'][0].fields.reverse(), 'patch'],
  ['an optional question more', (form) => (fund(form)['properties'].farbe = {title: 'Farbe', type: 'string'}), 'minor'],
  ['an option more', (form) => fund(form)['properties'].art.enum.push('geld'), 'minor'],
  [
    'a page more',
    (form) => {
      form['pages'][0].fields = ['/fund'];
      form['pages'].splice(1, 0, {id: 'person', title: 'Person', fields: ['/email']});
    },
    'minor',
  ],
  ['room for longer answers', (form) => (fund(form)['properties'].ort.maxLength = 300), 'minor'],
  ['a question that may be left out now', (form) => (fund(form)['required'] = ['art', 'ort']), 'minor'],
  ['a rule less', (form) => (form['rules'] = []), 'minor'],
  ['a required question more', (form) => form['schema'].required.push('email'), 'major', '/email'],
  ['a question less', (form) => delete fund(form)['properties'].wert, 'major', '/fund/wert'],
  [
    'a question under another name',
    (form) => renamed(fund(form)['properties'], 'ort', 'fundort'),
    'major',
    '/fund/ort',
  ],
  ['an option less', (form) => fund(form)['properties'].art.enum.splice(1, 1), 'major', '/fund/art'],
  ['another type', (form) => (fund(form)['properties'].wert.type = 'string'), 'major', '/fund/wert'],
  ['less room', (form) => (fund(form)['properties'].ort.maxLength = 100), 'major', '/fund/ort'],
  ['a lower maximum', (form) => (fund(form)['properties'].wert.maximum = 99_999), 'major', '/fund/wert'],
  ['fewer entries', (form) => (fund(form)['properties'].bilder.maxItems = 4), 'major', '/fund/bilder'],
  [
    'another pattern',
    (form) => (fund(form)['properties'].nummer.pattern = '^[A-Z]{3}[0-9]{4}$'),
    'major',
    '/fund/nummer',
  ],
  ['a new format', (form) => (form['schema'].properties.email.format = 'email'), 'major', '/email'],
  [
    'a condition that asks less',
    (form) => (fund(form)['if'].properties.art.const = 'telefon'),
    'major',
    '/fund/beschreibung',
  ],
  [
    'a rule more',
    (form) => form['rules'].push({check: 'fund.tag >= "2020-01-01"', at: ['/fund/tag'], message: {de: 'Zu früh.'}}),
    'major',
    '/fund/tag',
  ],
  ['a way of reply less', (form) => (form['reply'].channels = ['email']), 'major'],
];

function renamed(members: Draft, from: string, to: string): void {
  members[to] = members[from];
  delete members[from];
}

describe('the difference between two versions', () => {
  for (const [what, change, step, breaksAt] of pairs) {
    it(`is ${step} with ${what}`, () => {
      const {difference, old, next} = compare(change);
      assert.equal(difference.step, step, JSON.stringify(difference.changes));
      const {counterExample} = difference;
      if (breaksAt === undefined) return assert.equal(counterExample, undefined);
      assert.ok(counterExample, 'answers show the break');
      assert.ok(
        counterExample.violations.some(({pointer}) => pointer === breaksAt),
        JSON.stringify(counterExample),
      );
      const [before, now] = [judgesOf(old, context), judgesOf(next, context)];
      for (const engine of ['browser', 'server'] as const) {
        assert.ok(before[engine](counterExample.answers).valid, `${engine} accepted it`);
        assert.ok(!now[engine](counterExample.answers).valid, `${engine} refuses it`);
      }
    });
  }

  it('shows nothing in the counter-example that is not needed for it', () => {
    const {counterExample} = compare((form) => (fund(form)['properties'].wert.maximum = 99_999)).difference;
    const {art: _art, ort: _ort, tag: _tag, ...others} = (counterExample!.answers as Draft)['fund'] as Draft;
    assert.deepEqual(others, {wert: 100_000});
    assert.deepEqual(Object.keys(counterExample!.answers as object), ['fund']);
  });

  it('says what is different, place by place', () => {
    const {changes} = compare((form) => {
      fund(form)['properties'].art.enum = ['schluessel', 'anderes', 'geld'];
      fund(form)['properties'].ort.maxLength = 300;
    }).difference;
    assert.deepEqual(changes, [
      {step: 'major', at: '/fund/art', what: 'no longer offers "telefon"'},
      {step: 'minor', at: '/fund/art', what: 'offers "geld", too'},
      {step: 'minor', at: '/fund/ort', what: 'maxLength 300 instead of 200'},
    ]);
  });

  for (const [version, isEnough, atLeast] of [
    ['1.2.0', false, '1.3.0'],
    ['1.2.1', false, '1.3.0'],
    ['1.3.0', true, '1.3.0'],
    ['2.0.0', true, '1.3.0'],
  ] as const) {
    it(`finds ${version} ${isEnough ? 'high enough' : 'too low'} after 1.2.0 with a new option`, () => {
      const {difference} = compare((form) => {
        fund(form)['properties'].art.enum.push('geld');
        form['version'] = version;
      });
      assert.deepEqual([difference.isEnough, difference.atLeast], [isEnough, atLeast]);
    });
  }

  it('takes the examples of an author first', () => {
    const [old, form] = [lostProperty(), lostProperty()];
    form['rules'].push({check: '!has(answers.email) || email != "a"', at: ['/email'], message: {de: 'Nicht a.'}});
    const seed = {fund: {art: 'telefon', ort: 'Kiel', tag: '2024-01-01'}, email: 'a'};
    const {counterExample} = differenceBetween(fileOf(old, 'a'), fileOf(form, 'b'), {...context, seeds: [seed]});
    assert.deepEqual(counterExample?.answers, seed);
  });

  it('does not compare two different forms', () => {
    assert.throws(
      () => compare((form: Partial<FormDefinition> & Draft) => (form['id'] = 'andere')),
      /new\.json: \/id: This is the form "andere", and not a version of "fundsache"\. Compare versions of one form\./,
    );
  });
});
