import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from './load-form.ts';

const text = {type: 'string'};
const section = {type: 'object', properties: {x: text}};

/** Pages of a bare schema: title, then what is on them. */
const pages = (schema: object) => loadForm(schema).pages.map(({title, fields}) => [title, ...fields]);
const review = [''];

describe('a schema without pages', () => {
  for (const [schema, expected, reason] of [
    [{title: 'T', properties: {a: text}}, [['T', '']], 'single questions are one page'],
    [
      {properties: {a: text, s: {...section, title: 'S'}, otherPart: section}},
      [
        ['', ''],
        ['S', '/s'],
        ['Other Part', '/otherPart'],
      ],
      'each section is a page of its own',
    ],
    [
      {properties: {a: text, s: {...section, title: 'S'}, b: text, t: section, remark: text, agreed: {const: true}}},
      [
        ['', ''],
        ['S', '/s'],
        ['T', '/t'],
        ['', '/remark', '/agreed'],
      ],
      'what stands alone after all sections stays there',
    ],
    [
      {properties: {s: {...section, title: 'S'}, remark: text}},
      [
        ['S', '/s', ''],
        ['', '/remark'],
      ],
      'even when nothing stands alone before them',
    ],
    [{properties: {s: section}}, [['S', '/s', '']], 'without single questions the first section takes what may come'],
    [{type: 'array', items: text}, [['', '']], 'a list'],
    [{properties: {a: {...section, enum: [{x: '1'}, {x: '2'}]}}}, [['', '']], 'a choice among objects is one question'],
    [
      {
        allOf: [
          {
            title: ' ',
            allOf: [
              {title: 'One', properties: {a: text}},
              {title: 'Two', oneOf: [{properties: {b: {const: 1}}}, {properties: {b: {const: 2}, c: text, a: text}}]},
            ],
          },
        ],
      },
      [
        ['One', '/a', ''],
        ['Two', '/b', '/c'],
      ],
      'titled members of allOf are pages, inside of a frame as well',
    ],
    [
      {allOf: [{title: 'One', properties: {a: text}}, {properties: {b: text}}]},
      [['', '']],
      'unless one of them has no title',
    ],
    [
      {
        properties: {a: text},
        allOf: [
          {title: 'One', properties: {b: text}},
          {title: 'Two', properties: {c: text}},
        ],
      },
      [['', '']],
      'unless there are questions beside them',
    ],
  ] as const) {
    it(`gets them: ${reason}`, () => assert.deepEqual(pages(schema), [...expected, review]));
  }

  it('gets pages with different ids, whatever its sections are called', () => {
    const names = ['start', 'review', 'further', 'a/b', 'a b'];
    const sections = Object.fromEntries(names.map((name) => [name, section]));
    const {pages} = loadForm({properties: {first: text, ...sections, last: text}});
    assert.equal(new Set(pages.map(({id}) => id)).size, names.length + 3);
  });
});
