import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DefinitionError} from '../definition/definition-error.ts';
import {draftOf} from './dialect.ts';
import {SchemaIndex} from './schema-index.ts';
import type {Schema, SchemaObject} from './schema.ts';

const name = {title: 'Name', type: 'string'};

/** What the reference of the member `x` leads to. */
function targetOf(schema: SchemaObject, documents: Record<string, Schema> = {}): Schema {
  const from = (schema['properties'] as Record<string, SchemaObject>)['x']!;
  return new SchemaIndex(schema, documents).resolve(from, from['$ref'] as string);
}

const refersTo = ($ref: string) => ({properties: {x: {$ref}}});

describe('a reference', () => {
  for (const [reference, rest, reason] of [
    ['#/$defs/name', {$defs: {name}}, 'by pointer'],
    ['#/definitions/name', {definitions: {name}}, 'by pointer, as older drafts keep their parts'],
    ['#/$defs/a~1b', {$defs: {'a/b': name}}, 'an escaped slash'],
    ['#/$defs/a%25b', {$defs: {'a%b': name}}, 'percent-encoded'],
    ['#name', {$defs: {any: {$anchor: 'name', ...name}}}, 'by anchor'],
    ['#name', {$defs: {any: {$dynamicAnchor: 'name', ...name}}}, 'by dynamic anchor'],
    ['name.json', {$defs: {any: {$id: 'name.json', ...name}}}, 'by relative id'],
    ['https://example.org/n', {$defs: {any: {$id: 'https://example.org/n', ...name}}}, 'by absolute id'],
    ['urn:x:n', {$defs: {any: {$id: 'urn:x:n', ...name}}}, 'by URN'],
    [
      'n#a',
      {$id: 'https://example.org/', $defs: {any: {$id: 'n', $defs: {b: {$anchor: 'a', ...name}}}}},
      'an anchor of another resource',
    ],
    ['#/x-parts/name', {'x-parts': {name}}, 'into a keyword that no draft knows'],
  ] as const) {
    it(`${reference} is found: ${reason}`, () => {
      const target = targetOf({...refersTo(reference), ...rest});
      assert.equal((target as SchemaObject)['title'], 'Name');
    });
  }

  it('may lead into a document that was given along', () => {
    const target = targetOf(refersTo('https://example.org/lib#/$defs/name'), {
      'https://example.org/lib': {$defs: {name}},
    });
    assert.deepEqual(target, name);
  });

  it('may lead to true or false', () => {
    assert.equal(targetOf({...refersTo('#/$defs/never'), $defs: {never: false}}), false);
  });

  it('follows "#name" ids of draft 7', () => {
    const schema = {$schema: 'http://json-schema.org/draft-07/schema#', ...refersTo('#name')};
    assert.deepEqual(targetOf({...schema, definitions: {any: {$id: '#name', ...name}}}), {$id: '#name', ...name});
  });

  for (const [reference, fault, reason] of [
    ['#/$defs/nme', /leads nowhere/, 'a slip of the pen'],
    ['#nme', /leads nowhere/, 'no such anchor'],
    ['#/properties/x/$ref', /leads nowhere/, 'what it names is no schema'],
    ['#/constructor', /leads nowhere/, 'inherited, not own'],
    ['https://example.org/schema.json', /never fetched/, 'another document'],
  ] as const) {
    it(`${reference} is refused: ${reason}`, () => {
      assert.throws(
        () => targetOf({...refersTo(reference), $defs: {name}}),
        (error) =>
          error instanceof DefinitionError && error.pointer === '/properties/x/$ref' && fault.test(error.fault),
      );
    });
  }
});

describe('a dynamic reference', () => {
  const leaf = {$dynamicRef: '#node'};
  const tree = {
    $id: 'tree',
    $dynamicAnchor: 'node',
    properties: {children: {items: leaf}},
  };

  it('leads to the outermost resource that was entered', () => {
    const schema = {$id: 'https://example.org/strict', $dynamicAnchor: 'node', $ref: 'tree', $defs: {tree}};
    const index = new SchemaIndex(schema);
    const scope = [index.resourceOf(schema)!, index.resourceOf(tree)!];
    assert.equal(index.resolveDynamic(leaf, '#node', scope), schema);
    assert.equal(index.resolveDynamic(leaf, '#node', scope.slice(1)), tree);
  });
});

describe('a schema', () => {
  it('knows where it lies', () => {
    const inner = {type: 'string'};
    const index = new SchemaIndex({properties: {'a/b': {items: {oneOf: [inner]}}}});
    assert.equal(index.placeOf(inner), '/properties/a~1b/items/oneOf/0');
  });

  it('is refused when it nests too deeply', () => {
    let schema: SchemaObject = {type: 'string'};
    for (let depth = 0; depth < 65; depth++) schema = {properties: {a: schema}};
    assert.throws(() => new SchemaIndex(schema), /nested more than 64 levels/);
  });
});

describe('the draft of a schema', () => {
  for (const [schema, draft, reason] of [
    [{$schema: 'http://json-schema.org/draft-04/schema#'}, 4, 'named'],
    [{$schema: 'http://json-schema.org/draft-06/schema'}, 6, 'named'],
    [{$schema: 'https://json-schema.org/draft/2019-09/schema'}, 2019, 'named'],
    [{$schema: 'https://json-schema.org/draft/2020-12/schema', definitions: {}}, 2020, 'named, whatever it uses'],
    [{$schema: 'https://example.org/own', $defs: {}}, 2020, 'a name nobody knows: guessed'],
    [{id: 'x', properties: {}}, 4, '"id" without a dollar'],
    [{properties: {id: {type: 'string'}}}, 2020, 'a member that is called "id"'],
    [{definitions: {a: {}}}, 7, '"definitions"'],
    [{properties: {a: {items: [{}]}}}, 7, 'a tuple under "items"'],
    [{type: 'object'}, 2020, 'nothing speaks for an old one'],
  ] as const) {
    it(`is ${draft} for ${JSON.stringify(schema)}: ${reason}`, () => assert.equal(draftOf(schema), draft));
  }
});
