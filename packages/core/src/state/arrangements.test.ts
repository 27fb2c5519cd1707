import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {arrangements} from './arrangements.ts';
import {Session} from './session.ts';
import {progressOf} from './progress.ts';
import {problemsOn, reach, stepBack, stepOn} from './steps.ts';

const text = {type: 'string'};
const definition = {
  id: 'f',
  version: '1.0.0',
  schema: {
    required: ['name', 'pet'],
    properties: {
      name: text,
      fee: {type: 'integer', readOnly: true, default: 5},
      flat: {type: 'object', required: ['street'], properties: {street: text, town: text}},
      job: {type: 'object', properties: {title: text, since: text}},
      pair: {type: 'object', properties: {from: text, to: text}},
      pet: {type: 'boolean'},
      tags: {type: 'array', items: text},
      sure: {const: true},
    },
    if: {properties: {pet: {const: true}}, required: ['pet']},
    then: {properties: {animal: text}, required: ['animal']},
  },
  pages: [
    {id: 'person', title: 'Person', fields: ['/name', '/fee', '/flat', '/job', '/pair']},
    {id: 'pets', title: 'Pets', fields: ['/pet', '/animal', '/tags']},
    {id: 'check', title: 'Check', type: 'review', fields: ['/sure']},
  ],
  fields: {'/flat/street': {autocomplete: 'street-address'}, '/pair': {together: true}},
};
const form = loadForm(definition);
const whole = {name: 'Ada', pet: false};

function begun(mode: keyof typeof arrangements, answers: unknown = undefined): Session {
  const session = new Session(form, {answers});
  session.arrange(arrangements[mode]);
  return session;
}

const pagesIn = ({state}: Session) =>
  state.pages.map(({page, nodes}) => `${page.id}: ${nodes.map(({pointer}) => pointer).join(' ')}`.trim());
const at = ({state}: Session) => state.page.page.id;

describe('one question a page', () => {
  it('keeps together what is one answer, and what nobody can answer with what stands before it', () => {
    assert.deepEqual(pagesIn(begun('questions')), [
      'person.name: /name /fee',
      'person.flat: /flat',
      'person.job.title: /job/title',
      'person.job.since: /job/since',
      'person.pair: /pair',
      'pets.pet: /pet',
      'pets.tags: /tags',
      'check: /sure',
    ]);
  });

  it('asks what an answer adds right after it', () => {
    const session = begun('questions', {...whole, pet: true});
    session.goTo('pets.pet');
    stepOn(session);
    assert.equal(at(session), 'pets.animal');
  });

  it('goes on only from an answer that holds, and counts pages of the form', () => {
    const session = begun('questions');
    assert.equal(stepOn(session), false);
    assert.equal(problemsOn(session.state, 'person.name').length, 1);
    session.type('/name', 'Ada');
    for (let step = 0; step < 4; step += 1) assert.equal(stepOn(session), true);
    assert.deepEqual([at(session), progressOf(session.state, session.form)[0]], ['person.pair', 'complete']);
    assert.deepEqual(session.state.problems, new Map());
    stepOn(session);
    assert.deepEqual(
      [at(session), progressOf(session.state, session.form)],
      ['pets.pet', ['complete', 'not-begun', 'not-begun']],
    );
    stepBack(session);
    assert.equal(at(session), 'person.pair');
  });

  it('comes back from a page of the form to its first question', () => {
    const session = begun('questions');
    session.goTo('pets');
    assert.equal(at(session), 'pets.pet');
  });

  it('leads back to the review after a change, past all that is right', () => {
    const session = begun('questions', {...whole, sure: true});
    session.goTo('check');
    session.goTo('pets.pet', true);
    session.answer('/pet', true);
    assert.equal(stepOn(session), true);
    assert.equal(at(session), 'pets.animal');
    session.type('/animal', 'Cat');
    stepOn(session);
    assert.deepEqual([at(session), session.state.input.isRevising], ['check', false]);
  });
});

describe('all on one page', () => {
  it('is a page of all questions, and the review', () => {
    assert.deepEqual(pagesIn(begun('single')), ['.all: /name /fee /flat /job /pair /pet /tags', 'check: /sure']);
    assert.equal(at(begun('single')), '.all');
  });

  it('shows all faults at once', () => {
    const session = begun('single');
    assert.equal(stepOn(session), false);
    assert.deepEqual([...session.state.problems.keys()], ['/name', '/pet']);
  });

  it('leads to the review and back to any page of the form', () => {
    const session = begun('single', whole);
    stepOn(session);
    assert.equal(at(session), 'check');
    session.goTo('pets', true);
    assert.deepEqual([at(session), session.state.input.page], ['.all', 'pets']);
    stepOn(session);
    assert.equal(at(session), 'check');
  });
});

describe('a list of tasks', () => {
  it('comes first, and each task leads back to it', () => {
    const session = begun('tasks');
    assert.equal(at(session), '.tasks');
    session.goTo('pets');
    assert.equal(stepOn(session), false);
    session.answer('/pet', false);
    assert.equal(stepOn(session), true);
    assert.equal(at(session), '.tasks');
    assert.deepEqual(progressOf(session.state, session.form), ['not-begun', 'complete', 'not-begun']);
  });

  it('leads to the review once all is complete, and not before', () => {
    const session = begun('tasks', {pet: false});
    assert.deepEqual([stepOn(session), at(session)], [false, '.tasks']);
    session.goTo('person');
    session.type('/name', 'Ada');
    stepOn(session);
    assert.deepEqual([stepOn(session), at(session)], [true, 'check']);
    stepBack(session);
    assert.equal(at(session), '.tasks');
  });

  it('lets a task be left as it is', () => {
    const session = begun('tasks');
    session.goTo('person');
    stepBack(session);
    assert.deepEqual([at(session), progressOf(session.state, session.form)[0]], ['.tasks', 'not-begun']);
  });

  it('has a review at its end, also where the form has none', () => {
    const session = new Session(loadForm({...definition, pages: definition.pages.slice(0, 2)}));
    session.arrange(arrangements.tasks);
    assert.deepEqual(pagesIn(session).at(-1), '.review:');
  });
});

describe('going from one arrangement to another', () => {
  it('keeps answers, text and place', () => {
    const session = begun('questions');
    session.type('/name', 'Ada');
    session.goTo('pets.tags');
    const {answers} = session.state;
    const places = ([undefined, 'single', 'tasks', 'questions'] as const).map((mode) => {
      session.arrange(mode && arrangements[mode]);
      return at(session);
    });
    assert.deepEqual(places, ['pets', '.all', 'pets', 'pets.tags']);
    assert.deepEqual(session.state.answers, answers);
  });

  it('keeps showing the faults that were shown', () => {
    const session = new Session(form);
    stepOn(session);
    for (const mode of ['questions', 'single', 'tasks'] as const) {
      session.arrange(arrangements[mode]);
      assert.deepEqual([...session.state.problems.keys()], ['/name'], mode);
    }
  });
});

describe('an address', () => {
  for (const [mode, answers, wanted, reached] of [
    [undefined, {}, 'check', 'person'],
    [undefined, whole, 'pets', 'pets'],
    [undefined, {name: 'Ada'}, 'check', 'pets'],
    [undefined, whole, 'nowhere', 'person'],
    ['questions', whole, 'pets.tags', 'pets.tags'],
    ['questions', {name: 'Ada'}, 'check', 'pets.pet'],
    ['single', {}, 'check', '.all'],
    ['tasks', {}, 'pets', 'pets'],
    ['tasks', {}, 'check', '.tasks'],
  ] as const) {
    it(`leads in ${mode ?? 'pages'} with ${JSON.stringify(answers)} from "${wanted}" to "${reached}"`, () => {
      const session = new Session(form, {answers});
      session.arrange(mode && arrangements[mode]);
      reach(session, wanted);
      assert.equal(at(session), reached);
    });
  }
});
