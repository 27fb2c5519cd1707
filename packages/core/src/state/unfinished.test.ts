import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {Session} from './session.ts';

const text = {type: 'string'};
const session = (schema: object, answers?: unknown) => new Session(loadForm(schema), {answers});
const textAt = (current: Session, pointer: string) => current.textOf(current.field(pointer)!);
const shown = (current: Session) =>
  [...current.state.problems.values()].map(({pointer, keyword}) => `${pointer} ${keyword}`);

describe('typing into what is deprecated', () => {
  it('does not take away a question that is no longer offered while it is answered anew', () => {
    const old = {type: 'object', deprecated: true, properties: {since: {...text, format: 'date'}}};
    const current = session(
      {properties: {name: {...text, deprecated: true}, old}},
      {name: 'x', old: {since: '2020-01-01'}},
    );
    current.type('/name', '');
    current.type('/old/since', '3.');
    assert.ok(current.field('/name') && current.field('/old/since'));
    assert.equal(textAt(current, '/old/since'), '3.');
    assert.deepEqual(current.state.answers, {});
    assert.equal(session({properties: {old}}).field('/old'), undefined);
  });
});

describe('faults of what is not finished', () => {
  it('of empty entries name each of them, and no repetition', () => {
    const list = (items: object) => ({
      properties: {l: {type: 'array', uniqueItems: true, minItems: 2, items}},
      required: ['l'],
    });
    const current = session(list(text));
    current.reveal();
    assert.deepEqual(shown(current), ['/l/0 type', '/l/1 type']);
    current.answer('/l', ['a', 'a']);
    assert.deepEqual(shown(current), ['/l uniqueItems']);
    const open = session(list({type: ['string', 'null']}), {l: [null, null]});
    open.reveal();
    assert.deepEqual(shown(open), ['/l uniqueItems']);
  });
});

describe('a choice that nobody has made', () => {
  it('is no fault inside of a part that may be left out', () => {
    const items = {
      anyOf: [
        {type: 'object', properties: {q: text}},
        {type: 'object', properties: {r: text}},
      ],
    };
    const children = {type: 'object', required: ['list'], properties: {list: {type: 'array', minItems: 1, items}}};
    const current = session({properties: {children}});
    current.reveal();
    assert.deepEqual(shown(current), []);
  });
});
