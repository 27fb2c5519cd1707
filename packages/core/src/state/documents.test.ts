import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {documentsIn, limitsOf} from './documents.ts';
import {nodeAt} from './field-node.ts';
import {shapeOf} from './shape.ts';

const document = {
  type: 'object',
  properties: {
    id: {type: 'string'},
    name: {type: 'string'},
    mediaType: {enum: ['application/pdf', 'image/png']},
    size: {type: 'integer', maximum: 5_000_000},
    sha256: {type: 'string'},
  },
  required: ['id', 'name', 'mediaType', 'size', 'sha256'],
};
const form = loadForm({
  properties: {
    one: {$ref: '#/$defs/document'},
    many: {type: 'array', items: {$ref: '#/$defs/document'}, maxItems: 3},
    any: {...document, properties: {...document.properties, mediaType: {type: 'string'}, size: {type: 'integer'}}},
    on: {type: 'boolean'},
  },
  if: {properties: {on: {const: true}}, required: ['on']},
  then: {properties: {hidden: {$ref: '#/$defs/document'}}},
  $defs: {document},
});
const reference = (id: string) => ({
  id,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  size: 9,
  sha256: '0'.repeat(64),
});

describe('documents', () => {
  it('are found where they would be sent, each with its own pointer', () => {
    const answers = {one: reference('a'), many: [reference('b'), reference('c')], hidden: reference('d')};
    const found = documentsIn(shapeOf(form, answers), form);
    assert.deepEqual(
      found.map(({pointer, reference: {id}}) => `${pointer} ${id}`),
      ['/one a', '/many/0 b', '/many/1 c'],
    );
    assert.deepEqual(documentsIn(shapeOf(form, {...answers, on: true}), form).length, 4);
  });

  it('are none while nothing was added', () => assert.deepEqual(documentsIn(shapeOf(form, {many: []}), form), []));

  for (const [pointer, limits, reason] of [
    ['/one', {mediaTypes: ['application/pdf', 'image/png'], maxBytes: 5_000_000, maxFiles: 1}, 'a single one'],
    ['/many', {mediaTypes: ['application/pdf', 'image/png'], maxBytes: 5_000_000, maxFiles: 3}, 'several'],
    ['/any', {mediaTypes: [], maxBytes: Infinity, maxFiles: 1}, 'no limits'],
  ] as const) {
    it(`know their limits from the schema: ${reason}`, () => {
      assert.deepEqual(limitsOf(nodeAt(shapeOf(form, {}), pointer)!, form), limits);
    });
  }
});
