import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {blocksOf, plainLines} from './blocks.ts';

describe('the small Markdown of authors', () => {
  it('is read into paragraphs, lists, bold and links', () => {
    assert.deepEqual(blocksOf('Das **gilt [hier](https://a.de)**\nimmer.\n\n- eins\n* **zwei**'), [
      {
        type: 'paragraph',
        spans: [
          {type: 'text', text: 'Das '},
          {
            type: 'bold',
            spans: [
              {type: 'text', text: 'gilt '},
              {type: 'link', text: 'hier', href: 'https://a.de'},
            ],
          },
          {type: 'text', text: ' immer.'},
        ],
      },
      {
        type: 'list',
        items: [[{type: 'text', text: 'eins'}], [{type: 'bold', spans: [{type: 'text', text: 'zwei'}]}]],
      },
    ]);
  });

  it('leaves text where a link leads nowhere good', () => {
    for (const href of ['javascript:x', '//evil.example', '/\\evil.example', 'data:text/html,x'])
      assert.deepEqual(blocksOf(`[a](${href})`), [{type: 'paragraph', spans: [{type: 'text', text: 'a'}]}]);
  });
});

describe('a text without bold and links', () => {
  for (const [text, lines, reason] of [
    ['Das **gilt**\nimmer.\n\nUnd:', ['Das gilt immer.', 'Und:'], 'paragraphs are lines'],
    ['- eins\n- zwei', ['– eins', '– zwei'], 'items of a list are told by a dash'],
    ['[Seite](https://a.de/b)', ['Seite (https://a.de/b)'], 'an address has to be read'],
    ['[a@b.de](mailto:a@b.de)', ['a@b.de'], 'but not twice'],
    ['[Anruf](tel:+49431)', ['Anruf (+49431)'], 'a number to dial'],
    ['[Datenschutz](/datenschutz)', ['Datenschutz'], 'a place on the site means nothing on paper'],
  ] as const) {
    it(`says ${lines.join(' / ')}: ${reason}`, () => assert.deepEqual(plainLines(text), lines));
  }
});
