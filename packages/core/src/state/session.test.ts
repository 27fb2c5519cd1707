import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import type {Violation} from '../validation/violation.ts';
import {addEntry, moveEntry, removeEntry} from './list-entries.ts';
import {Session} from './session.ts';
import {inputFrom, snapshotOf} from './snapshot.ts';
import {stepBack, stepOn} from './steps.ts';

const text = {type: 'string'};
const session = (schema: object, answers?: unknown) => new Session(loadForm(schema), {answers});
const textAt = (current: Session, pointer: string) => current.textOf(current.field(pointer)!);
const shown = (current: Session) =>
  [...current.state.problems.values()].map(({pointer, keyword}) => `${pointer} ${keyword}`);

describe('typing', () => {
  const form = {
    properties: {
      name: {...text, minLength: 3},
      born: {...text, format: 'date'},
      size: {type: 'number', maximum: 10},
      colour: {...text, default: 'black'},
    },
    required: ['name'],
  };

  for (const [pointer, typed, value, kept, reason] of [
    ['/born', '3.7.', undefined, '3.7.', 'text that is no value yet stays as it was typed'],
    ['/born', '3.7.1984', '1984-07-03', '3.7.1984', 'a value written otherwise stays as it was typed'],
    ['/born', '03.07.1984', '1984-07-03', '03.07.1984', 'written as the form writes it'],
    ['/size', '1,50', 1.5, '1,50', 'a zero at the end is not taken away while typing'],
    ['/name', 'Ada ', 'Ada', 'Ada ', 'nor is a space before the next word'],
    ['/name', '', undefined, '', 'nothing'],
    ['/name', '  ', undefined, '', 'spaces alone'],
    ['/gone', 'x', undefined, undefined, 'what is not asked takes nothing'],
  ] as const) {
    it(`"${typed}" at ${pointer} answers ${JSON.stringify(value)}: ${reason}`, () => {
      const current = session(form);
      current.type(pointer, typed);
      const node = current.field(pointer);
      assert.equal(node?.value, value);
      assert.equal(node && current.textOf(node), kept);
    });
  }

  it('tells of each keystroke once', () => {
    const current = session(form);
    const states: unknown[] = [];
    const stop = current.subscribe((state) => states.push(state.input.typed.get('/born')));
    current.type('/born', '3.');
    current.type('/born', '3.7');
    stop();
    current.type('/born', '3.7.');
    assert.deepEqual(states, ['3.', '3.7']);
  });

  it('writes the value as one writes it once the place is left', () => {
    const current = session(form);
    current.type('/born', '3.7.1984');
    current.leave('/born');
    assert.equal(textAt(current, '/born'), '03.07.1984');
  });

  it('over a default, and emptying, does not bring the default back', () => {
    const current = session(form);
    assert.equal(textAt(current, '/colour'), 'black');
    current.type('/colour', '');
    assert.equal(textAt(current, '/colour'), '');
    assert.deepEqual(current.state.answers, {});
    current.type('/colour', 'red');
    current.type('/colour', '');
    assert.deepEqual(current.state.answers, {});
  });

  it('follows the language', () => {
    const current = new Session(loadForm(form), {language: 'en', answers: {size: 1.5}});
    assert.equal(textAt(current, '/size'), '1.5');
    current.type('/size', '2.5');
    assert.equal(current.field('/size')!.value, 2.5);
    current.speak('de');
    assert.equal(textAt(current, '/size'), '2,5');
    current.type('/size', '3,5');
    assert.equal(current.field('/size')!.value, 3.5);
  });

  it('makes it dirty, and taking it back does not', () => {
    const current = session(form);
    assert.ok(!current.isDirty);
    current.type('/born', '3.');
    assert.ok(current.isDirty);
  });

  it('into an entry that was only shown so far makes the list one', () => {
    const current = session({
      properties: {l: {type: 'array', items: {properties: {a: text}}, minItems: 2}},
      required: ['l'],
    });
    current.type('/l/1/a', 'x');
    assert.deepEqual(current.state.answers, {l: [{}, {a: 'x'}]});
  });

  it('into an entry of a default keeps the others', () => {
    const current = session({properties: {l: {type: 'array', items: text, default: ['a', 'b']}}});
    current.type('/l/0', 'x');
    assert.deepEqual(current.state.answers, {l: ['x', 'b']});
  });
});

describe('faults', () => {
  const form = {properties: {name: {...text, minLength: 3}, born: {...text, format: 'date'}}, required: ['name']};

  it('stay unsaid while a place is typed into for the first time', () => {
    const current = session(form);
    current.type('/name', 'A');
    assert.deepEqual(shown(current), []);
    assert.equal(current.state.violations.length, 1);
  });

  it('show once it is left, and go as soon as it is right', () => {
    const current = session(form);
    current.type('/name', 'A');
    current.leave('/name');
    assert.deepEqual(shown(current), ['/name minLength']);
    current.type('/name', 'Ada');
    assert.deepEqual(shown(current), []);
    current.type('/name', 'Ad');
    assert.deepEqual(shown(current), ['/name minLength']);
  });

  it('do not show for a place that was only passed', () => {
    const current = session(form);
    current.leave('/name');
    assert.deepEqual(shown(current), []);
  });

  it('name text that is no value, and nothing else at that place', () => {
    const current = session({properties: {born: {...text, format: 'date'}}, required: ['born']});
    current.type('/born', '31.2.2024');
    current.leave('/born');
    assert.deepEqual(shown(current), ['/born unparsed']);
    current.type('/born', '');
    assert.deepEqual(shown(current), ['/born required']);
  });

  it('all show before sending', () => {
    const current = session(form);
    assert.ok(!current.reveal());
    assert.deepEqual(shown(current), ['/name required']);
    current.type('/name', 'Ada');
    assert.ok(current.reveal());
  });

  it('of the receiver show at once, and go with the next answer at their place', () => {
    const current = session(form, {name: 'Ada'});
    const refused: Violation[] = [
      {pointer: '/name', keyword: 'refused', message: 'Unknown.'},
      {pointer: '/born', keyword: 'refused', message: 'Too late.'},
    ];
    current.refuse(refused);
    assert.deepEqual(shown(current), ['/name refused', '/born refused']);
    current.type('/name', 'Ida');
    assert.deepEqual(shown(current), ['/born refused']);
  });

  it('of a hidden question go with it', () => {
    const current = session({
      properties: {on: {type: 'boolean'}},
      if: {properties: {on: {const: true}}, required: ['on']},
      then: {properties: {born: {...text, format: 'date'}}, required: ['born']},
    });
    current.answer('/on', true);
    current.type('/born', '3.');
    current.reveal();
    assert.deepEqual(shown(current), ['/born unparsed']);
    current.answer('/on', false);
    assert.deepEqual(shown(current), []);
    assert.ok(current.reveal());
    current.answer('/on', true);
    assert.equal(textAt(current, '/born'), '3.');
  });
});

describe('pages', () => {
  const definition = {
    id: 'x',
    version: '1.0.0',
    schema: {
      properties: {more: {type: 'boolean'}, extra: {type: 'object'}, last: text},
      if: {properties: {more: {const: true}}, required: ['more']},
      then: {properties: {extra: {properties: {why: {...text, minLength: 3}}, required: ['why']}}, required: ['extra']},
      required: ['last'],
    },
    pages: [
      {id: 'one', title: 'One', fields: ['/more']},
      {id: 'two', title: 'Two', fields: ['/extra']},
      {id: 'three', title: 'Three', fields: ['/last']},
      {id: 'review', title: 'Check', type: 'review', fields: []},
    ],
  };
  const begin = () => new Session(loadForm(definition));
  const page = (current: Session) => current.state.page.page.id;

  it('on which nothing is asked are skipped', () => {
    const current = begin();
    assert.ok(stepOn(current));
    assert.equal(page(current), 'three');
    stepBack(current);
    current.answer('/more', true);
    assert.ok(stepOn(current));
    assert.equal(page(current), 'two');
  });

  it('are not left while something on them is wrong, and what is wrong shows', () => {
    const current = begin();
    current.answer('/more', true);
    stepOn(current);
    assert.ok(!stepOn(current));
    assert.deepEqual(shown(current), ['/extra/why required']);
    current.type('/extra/why', 'Because');
    assert.ok(stepOn(current));
    assert.equal(page(current), 'three');
  });

  it('are left although the receiver refused something on them: it may take it now', () => {
    const current = begin();
    current.refuse([{pointer: '/more', keyword: 'rule', message: 'Not now.'}]);
    assert.deepEqual(shown(current), ['/more rule']);
    assert.ok(stepOn(current));
  });

  it('can be left backwards whatever is wrong', () => {
    const current = begin();
    stepOn(current);
    assert.ok(!stepOn(current));
    stepBack(current);
    assert.equal(page(current), 'one');
    stepBack(current);
    assert.equal(page(current), 'one');
  });

  it('that are unknown or skipped cannot be gone to', () => {
    const current = begin();
    current.goTo('two');
    current.goTo('nowhere');
    assert.equal(page(current), 'one');
    current.goTo('review');
    assert.equal(page(current), 'review');
    assert.ok(!stepOn(current));
  });

  it('that are skipped all of a sudden give way to the one before', () => {
    const current = begin();
    current.answer('/more', true);
    current.goTo('two');
    current.answer('/more', false);
    assert.equal(page(current), 'one');
  });
});

describe('a list', () => {
  const form = {
    properties: {
      dogs: {
        type: 'array',
        items: {
          type: 'object',
          properties: {name: text, born: {...text, format: 'date'}, kind: {...text, default: 'mixed'}},
          required: ['name'],
        },
        minItems: 1,
      },
      tags: {type: 'array', items: text},
    },
  };
  const three = () => session(form, {dogs: [{name: 'A'}, {name: 'B'}, {name: 'C'}]});
  const names = (current: Session) =>
    (current.state.answers as {dogs: {name?: string}[]}).dogs.map(({name}) => name ?? '').join('');

  it('gets an empty entry', () => {
    const current = session(form);
    assert.equal(addEntry(current, '/dogs'), '/dogs/0');
    assert.equal(current.field('/dogs/0')!.kind, 'section');
    assert.equal(addEntry(current, '/tags'), '/tags/0');
    assert.equal(textAt(current, '/tags/0'), '');
    assert.deepEqual(current.state.answers, {dogs: [{kind: 'mixed'}], tags: [null]});
  });

  it('keeps text that was typed into other entries', () => {
    const current = three();
    current.type('/dogs/1/born', '3.7.');
    addEntry(current, '/dogs');
    assert.equal(textAt(current, '/dogs/1/born'), '3.7.');
  });

  it('loses an entry, and the later ones move up with their text, faults and emptied defaults', () => {
    const current = three();
    current.type('/dogs/0/born', '1.1.');
    current.type('/dogs/2/born', '3.7.');
    current.leave('/dogs/2/born');
    current.type('/dogs/2/kind', '');
    current.refuse([{pointer: '/dogs/2/name', keyword: 'refused', message: 'Unknown.'}]);
    removeEntry(current, '/dogs', 0);
    assert.equal(names(current), 'BC');
    assert.equal(textAt(current, '/dogs/1/born'), '3.7.');
    assert.equal(textAt(current, '/dogs/0/born'), '');
    assert.deepEqual(shown(current).sort(), ['/dogs/1/born unparsed', '/dogs/1/name refused']);
    assert.equal(current.field('/dogs/1/kind')!.value, undefined);
    assert.equal(current.field('/dogs/0/kind')!.value, 'mixed');
  });

  for (const [from, to, order] of [
    [0, 2, 'BCA'],
    [2, 0, 'CAB'],
    [1, 1, 'ABC'],
    [0, 1, 'BAC'],
  ] as const) {
    it(`puts the entry at ${from} to ${to}, with all that was typed`, () => {
      const current = three();
      for (const at of [0, 1, 2]) current.type(`/dogs/${at}/born`, `${at}.`);
      moveEntry(current, '/dogs', from, to);
      assert.equal(names(current), order);
      const typed = [0, 1, 2].map((at) => textAt(current, `/dogs/${at}/born`)).join('');
      assert.equal(typed, [...order].map((name) => `${'ABC'.indexOf(name)}.`).join(''));
    });
  }

  it('that may be left out is left out once its last entry is removed', () => {
    const current = session(form);
    addEntry(current, '/dogs');
    removeEntry(current, '/dogs', 0);
    assert.deepEqual(current.state.answers, {});
    assert.ok(current.reveal());
  });

  it('does not get its default back once that was removed', () => {
    const current = session({properties: {l: {type: 'array', items: text, default: ['a']}}});
    removeEntry(current, '/l', 0);
    assert.deepEqual(current.state.answers, {});
  });

  it('refuses what cannot be', () => {
    const current = three();
    assert.throws(() => moveEntry(current, '/dogs', 0, 3), RangeError);
    assert.throws(() => addEntry(current, '/name'), RangeError);
  });
});

describe('a snapshot', () => {
  const form = loadForm({
    id: 'x',
    version: '1.2.0',
    schema: {
      properties: {
        born: {...text, format: 'date'},
        colour: {...text, default: 'black'},
        l: {type: 'array', items: text},
      },
    },
  });

  it('restores everything a person did, also through JSON', () => {
    const first = new Session(form);
    first.type('/born', '3.7.');
    first.leave('/born');
    first.type('/colour', '');
    addEntry(first, '/l');
    first.goTo('review');
    const second = new Session(form, {input: inputFrom(JSON.parse(JSON.stringify(snapshotOf(first))), form)});
    assert.deepEqual(second.state.answers, first.state.answers);
    assert.deepEqual(second.state.problems, first.state.problems);
    assert.equal(textAt(second, '/born'), '3.7.');
    assert.equal(textAt(second, '/colour'), '');
    assert.equal(second.state.page.page.id, 'review');
    assert.deepEqual(snapshotOf(second), snapshotOf(first));
  });

  it('of another version is refused', () => {
    const {form: _, ...rest} = snapshotOf(new Session(form));
    const snapshot = {...rest, form: {id: 'x', version: '1.1.0'}};
    assert.throws(() => new Session(form, {input: inputFrom(snapshot, form)}), /of x@1.1.0, the form is x@1.2.0/);
  });
});
