import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from './load-form.ts';
import {notesOn} from './notes.ts';

const text = {type: 'string'};
const notes = (definition: object) => notesOn(loadForm(definition)).map(({pointer, note}) => `${pointer}: ${note}`);
const pointers = (definition: object) => notesOn(loadForm(definition)).map(({pointer}) => pointer);

describe('the notes on a definition', () => {
  it('are none on one that means all it says', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: {a: {...text, format: 'iban', examples: ['x'], $comment: 'x'}, l: {type: 'array', items: text}},
      if: {required: ['a']},
      then: {properties: {b: text}},
    };
    const rules = [{check: 'true', at: ['/a', '/b', '/l/*', ''], message: {}}];
    const pages = [{id: 'p', title: '', fields: ['/a', '/l']}];
    assert.deepEqual(notes({id: 'f', schema, rules, pages, fields: {'/l/*': {}}, computed: {'/b': 'a'}}), []);
    assert.deepEqual(notes(schema), []);
  });

  it('name keywords of others, with their places', () => {
    const schema = {properties: {a: {...text, 'x-rules': ['required'], nullable: true, fieldType: 'text'}}};
    assert.deepEqual(notes(schema), [
      '/properties/a/x-rules: "x-rules" is a keyword of somebody else and has no effect.',
      '/properties/a/nullable: "nullable" is no keyword of JSON Schema and has no effect.',
      '/properties/a/fieldType: "fieldType" is no keyword of JSON Schema and has no effect.',
    ]);
    assert.deepEqual(pointers({id: 'f', schema}), [
      '/schema/properties/a/x-rules',
      '/schema/properties/a/nullable',
      '/schema/properties/a/fieldType',
    ]);
  });

  it('do not take names of members for keywords', () => {
    assert.deepEqual(notes({properties: {'x-rules': text, nullable: text}, $defs: {foo: text}}), []);
  });

  for (const [schema, pointer, note] of [
    [
      {$schema: 'http://json-schema.org/draft-07/schema#', dependentRequired: {}},
      '/dependentRequired',
      /no meaning in draft-07/,
    ],
    [{$schema: 'http://json-schema.org/draft-04/schema#', const: 1}, '/const', /no meaning in draft-04/],
    [{$schema: 'https://example.org/x'}, '/$schema', /no draft from 04 to 2020-12/],
    [{properties: {a: {required: true}}}, '/properties/a/required', /no effect since draft 4/],
    [{format: 'shoe-size'}, '/format', /"shoe-size" is no known format/],
    [
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $ref: '#/definitions/a',
        maxLength: 2,
        definitions: {a: text},
      },
      '/maxLength',
      /no effect beside "\$ref"/,
    ],
  ] as const) {
    it(`name ${pointer}: ${note.source}`, () => {
      const [first, ...others] = notesOn(loadForm(schema));
      assert.deepEqual([first!.pointer, others], [pointer, []]);
      assert.match(first!.note, note);
    });
  }

  it('name places that are never asked', () => {
    const schema = {properties: {a: text, l: {type: 'array', items: {type: 'object', properties: {x: text}}}}};
    const definition = {
      id: 'f',
      schema,
      rules: [{check: 'true', at: ['/a', '/b', '/l/*/y', '/l/x'], message: {}}],
      computed: {'/c': 'a'},
      pages: [{id: 'p', title: '', fields: ['/d', '/l/0/x']}],
      fields: {'/l/*/z': {}},
    };
    assert.deepEqual(pointers(definition), [
      '/rules/0/at/1',
      '/rules/0/at/2',
      '/rules/0/at/3',
      '/computed/~1c',
      '/pages/0/fields/0',
      '/fields/~1l~1*~1z',
    ]);
  });

  it('name what texts quote and nothing asks for', () => {
    const schema = {properties: {a: {...text, title: 'Zu {/x|x}'}, l: {type: 'array', items: text}}};
    const texts = {de: {'/a': {hint: 'Wie {/a}, {/l/*} und {{/z}'}, '/l': {errors: {minItems: '{/y}'}}}};
    const pages = [{id: 'p', title: '{/a} {/l/0} {/b/c}', fields: ['/a', '/l']}];
    assert.deepEqual(notes({id: 'f', schema, texts, pages}), [
      '/schema/properties/a/title: Nothing is asked at "/x", under whatever condition.',
      '/texts/de/~1l/errors/minItems: Nothing is asked at "/y", under whatever condition.',
      '/pages/0/title: Nothing is asked at "/b/c", under whatever condition.',
    ]);
  });
});
