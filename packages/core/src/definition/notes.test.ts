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

  it('leave out what an address adds for parts that it may have', () => {
    const address = {type: 'object', properties: {land: text, plz: text}};
    const definition = {id: 'f', schema: {properties: {a: address}}, fields: {'/a': {widget: 'address'}}};
    assert.deepEqual(notes(definition), []);
  });

  it('name what is demanded of somebody who cannot give it', () => {
    const shown = {...text, readOnly: true};
    const note =
      '"a" is required and "readOnly": without a "default" nobody can give it, unless a login or the page does.';
    assert.deepEqual(notes({properties: {a: shown, b: text}, required: ['b', 'a']}), [`/required: ${note}`]);
    for (const given of [{default: 'x'}, {const: 'x'}])
      assert.deepEqual(notes({properties: {a: {...shown, ...given}}, required: ['a']}), []);
    assert.deepEqual(notes({properties: {a: shown}}), []);
  });

  describe('on a rule', () => {
    const number = {type: 'integer'};
    const dog = {
      type: 'object',
      required: ['name'],
      properties: {name: text, chip: text, parents: {type: 'object', properties: {mother: text}}},
    };
    const schema = {
      required: ['from', 'dogs', 'all'],
      properties: {
        from: number,
        to: number,
        all: {type: 'object', allOf: [{properties: {x: number}, required: ['x']}]},
        dogs: {type: 'array', items: dog},
      },
      if: {properties: {from: {const: 1}}, required: ['from']},
      then: {properties: {more: number}, required: ['more']},
    };
    const onRule = (check: string) =>
      notes({id: 'f', schema, rules: [{check, at: ['/from'], message: {}}]}).map((note) => /"(.*?)"/.exec(note)?.[1]);

    for (const [check, paths, reason] of [
      ['from > 1', [], 'what is always required is always there'],
      ['all.x > 1', [], 'also where another part of the schema demands it'],
      ['to > from', ['to'], 'an optional answer may be absent'],
      ['answers.to > from', ['to'], 'by whatever name it is read'],
      ['!has(answers.to) || to > from', [], 'it is asked for first'],
      ['more > 1', ['more'], 'required under a condition is not always required'],
      ['dogs.all(dog, dog.name != "x")', [], 'a member of every entry'],
      ['dogs[0].chip != "x"', ['….chip'], 'a member of one entry'],
      ['dogs.all(dog, dog.chip != "x")', ['dog.chip'], 'a member of some entries'],
      ['dogs.all(dog, !has(dog.chip) || dog.chip != "x")', [], 'asked for in each'],
      ['dogs.filter(d, has(d.chip)).all(e, e.chip != "x")', [], 'asked for under another name'],
      ['dogs.all(dog, !has(dog.parents.mother))', ['dog.parents'], 'what holds it may be absent as well'],
      ['has(answers.to) ? to > 1 : more > 1', ['more'], 'one of two is asked for'],
    ] as const) {
      it(`name ${paths.join(', ') || 'nothing'} in "${check}": ${reason}`, () =>
        assert.deepEqual(onRule(check), paths));
    }

    it('say what to write', () => {
      const rules = [{check: 'to > from', at: ['/from'], message: {}}];
      assert.deepEqual(notes({id: 'f', schema, rules}), [
        '/rules/0/check: "to" may be absent, and then the rule decides nothing; ask first: has(answers.to).',
      ]);
    });

    it('are left out where the rule itself is faulty: that is said elsewhere', () =>
      assert.deepEqual(onRule('to > "x"'), []));
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
