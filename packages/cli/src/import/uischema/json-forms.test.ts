import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {nodeAt} from '@ozg-forms/core/state/field-node';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {importLayout} from './import-layout.ts';

const text = {type: 'string'};
const address = {type: 'object', properties: {street: text, city: text}, required: ['street']};
const schema: SchemaObject = {
  title: 'Antrag',
  type: 'object',
  required: ['name', 'reason'],
  properties: {
    name: {...text, title: 'Name'},
    isNew: {type: 'boolean'},
    reason: text,
    amount: {type: 'integer', minimum: 0, maximum: 5},
    address,
    people: {type: 'array', items: {$ref: '#/$defs/person'}},
    helpers: {type: 'array', items: {$ref: '#/$defs/person'}},
  },
  $defs: {person: {type: 'object', properties: {name: text, isChild: {type: 'boolean'}, school: text}}},
};

const imported = (layout: object, given: SchemaObject = schema) =>
  importLayout(given, layout as SchemaObject, 'jsonforms', {name: 'antrag', language: 'de'});
const control = (name: string, more: object = {}) => ({type: 'Control', scope: `#/properties/${name}`, ...more});
const column = (...elements: object[]) => ({type: 'VerticalLayout', elements});
const isTrue = (name: string, effect: string) => ({
  effect,
  condition: {scope: `#/properties/${name}`, schema: {const: true}},
});

/** Whether a place is asked, given answers. */
function isAsked(layout: object, place: string, answers: object, given?: SchemaObject): boolean {
  return nodeAt(shapeOf(loadForm(imported(layout, given).definition), answers), place) !== undefined;
}

describe('layouts', () => {
  it('become pages: one for each category, and one for what stands beside them', () => {
    const categorization = {
      type: 'Categorization',
      elements: [
        {type: 'Category', label: 'Person', elements: [control('name')]},
        {
          type: 'Categorization',
          label: 'Sache',
          elements: [{type: 'Category', label: 'Was', elements: [control('reason')]}],
        },
        {type: 'Category', label: 'Leer', elements: []},
      ],
    };
    const {definition, notes} = imported(column(control('isNew'), categorization, control('amount')));
    assert.deepEqual(definition.pages, [
      {id: 'antrag', title: 'Antrag', fields: ['/isNew']},
      {id: 'person', title: 'Person', fields: ['/name']},
      {id: 'was', title: 'Was', fields: ['/reason']},
      {id: 'antrag-2', title: 'Antrag', fields: ['/amount']},
      {id: 'pruefen', type: 'review', title: 'Angaben prüfen und absenden', fields: []},
    ]);
    assert.deepEqual(
      notes.filter(({pointer}) => pointer !== ''),
      [{pointer: '/elements/1/elements/2', text: '"Leer" asks nothing, so it is no page.'}],
    );
  });

  it('put what stands side by side into one row', () => {
    const row = {type: 'HorizontalLayout', elements: [control('name'), control('reason'), control('address')]};
    assert.deepEqual(imported(row).definition.fields, {'/reason': {inline: true}});
  });

  it('name the section whose members a group holds, and head the first question of others', () => {
    const whole = {
      type: 'Group',
      label: 'Wohnung',
      elements: [control('address/properties/street'), control('address/properties/city')],
    };
    const loose = {type: 'Group', label: 'Grund', elements: [control('reason'), control('amount')]};
    const {definition, notes} = imported(column(whole, loose, {type: 'Label', text: 'Zuletzt:'}, control('name')));
    assert.deepEqual(definition.texts!['de'], {
      '/address': {title: 'Wohnung'},
      '/reason': {note: '**Grund**'},
      '/name': {note: 'Zuletzt:'},
    });
    assert.match(notes.find(({pointer}) => pointer === '/elements/1')!.text, /"Grund" became a heading/);
  });

  it('keep words after the last question for the page', () => {
    const {definition} = imported(column(control('name'), {type: 'Label', text: 'Danke.'}));
    assert.equal(definition.pages![0]!.intro, 'Danke.');
  });

  it('say which questions no control names, and which controls name none', () => {
    const {notes} = imported(column(control('name'), control('nobody'), {type: 'Chart'}, 7 as never));
    assert.deepEqual(
      notes.slice(0, 3).map(({pointer}) => pointer),
      ['/elements/1/scope', '/elements/2', '/elements/3'],
    );
    assert.match(notes.map((note) => note.text).join('\n'), /"\/reason" is on no page/);
  });
});

describe('controls', () => {
  for (const [reason, name, options, fields] of [
    ['several lines', 'reason', {multi: true}, {'/reason': {widget: 'textarea'}}],
    ['radio buttons', 'reason', {format: 'radio'}, {'/reason': {widget: 'radio'}}],
    ['a scale', 'amount', {slider: true}, {'/amount': {widget: 'scale'}}],
    ['a switch', 'isNew', {toggle: true}, {'/isNew': {widget: 'checkbox'}}],
    ['a search', 'reason', {autocomplete: true}, {'/reason': {widget: 'combobox'}}],
    ['buttons to sort', 'people', {showSortButtons: true}, {'/people': {move: true}}],
    ['the name of an entry', 'people', {elementLabelProp: 'name'}, {'/people': {itemLabel: '/name'}}],
    ['a scope of an entry', 'people', {labelRef: '#/items/properties/name'}, {'/people': {itemLabel: '/name'}}],
  ] as const) {
    it(`take over ${reason}`, () => {
      const {definition, notes} = imported(control(name, {options}));
      assert.deepEqual(definition.fields, fields);
      assert.deepEqual(
        notes.filter(({pointer}) => pointer !== ''),
        [],
      );
    });
  }

  for (const [reason, name, options, note] of [
    ['a slider of many steps', 'reason', {slider: true}, /needs eleven steps at most/],
    ['a name that entries do not have', 'people', {elementLabelProp: 'age'}, /names nothing that an entry has/],
    ['a layout made elsewhere', 'people', {detail: 'GENERATED'}, /made or registered elsewhere/],
    ['a format that is none', 'reason', {format: 'color'}, /names no control/],
    ['a list of suggestions', 'reason', {suggestion: ['a']}, /has no counterpart/],
    ['something of the looks', 'reason', {trim: true}, /says how JSON Forms looks/],
  ] as const) {
    it(`say that they cannot take over ${reason}`, () => {
      const {notes} = imported(control(name, {options}));
      assert.equal(notes[0]!.pointer, `/options/${Object.keys(options)[0]}`);
      assert.match(notes[0]!.text, note);
    });
  }

  it('say by the schema what is only shown, and what is a date', () => {
    const {definition} = imported(
      column(control('name', {options: {readonly: true}}), control('reason', {options: {format: 'date'}})),
    );
    const {name, reason} = definition.schema['properties'] as Record<string, SchemaObject>;
    assert.deepEqual([name!['readOnly'], reason!['format']], [true, 'date']);
  });

  it('order the entries of a list by their own layout, and change no other list', () => {
    const detail = {
      type: 'Group',
      label: 'Person',
      elements: [
        control('school', {rule: isTrue('isChild', 'SHOW')}),
        control('isChild'),
        control('name', {label: 'Vorname'}),
      ],
    };
    const layout = column(control('people', {options: {detail}}), control('helpers'));
    const {definition} = imported(layout);
    assert.deepEqual(definition.fields, {'/people/*': {order: ['school', 'isChild', 'name']}});
    assert.equal(definition.texts!['de']!['/people/*/name']!.title, 'Vorname');
    assert.equal(isAsked(layout, '/people/0/school', {people: [{isChild: true}]}), true);
    assert.equal(isAsked(layout, '/people/0/school', {people: [{isChild: false}]}), false);
    assert.equal(isAsked(layout, '/helpers/0/school', {helpers: [{}]}), true);
  });

  it('leave the schema as it is, references and all, unless they say something that belongs there', () => {
    const layout = column(control('people', {label: 'Wer?', options: {elementLabelProp: 'name'}}), control('address'));
    assert.deepEqual(imported(layout).definition.schema, schema);
  });

  it('leave a question its name, and say where texts of a key lie', () => {
    const {notes} = imported(column(control('name', {label: false}), control('reason', {i18n: 'grund'})));
    assert.deepEqual(
      notes.slice(0, 2).map(({pointer}) => pointer),
      ['/elements/0/label', '/elements/1/i18n'],
    );
  });
});

describe('rules', () => {
  const withRule = (effect: string, more: object = {}) =>
    column(control('isNew'), control('reason', {rule: {...isTrue('isNew', effect), ...more}}), control('name'));

  for (const [effect, whenTrue, whenFalse, whenMissing] of [
    ['SHOW', true, false, false],
    ['HIDE', false, true, true],
    ['ENABLE', true, false, false],
    ['DISABLE', false, true, true],
  ] as const) {
    it(`become conditions of the schema: ${effect}`, () => {
      const shown = [{isNew: true}, {isNew: false}, {}].map((answers) => isAsked(withRule(effect), '/reason', answers));
      assert.deepEqual(shown, [whenTrue, whenFalse, whenMissing]);
    });
  }

  it('ask for what is required only while it is asked', () => {
    const {definition} = imported(withRule('SHOW'));
    const {evaluator, schema: made} = loadForm(definition);
    const faults = (answers: object) => evaluator.violationsOf(made, answers).map(({pointer}) => pointer);
    assert.deepEqual(definition.schema['required'], ['name']);
    assert.deepEqual(faults({name: 'A', isNew: false}), []);
    assert.deepEqual(faults({name: 'A', isNew: true}), ['/reason']);
  });

  it('of a layout go for everything in it, together with those of its parts', () => {
    const inner = control('reason', {
      rule: {effect: 'HIDE', condition: {scope: '#/properties/amount', schema: {minimum: 3}}},
    });
    const layout = column(control('isNew'), {...column(inner), rule: isTrue('isNew', 'SHOW')});
    const shown = [{isNew: true, amount: 1}, {isNew: true, amount: 4}, {isNew: false, amount: 1}, {isNew: true}];
    // JSON Forms holds a missing amount against the limit, and finds that it fits.
    assert.deepEqual(
      shown.map((answers) => isAsked(layout, '/reason', answers)),
      [true, false, false, false],
    );
  });

  it('fail for a missing answer where they say so', () => {
    const condition = {scope: '#/properties/amount', schema: {minimum: 3}, failWhenUndefined: true};
    const layout = column(control('amount'), control('reason', {rule: {effect: 'SHOW', condition}}));
    assert.deepEqual(
      [{}, {amount: 3}].map((answers) => isAsked(layout, '/reason', answers)),
      [false, true],
    );
  });

  it('look into sections, and move what lies in one', () => {
    const condition = {type: 'LEAF', scope: '#/properties/address/properties/city', expectedValue: 'Kiel'};
    const far = column(control('address'), control('reason', {rule: {effect: 'SHOW', condition}}));
    assert.equal(isAsked(far, '/reason', {address: {city: 'Kiel'}}), true);
    assert.equal(isAsked(far, '/reason', {address: {city: 'Bonn'}}), false);
    const near = column(control('isNew'), control('address/properties/street', {rule: isTrue('isNew', 'SHOW')}));
    assert.equal(isAsked(near, '/address/street', {isNew: true, address: {}}), true);
    assert.equal(isAsked(near, '/address/street', {isNew: false, address: {}}), false);
  });

  it('keep a closed object closed', () => {
    const closed = {...schema, additionalProperties: false};
    const {definition} = imported(withRule('SHOW'), closed);
    const {evaluator, schema: made} = loadForm(definition);
    const faults = (answers: object) => evaluator.violationsOf(made, answers).map(({pointer}) => pointer);
    assert.deepEqual(faults({name: 'A', isNew: true, reason: 'B'}), []);
    assert.deepEqual(faults({name: 'A', isNew: false, reason: 'B'}), ['/reason']);
  });

  for (const [reason, rule, given, note] of [
    ['an effect that is none', isTrue('isNew', 'BLINK'), schema, /"BLINK" is no effect/],
    ['code', {effect: 'SHOW', condition: {scope: '#', validate: 'x'}}, schema, /code or incomplete/],
    ['half a condition', {effect: 'SHOW', condition: {type: 'AND', conditions: [{}]}}, schema, /code or incomplete/],
    ['a place that is none', isTrue('nobody', 'SHOW'), schema, /declares nothing at "\/nobody"/],
    [
      'an old draft',
      isTrue('isNew', 'SHOW'),
      {...schema, $schema: 'http://json-schema.org/draft-04/schema#'},
      /before 7/,
    ],
  ] as const) {
    it(`that say ${reason} are left out and named, and the question stays`, () => {
      const layout = column(control('isNew'), control('reason', {rule}));
      assert.match(
        imported(layout, given)
          .notes.map((each) => each.text)
          .join('\n'),
        note,
      );
      assert.equal(isAsked(layout, '/reason', {}, given), true);
    });
  }
});
