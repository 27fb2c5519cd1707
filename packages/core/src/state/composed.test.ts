import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {composed} from './composed.ts';
import {Session} from './session.ts';

const apart = 'Zoe\u0308'; // a letter and its marks on their own
const name = 'Zo\u00eb';
const form = loadForm({
  properties: {
    name: {type: 'string', format: 'din91379', maxLength: 3},
    more: {type: 'array', items: {type: 'object', properties: {name: {type: 'string'}}}},
    pick: {enum: [apart, 'x']},
  },
});

describe('a name whose letters come in pieces', () => {
  for (const [way, answer] of [
    ['typed', (session: Session) => session.type('/name', apart)],
    ['given by code', (session: Session) => session.answer('/name', apart)],
  ] as const) {
    it(`is put together when it is ${way}`, () => {
      const session = new Session(form);
      answer(session);
      assert.deepEqual([session.state.answers, session.state.violations], [{name}, []]);
    });
  }

  it('is put together when it comes with a login, at any depth', () => {
    const session = new Session(form, {answers: {name: apart, more: [{name: 'x'}, {name: apart}]}});
    assert.deepEqual(session.state.answers, {name, more: [{name: 'x'}, {name}]});
    assert.equal(session.isDirty, false);
  });

  it('is put together when it comes from a draft', () => {
    const {input} = new Session(form).state;
    const session = new Session(form, {input: {...input, answers: {name: apart}}});
    assert.deepEqual(session.state.answers, {name});
  });

  it('stays as it is where it is one of the options of the schema', () => {
    const session = new Session(form, {answers: {pick: apart}});
    assert.deepEqual([session.state.answers, session.state.violations], [{pick: apart}, []]);
    session.answer('/pick', apart);
    assert.deepEqual([session.state.answers, session.state.violations], [{pick: apart}, []]);
  });

  it('is refused from others where the standard wants it whole', () => {
    const faults = form.evaluator.violationsOf(form.schema, {name: apart});
    assert.deepEqual(
      faults.map(({keyword}) => keyword),
      ['maxLength', 'format'],
    );
  });
});

describe('a text in normal form C', () => {
  it('leaves the answers as they are', () => {
    const answers = {a: [{name}]};
    assert.equal(
      composed(answers, () => false),
      answers,
    );
  });
});
