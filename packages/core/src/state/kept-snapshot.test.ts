import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {isSnapshot, keptSnapshot} from './kept-snapshot.ts';
import {Session} from './session.ts';
import {inputFrom, snapshotOf} from './snapshot.ts';

const secret = 'geheim-4711';

const form = loadForm({
  id: 'kept',
  version: '1.0.0',
  language: 'de',
  title: 'Probe',
  schema: {
    type: 'object',
    $defs: {pin: {type: 'string', writeOnly: true}},
    properties: {
      name: {type: 'string'},
      age: {type: 'integer'},
      iban: {type: 'string'},
      pin: {$ref: '#/$defs/pin'},
      pins: {type: 'array', items: {$ref: '#/$defs/pin'}},
      more: {type: 'boolean'},
      dogs: {type: 'array', items: {type: 'object', properties: {name: {type: 'string'}, chip: {type: 'string'}}}},
      way: {
        oneOf: [
          {
            title: 'Konto',
            type: 'object',
            properties: {iban: {type: 'string'}, owner: {type: 'string'}},
            required: ['owner'],
          },
          {title: 'Bar', type: 'object', properties: {till: {type: 'string'}}, required: ['till']},
        ],
      },
    },
    if: {properties: {more: {const: true}}, required: ['more']},
    then: {
      properties: {
        extra: {type: 'object', properties: {token: {type: 'string', writeOnly: true}, note: {type: 'string'}}},
      },
    },
  },
  pages: [
    {
      id: 'all',
      title: 'Alles',
      fields: ['/name', '/age', '/iban', '/pin', '/pins/0', '/more', '/extra', '/dogs', '/way'],
    },
  ],
  fields: {'/iban': {sensitive: true}, '/dogs/*/chip': {sensitive: true}, '/way/iban': {sensitive: true}},
});

function filled(): Session {
  const session = new Session(form, {answers: {dogs: [{name: 'Bello', chip: secret}]}});
  session.type('/name', 'Ada');
  session.type('/age', 'zwei');
  session.type('/iban', secret);
  session.type('/pin', secret);
  session.answer('/pins', [secret]);
  session.answer('/more', true);
  session.type('/extra/token', secret);
  session.type('/extra/note', 'bleibt');
  return session;
}

const keptOf = (session: Session, leavesDevice = false) =>
  keptSnapshot(snapshotOf(session), session.state, form, {leavesDevice});

describe('keptSnapshot', () => {
  it('keeps answers and text that is none, and leaves out what is sensitive or writeOnly', () => {
    const {snapshot, omitted} = keptOf(filled());
    assert.doesNotMatch(JSON.stringify(snapshot), /geheim/);
    assert.deepEqual(snapshot.answers, {
      name: 'Ada',
      dogs: [{name: 'Bello'}],
      more: true,
      extra: {note: 'bleibt'},
      pins: [null],
    });
    assert.deepEqual(snapshot.typed, {'/age': 'zwei'});
    assert.deepEqual([...omitted].sort(), ['/dogs/0/chip', '/extra/token', '/iban', '/pin', '/pins/0']);
  });

  it('leaves secrets out where they are not asked any more', () => {
    const session = filled();
    session.answer('/more', false);
    const {snapshot, omitted} = keptOf(session);
    assert.match(JSON.stringify(snapshot), /bleibt/);
    assert.doesNotMatch(JSON.stringify(snapshot), /geheim/);
    assert.ok(!omitted.includes('/extra/token'), 'nobody has to be asked for it again');
  });

  it('leaves secrets out of branches that are put aside', () => {
    const session = filled();
    const [choice] = session.field('/way')!.choices;
    session.choose('/way', choice!.id, 0);
    session.type('/way/iban', secret);
    session.type('/way/owner', 'Ada Meier');
    session.choose('/way', choice!.id, 1);
    const {snapshot} = keptOf(session);
    assert.match(JSON.stringify(snapshot.putAside), /Ada Meier/);
    assert.doesNotMatch(JSON.stringify(snapshot), /geheim/);
    const back = new Session(form, {input: inputFrom(snapshot, form)});
    back.choose('/way', choice!.id, 0);
    assert.equal(back.field('/way/owner')!.value, 'Ada Meier');
  });

  it('takes only what is asked where it leaves the device', () => {
    const session = filled();
    session.answer('/more', false);
    const {snapshot} = keptOf(session, true);
    assert.doesNotMatch(JSON.stringify(snapshot), /bleibt|geheim/);
    assert.deepEqual(snapshot.typed, {'/age': 'zwei'});
  });

  it('comes back from JSON as it was', () => {
    const {snapshot} = keptOf(filled());
    const read: unknown = JSON.parse(JSON.stringify(snapshot));
    assert.ok(isSnapshot(read));
    const session = new Session(form, {input: inputFrom(read, form)});
    assert.equal(session.textOf(session.field('/age')!), 'zwei');
    assert.equal(session.field('/extra/note')!.value, 'bleibt');
  });
});

describe('isSnapshot', () => {
  const good = keptOf(filled()).snapshot;
  for (const [reason, value] of [
    ['nothing', undefined],
    ['a text', 'x'],
    ['no form', {...good, form: undefined}],
    ['a version that is none', {...good, form: {id: 'kept', version: 1}}],
    ['text that is none', {...good, typed: {'/name': {}}}],
    ['a branch that is none', {...good, branches: {'/way#x': '1'}}],
    ['a broken branch put aside', {...good, putAside: {'/way#x#0': {typed: 1}}}],
    ['pages that are none', {...good, revealed: [1]}],
  ] as const) {
    it(`refuses ${reason}`, () => assert.equal(isSnapshot(value), false));
  }
});
