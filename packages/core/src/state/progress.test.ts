import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {addEntry} from './list-entries.ts';
import {Session, type SessionOptions} from './session.ts';
import {progressOf} from './progress.ts';
import {stepOn} from './steps.ts';

const text = {type: 'string', minLength: 2};

const form = loadForm({
  id: 'f',
  schema: {
    type: 'object',
    required: ['person', 'sure'],
    properties: {
      person: {
        type: 'object',
        required: ['name', 'country'],
        properties: {name: text, country: {type: 'string', default: 'DE'}, born: {type: 'string', format: 'date'}},
      },
      notes: {type: 'object', properties: {a: text, b: {type: 'array', items: text}, kind: {const: 'x'}}},
      way: {
        oneOf: [
          {title: 'Post', properties: {street: text}},
          {title: 'Mail', properties: {mail: text}},
        ],
      },
      proof: {type: 'object', properties: {mark: {type: 'integer', readOnly: true}, file: text}},
      sure: {const: true},
    },
    if: {properties: {notes: {properties: {a: {const: 'more'}}, required: ['a']}}, required: ['notes']},
    then: {required: ['extra'], properties: {extra: {type: 'object', required: ['x'], properties: {x: text}}}},
  },
  pages: [
    {id: 'person', title: '', fields: ['/person']},
    {id: 'notes', title: '', fields: ['/notes', '/way']},
    {id: 'proof', title: '', fields: ['/proof']},
    {id: 'extra', title: '', fields: ['/extra']},
    {id: 'review', title: '', type: 'review', fields: ['/sure']},
  ],
});

function sessionWith(options: SessionOptions = {}) {
  const session = new Session(form, {language: 'de', ...options});
  const progress = () =>
    Object.fromEntries(session.state.pages.map(({page}, at) => [page.id, progressOf(session.state, session.form)[at]]));
  return {session, progress};
}

describe('the progress of a page', () => {
  it('has not begun before anything is answered, whatever defaults and constants say', () => {
    const {progress} = sessionWith();
    assert.deepEqual(progress(), {
      person: 'not-begun',
      notes: 'not-begun',
      proof: 'not-begun',
      review: 'not-begun',
    });
  });

  it('begins with the first answer, and is complete once nothing is open', () => {
    const {session, progress} = sessionWith();
    session.answer('/person/born', '1984-07-03');
    assert.equal(progress()['person'], 'begun');
    session.answer('/person/name', 'Ida');
    assert.equal(progress()['person'], 'complete');
    session.answer('/person/name', undefined);
    assert.equal(progress()['person'], 'begun');
  });

  it('begins with text that is no value yet', () => {
    const {session, progress} = sessionWith();
    session.type('/person/born', '3.7.');
    assert.equal(progress()['person'], 'begun');
  });

  it('begins with a branch, a new entry, or a document on its way', () => {
    const {session, progress} = sessionWith();
    session.choose('/way', session.field('/way')!.choices[0]!.id, 1);
    assert.equal(progress()['notes'], 'complete');

    const other = sessionWith();
    addEntry(other.session, '/notes/b');
    assert.equal(other.progress()['notes'], 'begun');

    const third = sessionWith();
    third.session.wait(new Set(['/proof/file']));
    assert.equal(third.progress()['proof'], 'begun');
  });

  it('has faults only where they are shown', () => {
    const {session, progress} = sessionWith();
    session.answer('/person/name', 'I');
    assert.equal(progress()['person'], 'begun');
    session.leave('/person/name');
    assert.equal(progress()['person'], 'with-faults');
    session.answer('/person/name', 'Ida');
    assert.equal(progress()['person'], 'complete');
  });

  it('has faults after a person wanted to go on without an answer that is demanded', () => {
    const {session, progress} = sessionWith();
    stepOn(session);
    assert.equal(progress()['person'], 'with-faults');
    assert.equal(progress()['notes'], 'not-begun');
  });

  it('is complete where all may stay open and a person has gone past it', () => {
    const {session, progress} = sessionWith();
    session.goTo('notes');
    stepOn(session);
    assert.equal(progress()['notes'], 'complete');
  });

  it('takes answers that came along as begun', () => {
    const {progress} = sessionWith({answers: {person: {name: 'Ida'}, notes: {a: 'x'}}});
    assert.equal(progress()['person'], 'complete');
    assert.equal(progress()['notes'], 'begun');
  });

  it('follows conditions: a page that comes is not begun, one that goes is not listed', () => {
    const {session, progress} = sessionWith();
    session.answer('/notes/a', 'more');
    assert.equal(progress()['extra'], 'not-begun');
    session.answer('/notes/a', 'less');
    assert.equal('extra' in progress(), false);
  });

  it('takes what the receiver refused as faults', () => {
    const {session, progress} = sessionWith({answers: {person: {name: 'Ida'}}});
    session.refuse([{pointer: '/person/name', keyword: 'refused', message: 'No.'}]);
    assert.equal(progress()['person'], 'with-faults');
  });

  it('is the same list for the same state, so that nothing is worked out twice', () => {
    const {session} = sessionWith();
    const {state} = session;
    assert.equal(progressOf(state, session.form), progressOf(state, session.form));
  });
});
