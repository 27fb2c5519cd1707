import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {notesOn} from '@ozg-forms/core/definition/notes';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {importLayout} from './import-layout.ts';
import {layoutKindOf} from './layout-kind.ts';

const text = {type: 'string'};
const schema: SchemaObject = {
  title: 'Kita',
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    born: {type: 'string', format: 'date'},
    care: {type: 'string', enum: ['half', 'full']},
    parents: {type: 'array', items: {type: 'object', properties: {first: text, last: text, phone: text}}},
    flat: {title: 'Wohnung', type: 'object', properties: {street: text, city: text, note: text}},
    code: text,
  },
};

const imported = (layout: object) =>
  importLayout(schema, layout as SchemaObject, layoutKindOf(layout), {name: 'kita', language: 'de'});
const notesOf = (layout: object) => imported(layout).notes.map(({pointer, text: words}) => `${pointer} ${words}`);

describe('a uiSchema', () => {
  it('is told from a layout of JSON Forms', () => {
    assert.equal(layoutKindOf({name: {'ui:widget': 'textarea'}}), 'rjsf');
    assert.equal(layoutKindOf({type: {'ui:title': 'Art'}}), 'rjsf');
    assert.equal(layoutKindOf({type: 'VerticalLayout', elements: []}), 'jsonforms');
    assert.equal(layoutKindOf({type: 'Control', scope: '#'}), 'jsonforms');
  });

  it('gives pages in its order: one for each section, and one for the questions between', () => {
    const {definition, notes} = imported({'ui:order': ['code', 'flat', '*', 'name']});
    assert.deepEqual(definition.pages, [
      {id: 'kita', title: 'Kita', fields: ['/code', '']},
      {id: 'wohnung', title: 'Wohnung', fields: ['/flat']},
      {id: 'kita-2', title: 'Kita', fields: ['/born', '/care', '/parents', '/name']},
      {id: 'pruefen', type: 'review', title: 'Angaben prüfen und absenden', fields: []},
    ]);
    assert.deepEqual(notes, []);
    assert.deepEqual(notesOn(loadForm(definition)), []);
  });

  it('says words and controls of every place, with and without "ui:options"', () => {
    const {definition, notes} = imported({
      name: {'ui:title': 'Wie heißt das Kind?', 'ui:description': 'Alle Vornamen.', 'ui:help': 'Wie im **Ausweis**.'},
      care: {'ui:widget': 'radio', 'ui:enumNames': ['Halbtags', 'Ganztags']},
      code: {'ui:options': {widget: 'password', title: 'Kennwort'}, 'ui:autocomplete': 'off'},
      flat: {'ui:order': ['city', '*'], note: {'ui:widget': 'textarea'}},
      parents: {
        'ui:options': {orderable: true},
        items: {'ui:order': ['last', 'first'], phone: {'ui:options': {inputType: 'tel'}}},
      },
    });
    assert.deepEqual(definition.texts, {
      de: {
        '/name': {title: 'Wie heißt das Kind?', hint: 'Alle Vornamen.', help: 'Wie im **Ausweis**.'},
        '/care': {options: {half: 'Halbtags', full: 'Ganztags'}},
        '/code': {title: 'Kennwort'},
      },
    });
    assert.deepEqual(definition.fields, {
      '/care': {widget: 'radio'},
      '/code': {sensitive: true, autocomplete: 'off'},
      '/flat': {order: ['city', 'street', 'note']},
      '/flat/note': {widget: 'textarea'},
      '/parents': {move: true},
      '/parents/*': {order: ['last', 'first', 'phone']},
      '/parents/*/phone': {widget: 'tel'},
    });
    assert.deepEqual(notes, []);
  });

  it('says by the schema what is only shown', () => {
    const {definition} = imported({name: {'ui:readonly': true}, code: {'ui:disabled': true}});
    const {name, code} = definition.schema['properties'] as Record<string, SchemaObject>;
    assert.deepEqual([name!['readOnly'], code!['readOnly']], [true, true]);
  });

  it('becomes an example where it has a placeholder, and says so', () => {
    const {definition} = imported({name: {'ui:placeholder': 'Ada Lovelace'}});
    assert.deepEqual(definition.texts, {de: {'/name': {example: 'Ada Lovelace'}}});
    assert.match(notesOf({name: {'ui:placeholder': 'Ada'}}).join(), /^\/name\/ui:placeholder .* became an example/);
  });

  for (const [layout, note] of [
    [{nobody: {'ui:title': 'x'}}, /^\/nobody The schema declares nothing called "nobody"/],
    [{name: {'ui:field': 'geo'}}, /^\/name\/ui:field "field" names a component/],
    [{name: {'ui:widget': 'MyWidget'}}, /"widget" names "MyWidget", which is not known here/],
    [{code: {'ui:widget': 'hidden'}}, /hides a question that the schema asks/],
    [{classNames: 'col-6'}, /^\/classNames "classNames" says how RJSF looks/],
    [{name: {'ui:options': {rows: 5}}}, /^\/name\/ui:options\/rows "rows" says how RJSF looks/],
    [{name: {'ui:emptyValue': ''}}, /"emptyValue" has no counterpart/],
    [{name: {'ui:disabled': true}}, /became "readOnly" of the schema/],
    [{care: {'ui:placeholder': 'Bitte wählen'}}, /of a choice says nothing/],
    [{name: {'ui:enumNames': ['a']}}, /names values that the schema does not list/],
    [{'ui:order': ['nobody', '*']}, /"order" names "nobody", which the schema does not declare/],
    [{name: {'ui:title': 7}}, /"title" is no text/],
    [{name: {items: {'ui:title': 'x'}}}, /^\/name\/items What is said of "items" here has no counterpart/],
  ] as const) {
    it(`has something that cannot be taken over, which is said: ${JSON.stringify(layout)}`, () => {
      assert.match(notesOf(layout)[0] ?? '', note);
      assert.ok(loadForm(imported(layout).definition));
    });
  }
});
