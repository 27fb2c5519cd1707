import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {createRules} from '../validation/rules.ts';
import {Session} from './session.ts';
import {stepOn} from './steps.ts';

const context = {today: '2026-01-01', profile: {}};

function opened(): Session {
  const form = loadForm({
    id: 'f',
    version: '1.0.0',
    language: 'de',
    title: 'F',
    schema: {
      type: 'object',
      required: ['hunde'],
      properties: {hunde: {type: 'integer'}, katzen: {type: 'integer'}},
    },
    pages: [
      {id: 'a', title: 'A', fields: ['/hunde', '/katzen']},
      {id: 'b', title: 'B', type: 'review', fields: []},
    ],
    rules: [
      {
        check: '!has(answers.hunde) || hunde < 10',
        at: ['/hunde'],
        severity: 'warning',
        message: {de: 'Das sind viele.', en: 'Many.'},
      },
      {check: '!has(answers.katzen) || katzen < 10', at: ['/katzen'], message: {de: 'Das sind zu viele.'}},
    ],
  });
  const session = new Session(form, {context});
  session.useRules(createRules(form), context);
  return session;
}

describe('warnings', () => {
  it('are said once the place is left, in the language of the reader', () => {
    const session = opened();
    session.type('/hunde', '12');
    assert.deepEqual([...session.state.warnings], []);
    session.leave('/hunde');
    assert.deepEqual([...session.state.warnings], [['/hunde', 'Das sind viele.']]);
    session.speak('en');
    assert.deepEqual([...session.state.warnings], [['/hunde', 'Many.']]);
    session.type('/hunde', '2');
    assert.deepEqual([...session.state.warnings], []);
  });

  it('keep nobody from going on and from sending', () => {
    const session = opened();
    session.type('/hunde', '12');
    assert.equal(stepOn(session), true);
    assert.equal(session.reveal(), true);
    assert.equal(session.state.problems.size, 0);
    assert.deepEqual([...session.state.warnings.keys()], ['/hunde']);
  });

  it('are no faults, and faults are no warnings', () => {
    const session = opened();
    session.type('/hunde', '12');
    session.type('/katzen', '12');
    session.reveal();
    assert.deepEqual(
      session.state.violations.map(({pointer}) => pointer),
      ['/katzen'],
    );
    assert.deepEqual([...session.state.warnings.keys()], ['/hunde']);
  });
});
