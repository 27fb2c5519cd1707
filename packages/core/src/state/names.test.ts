import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {addEntry, removeEntry} from './list-entries.ts';
import {Session} from './session.ts';
import {inputFrom, snapshotOf} from './snapshot.ts';

describe('the name of a further answer', () => {
  const costs = {title: 'Kosten', type: 'object', additionalProperties: {type: 'number'}};
  const form = loadForm({id: 'f', schema: {properties: {costs, list: {type: 'array', items: costs}}}});

  it('that was typed and not added stands in the way, and is kept', () => {
    const session = new Session(form);
    session.name('/costs', ' Fahrt ');
    assert.equal(session.nameIn('/costs'), ' Fahrt ');
    assert.deepEqual(session.state.violations, [{pointer: '/costs', keyword: 'unnamed', limit: 'Fahrt'}]);
    assert.equal(session.isDirty, true);
    const restored = new Session(form, {input: inputFrom(snapshotOf(session), form)});
    assert.equal(restored.nameIn('/costs'), ' Fahrt ');
    session.answer('/costs/Fahrt', 3);
    session.name('/costs', '');
    assert.deepEqual([session.state.violations, session.state.answers], [[], {costs: {Fahrt: 3}}]);
  });

  it('moves with its entry, and goes with it', () => {
    const session = new Session(form);
    addEntry(session, '/list');
    addEntry(session, '/list');
    session.name('/list/1', 'Fahrt');
    removeEntry(session, '/list', 0);
    assert.equal(session.nameIn('/list/0'), 'Fahrt');
    removeEntry(session, '/list', 0);
    assert.deepEqual(session.state.violations, []);
  });
});

describe('answers whose names are given by a default', () => {
  const text = {type: 'string'};
  const costs = {type: 'object', properties: {own: text}, additionalProperties: text, default: {a: 'x', b: 'y'}};
  const form = loadForm({properties: {costs}});

  it('are there, and stay beside what is answered', () => {
    const session = new Session(form);
    assert.deepEqual(session.state.answers, {costs: {a: 'x', b: 'y'}});
    session.answer('/costs/c', 'z');
    assert.deepEqual(session.state.answers, {costs: {a: 'x', b: 'y', c: 'z'}});
  });

  it('do not come back once they are taken away', () => {
    const session = new Session(form);
    session.drop('/costs/a');
    assert.deepEqual(session.state.answers, {costs: {b: 'y'}});
    session.answer('/costs/a', 'new');
    assert.deepEqual(session.state.answers, {costs: {a: 'new', b: 'y'}});
    session.drop('/costs/a');
    session.drop('/costs/b');
    assert.deepEqual(session.state.answers, {});
  });
});
