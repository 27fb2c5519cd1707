import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {pageAt, pagesOf, shownMembers} from './pages.ts';
import {nodeAt} from './field-node.ts';
import {shapeOf} from './shape.ts';

const text = {type: 'string'};
const section = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
});

/** Ids of the pages with the pointers of what stands on them. */
function pages(definition: object, answers: unknown = {}): string[] {
  const form = loadForm(definition);
  return pagesOf(form, shapeOf(form, answers)).map(({page, nodes}) =>
    `${page.id}: ${nodes.map(({pointer}) => pointer || '(all)').join(' ')}`.trim(),
  );
}

describe('pages of a schema that names none', () => {
  for (const [schema, expected, reason] of [
    [{properties: {a: text, b: text}}, ['start: /a /b', 'review:'], 'everything on one page'],
    [
      {properties: {a: text, s: section('x')}},
      ['start: /a', 's: /s', 'review:'],
      'what stands alone, then each section',
    ],
    [{properties: {s: section('x'), t: section('y')}}, ['s: /s', 't: /t', 'review:'], 'sections only'],
    [{properties: {s: section(), t: section('y')}}, ['t: /t', 'review:'], 'an empty section is skipped'],
    [
      {allOf: [{allOf: [{properties: {s: section('x')}}]}, {properties: {a: text}}]},
      ['s: /s', 'further: /a', 'review:'],
      'sections that hide in allOf',
    ],
    [
      {$ref: '#/$defs/f', $defs: {f: {properties: {s: section('x')}}}},
      ['s: /s', 'review:'],
      'sections behind a reference',
    ],
    [{properties: {k: {const: 1}, a: text}, required: ['k']}, ['start: /a', 'review:'], 'a constant is never asked'],
    [{properties: {l: {type: 'array', items: text}}}, ['start: /l', 'review:'], 'a list stands on its own'],
    [{type: 'object'}, ['review:'], 'nothing to ask'],
    [
      {properties: {a: text, s: {type: 'object', readOnly: true, additionalProperties: text}}},
      ['start: /a', 'review:'],
      'names are given nowhere in what is only shown',
    ],
    [{type: 'string'}, ['start: (all)', 'review:'], 'one answer that is the whole'],
  ] as const) {
    it(`are ${expected.join(', ')}: ${reason}`, () => assert.deepEqual(pages(schema), expected));
  }

  it('show what a condition adds at the top', () => {
    const schema = {properties: {a: text}, if: {required: ['a']}, then: {properties: {b: text}}};
    assert.deepEqual(pages(schema, {a: 'x'}), ['start: /a /b', 'review:']);
  });
});

describe('pages of a definition', () => {
  const schema = {properties: {s: section('x', 'y'), t: section('z')}};
  const page = (id: string, ...fields: string[]) => ({id, title: id, fields});

  it('take a part out of its section', () => {
    const definition = {id: 'f', schema, pages: [page('a', '/s/y', '/t'), page('b', '/s')]};
    assert.deepEqual(pages(definition), ['a: /s/y /t', 'b: /s']);
    const form = loadForm(definition);
    const members = shownMembers(nodeAt(shapeOf(form, {}), '/s')!, form);
    assert.deepEqual(
      members.map(({key}) => key),
      ['x'],
    );
  });

  it('are skipped when nothing on them is asked, but never all of them', () => {
    assert.deepEqual(pages({id: 'f', schema, pages: [page('a', '/gone'), page('b', '/t')]}), ['b: /t']);
    assert.deepEqual(pages({id: 'f', schema, pages: [page('a', '/gone')]}), ['a:']);
  });

  it('show all the rest where they name the whole', () => {
    assert.deepEqual(pages({id: 'f', schema, pages: [page('a', '/t'), page('b', '')]}), ['a: /t', 'b: /s']);
  });
});

describe('a fault', () => {
  const form = loadForm({
    id: 'f',
    schema: {properties: {s: section('x', 'y'), t: section('z'), u: section('w')}},
    pages: [
      {id: 'a', title: '', fields: ['/s/y', '/t']},
      {id: 'b', title: '', fields: ['/s']},
    ],
  });
  const shown = pagesOf(form, shapeOf(form, {}));

  for (const [pointer, id, reason] of [
    ['/s/y', 'a', 'named itself'],
    ['/s/x', 'b', 'inside of a section'],
    ['/t/z/0', 'a', 'deeper than what is shown'],
    ['/s', 'b', 'of the section'],
    ['', 'a', 'of the whole: the first page'],
    ['/u/w', 'b', 'nowhere shown: the last page'],
  ] as const) {
    it(`at "${pointer}" belongs to page ${id}: ${reason}`, () => {
      assert.equal(pageAt(pointer, shown)?.page.id, id);
    });
  }
});
