import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {addEntry, moveEntry, removeEntry} from './list-entries.ts';
import {Session} from './session.ts';
import {inputFrom, snapshotOf} from './snapshot.ts';

const text = {type: 'string'};
const date = {type: 'string', format: 'date'};

/** Two ways of living; both know a `number` and a date, which mean different things. */
const home = {
  properties: {street: text},
  oneOf: [
    {title: 'Flat', properties: {number: text, since: date, floor: {type: 'integer'}}, required: ['number', 'floor']},
    {
      title: 'House',
      properties: {number: text, since: date, garden: {type: 'boolean'}},
      required: ['number', 'garden'],
    },
  ],
  unevaluatedProperties: false,
};
const schema = {properties: {flat: home, flats: {type: 'array', items: {...home}}}, required: ['flat']};
const id = '/properties/flat/oneOf';
const idInList = '/properties/flats/items/oneOf';
const sent = (session: Session) => session.state.answers as Record<string, unknown>;
const textAt = (session: Session, pointer: string) => session.textOf(session.field(pointer)!);

function inFlat(): Session {
  const session = new Session(loadForm(schema));
  session.type('/flat/street', 'Deich');
  session.choose('/flat', id, 0);
  session.type('/flat/number', '12');
  session.type('/flat/floor', '3');
  session.type('/flat/since', '1.2.');
  return session;
}

describe('choosing another branch', () => {
  it('asks what that branch asks, and sends nothing of the other', () => {
    const session = inFlat();
    assert.deepEqual(sent(session), {flat: {street: 'Deich', number: '12', floor: 3}});
    session.choose('/flat', id, 1);
    assert.deepEqual(sent(session), {flat: {street: 'Deich'}});
  });

  it('does not mix members of the same name, nor what was typed into them', () => {
    const session = inFlat();
    session.leave('/flat/since');
    session.choose('/flat', id, 1);
    assert.equal(textAt(session, '/flat/number'), '');
    assert.equal(textAt(session, '/flat/since'), '');
    assert.equal(session.state.problems.size, 0);
    session.type('/flat/number', '99 a');
    assert.deepEqual(sent(session), {flat: {street: 'Deich', number: '99 a'}});
  });

  it('and going back loses nothing', () => {
    const session = inFlat();
    session.choose('/flat', id, 1);
    session.type('/flat/number', '99 a');
    session.type('/flat/street', 'Wall');
    session.choose('/flat', id, 0);
    assert.deepEqual(sent(session), {flat: {street: 'Wall', number: '12', floor: 3}});
    assert.equal(textAt(session, '/flat/since'), '1.2.');
    session.choose('/flat', id, 1);
    assert.deepEqual(sent(session), {flat: {street: 'Wall', number: '99 a'}});
  });

  it('does nothing when it is the same', () => {
    const session = inFlat();
    session.choose('/flat', id, 0);
    assert.deepEqual(sent(session), {flat: {street: 'Deich', number: '12', floor: 3}});
  });

  it('is kept by a snapshot', () => {
    const session = inFlat();
    session.choose('/flat', id, 1);
    const restored = new Session(session.form, {
      input: inputFrom(JSON.parse(JSON.stringify(snapshotOf(session))), session.form),
    });
    restored.choose('/flat', id, 0);
    assert.deepEqual(sent(restored), {flat: {street: 'Deich', number: '12', floor: 3}});
    assert.equal(textAt(restored, '/flat/since'), '1.2.');
  });

  it('names the gaps of the chosen branch, each at its place', () => {
    const session = inFlat();
    session.choose('/flat', id, 1);
    const faults = session.state.violations.map(({pointer, keyword}) => `${pointer} ${keyword}`);
    assert.deepEqual(faults, ['/flat/number required', '/flat/garden required']);
  });

  it('moves with the entry of a list that it belongs to', () => {
    const session = new Session(loadForm(schema));
    for (const at of [0, 1]) {
      addEntry(session, '/flats');
      session.choose(`/flats/${at}`, idInList, 0);
      session.type(`/flats/${at}/number`, `n${at}`);
      session.choose(`/flats/${at}`, idInList, 1);
    }
    moveEntry(session, '/flats', 0, 1);
    session.choose('/flats/0', idInList, 0);
    assert.equal(textAt(session, '/flats/0/number'), 'n1');
    removeEntry(session, '/flats', 0);
    session.choose('/flats/0', idInList, 0);
    assert.equal(textAt(session, '/flats/0/number'), 'n0');
  });

  it('works for whole values as well', () => {
    const form = {
      properties: {
        v: {
          anyOf: [
            {title: 'Text', ...text},
            {title: 'Number', type: 'number'},
          ],
        },
      },
    };
    const session = new Session(loadForm(form));
    session.choose('/v', '/properties/v/anyOf', 0);
    session.type('/v', 'many');
    session.choose('/v', '/properties/v/anyOf', 1);
    assert.deepEqual(sent(session), {});
    session.type('/v', '7,');
    assert.deepEqual(sent(session), {v: 7});
    session.choose('/v', '/properties/v/anyOf', 0);
    assert.deepEqual(sent(session), {v: 'many'});
    session.choose('/v', '/properties/v/anyOf', 1);
    assert.equal(textAt(session, '/v'), '7,');
  });
});

describe('answers that came along', () => {
  it('choose the branch that takes them, and it stays chosen while they change', () => {
    const session = new Session(loadForm(schema), {answers: {flat: {number: '12', floor: 3}}});
    session.type('/flat/floor', '');
    session.type('/flat/number', '');
    assert.ok(session.field('/flat/floor'));
    assert.equal(session.field('/flat')!.choices[0]!.chosen, 0);
  });
});

describe('an answer that tells branches apart', () => {
  const form = {
    type: 'object',
    properties: {note: text},
    oneOf: [
      {properties: {kind: {const: 'person'}, name: text, born: date}, required: ['kind', 'name']},
      {
        properties: {kind: {enum: ['gmbh', 'ag']}, name: text, owner: {type: 'object', properties: {name: text}}},
        required: ['kind', 'name'],
      },
    ],
    unevaluatedProperties: false,
  };

  it('keeps the branches apart as well, and loses nothing', () => {
    const session = new Session(loadForm(form));
    session.answer('/kind', 'person');
    session.type('/name', 'Ada');
    session.type('/born', '10.12.');
    session.type('/note', 'Hello');
    session.answer('/kind', 'gmbh');
    assert.deepEqual(sent(session), {kind: 'gmbh', note: 'Hello'});
    session.type('/name', 'Engines');
    session.type('/owner/name', 'Charles');
    session.answer('/kind', 'person');
    assert.deepEqual(sent(session), {kind: 'person', note: 'Hello', name: 'Ada'});
    assert.equal(textAt(session, '/born'), '10.12.');
    session.answer('/kind', 'ag');
    assert.deepEqual(sent(session), {kind: 'ag', note: 'Hello', name: 'Engines', owner: {name: 'Charles'}});
  });

  it('changes nothing within the same branch', () => {
    const session = new Session(loadForm(form), {answers: {kind: 'gmbh', name: 'Engines'}});
    session.answer('/kind', 'ag');
    assert.deepEqual(sent(session), {kind: 'ag', name: 'Engines'});
  });

  it('offers every branch, also while one is taken', () => {
    const session = new Session(loadForm(form), {answers: {kind: 'gmbh'}});
    assert.deepEqual(
      session.field('/kind')!.options?.map(({value}) => value),
      ['person', 'gmbh', 'ag'],
    );
  });

  it('is asked for by name while it is missing or unknown', () => {
    const faults = (answers: object) =>
      new Session(loadForm(form), {answers}).state.violations.map(({pointer, keyword}) => `${pointer} ${keyword}`);
    assert.deepEqual(faults({}), ['/kind required']);
    assert.deepEqual(faults({kind: 'club'}), ['/kind enum']);
    assert.deepEqual(faults({kind: 'person'}), ['/name required']);
  });

  it('leaves a taken branch when it is taken back', () => {
    const session = new Session(loadForm(form), {answers: {kind: 'person', name: 'Ada'}});
    session.answer('/kind', undefined);
    assert.deepEqual(sent(session), {});
    session.answer('/kind', 'person');
    assert.deepEqual(sent(session), {kind: 'person', name: 'Ada'});
  });
});
