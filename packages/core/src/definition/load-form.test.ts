import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DefinitionError} from './definition-error.ts';
import {loadForm} from './load-form.ts';

const text = {type: 'string'};
const page = {id: 'a', title: 'A', fields: ['/a']};
const wrapped = (rest: object) => ({id: 'x', schema: {properties: {a: text}}, ...rest});

function nested(depth: number): object {
  let schema: object = text;
  for (let at = 0; at < depth; at++) schema = {properties: {a: schema}};
  return schema;
}

describe('a definition that cannot be used', () => {
  for (const [published, place, fault, reason] of [
    [undefined, '', /JSON object/, 'nothing'],
    ['form', '', /JSON object/, 'text'],
    [[], '', /JSON object/, 'a list'],
    [{id: 'x', pages: [page]}, '/schema', /JSON Schema object/, 'a definition without a schema'],
    [wrapped({pages: []}), '/pages', /at least one page/, 'no page'],
    [wrapped({pages: {}}), '/pages', /at least one page/, 'pages that are no list'],
    [wrapped({pages: [page, null]}), '/pages/1', /"id" and "fields"/, 'a page that is nothing'],
    [wrapped({pages: [{id: 'a', title: 'A'}]}), '/pages/0', /"id" and "fields"/, 'a page without fields'],
    [wrapped({pages: [{...page, fields: [1]}]}), '/pages/0', /"id" and "fields"/, 'a field that is no pointer'],
    [wrapped({fields: []}), '/fields', /has to be an object/, 'fields that are a list'],
    [wrapped({texts: 'de'}), '/texts', /has to be an object/, 'texts that are text'],
    [wrapped({computed: {'/a': 5}}), '/computed/~1a', /has to be an expression/, 'a computed answer that is none'],
    [wrapped({rules: {}}), '/rules', /has to be a list/, 'rules that are no list'],
    [wrapped({rules: [{check: 'true'}]}), '/rules/0', /"check", "at" and "message"/, 'a rule without a message'],
    [{properties: {a: {$ref: '#/$defs/b'}}}, '/properties/a/$ref', /leads nowhere/, 'a reference to nothing'],
    [wrapped({schema: {$ref: '#/$defs/b'}}), '/schema/$ref', /leads nowhere/, 'the same inside of a definition'],
    [
      {properties: {a: {$ref: 'https://example.org/a'}}},
      '/properties/a/$ref',
      /never fetched/,
      'a reference to elsewhere',
    ],
    [{allOf: [{pattern: '('}]}, '/allOf/0/pattern', /no regular expression/, 'a pattern that is none'],
    [{patternProperties: {'(': {}}}, '/patternProperties/(', /no regular expression/, 'a pattern for names'],
    [{pattern: '^(?=(a+)+$)'}, '/pattern', /take for ever/, 'a pattern that nobody can bound'],
    [nested(65), '/properties/a'.repeat(65), /more than 64 levels/, 'a schema that is too deep'],
    [{const: nested(64)}, '/const', /more than 64 levels/, 'a constant that is too deep'],
    [{properties: [text]}, '/properties', /object whose members are schemas/, 'properties in a list'],
    [{properties: {a: 'string'}}, '/properties', /object whose members are schemas/, 'a property that is text'],
    [{items: 5}, '/items', /a schema or a list/, 'items that are a number'],
    [{allOf: {}}, '/allOf', /a list of schemas/, 'allOf that is no list'],
    [{enum: 'a'}, '/enum', /a list of values/, 'enum that is no list'],
    [{type: 'text'}, '/type', /one of null, boolean/, 'a type nobody knows'],
    [{type: 'constructor'}, '/type', /one of null, boolean/, 'a type that every object inherits'],
    [{minLength: '3'}, '/minLength', /a number from 0/, 'a limit that is text'],
    [{multipleOf: 0}, '/multipleOf', /a number above 0/, 'a multiple of nothing'],
    [{required: 'a'}, '/required', /a list of names/, 'required that is text'],
    [{$ref: '#'}, '', /refers to itself/, 'a schema that is only itself'],
    [
      {anyOf: [{$ref: '#/$defs/a'}], $defs: {a: {not: {$ref: '#'}}}},
      '',
      /refers to itself/,
      'a circle by way of others',
    ],
  ] as const) {
    it(`names ${place || 'the whole'}: ${reason}`, () => {
      assert.throws(
        () => loadForm(published),
        (error) => {
          assert.ok(error instanceof DefinitionError, String(error));
          assert.equal(error.pointer, place);
          assert.match(error.fault, fault);
          assert.ok(error.remedy.endsWith('.'));
          return true;
        },
      );
    });
  }
});

describe('a form', () => {
  it('may be a bare schema', () => {
    const form = loadForm({$id: 'https://example.org/dog-tax.schema.json', title: 'Dog tax', properties: {a: text}});
    assert.deepEqual(
      [form.id, form.version, form.title, form.language, form.definition],
      ['dog-tax', '0.0.0', 'Dog tax', 'de', undefined],
    );
    assert.deepEqual(
      form.pages.map(({id}) => id),
      ['start', 'review'],
    );
  });

  it('may have a question that is called "schema"', () => {
    const form = loadForm({properties: {schema: text}, schema: 'ignored'});
    assert.equal(form.definition, undefined);
  });

  for (const [schema, reason] of [
    [{properties: {a: {...text, required: true}}}, 'draft 3 demanded a member at the member itself'],
    [{properties: {a: {type: 'number', minimum: 1, exclusiveMinimum: true}}}, "draft 4's exclusive limits"],
    [{definitions: {a: text}, properties: {a: {$ref: '#/definitions/a'}}}, 'definitions'],
    [{properties: {a: {'x-own': 5, format: 'x-unknown'}}}, 'keywords and formats nobody knows'],
    [{properties: {a: {$ref: '#'}}}, 'a schema that contains itself'],
    [{properties: {a: {items: {anyOf: [{$ref: '#'}, text]}}}}, 'and by way of a list'],
    [nested(64), 'as deep as it may be'],
    [{const: nested(31), enum: [nested(31)]}, 'values as deep as they may be'],
  ] as const) {
    it(`takes ${JSON.stringify(schema).slice(0, 70)}: ${reason}`, () => assert.ok(loadForm(schema)));
  }
});
