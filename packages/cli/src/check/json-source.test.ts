import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JsonSource} from './json-source.ts';

const text = `{
  "pages": [
    {
      "id": "fund"
    }
  ],
  "rules": [{"check": "a == \\"x\\\\y\\" && b"}],
  "größe": {"💶": 1}
}`;
const source = new JsonSource(text);
const marked = ({offset, length}: {offset: number; length: number}) => text.slice(offset, offset + length);

describe('a place in JSON', () => {
  for (const [pointer, part, expected] of [
    ['/pages', undefined, '"pages"'],
    ['/pages/0/id', undefined, '"fund"'],
    ['/pages/0/id', 'key', '"id"'],
    ['/größe/💶', 'key', '"💶"'],
    // A bracket alone on its line shows nothing.
    ['/pages/0', undefined, '"id": "fund"'],
    ['/rules/0', undefined, '{"check": "a == \\"x\\\\y\\" && b"}'],
    // What is not there is shown where it should be.
    ['/pages/0/title', 'key', '"id": "fund"'],
    ['/texts/en/x', undefined, '"pages": ['],
  ] as const)
    it(`${pointer} ${part ?? ''} is ${expected}`, () => assert.equal(marked(source.spanOf(pointer, part)), expected));

  it('inside of a text is found behind what is escaped', () => {
    assert.equal(marked(source.spanWithin('/rules/0/check', 14, 1)), 'b');
    assert.equal(marked(source.spanWithin('/rules/0/check', 5, 5)), '\\"x\\\\y\\"');
  });

  it('has line and column, from 1', () => {
    assert.deepEqual(source.position(source.spanOf('/pages/0/id').offset), {line: 4, column: 13});
    assert.equal(source.line(4), '      "id": "fund"');
  });

  for (const [name, end] of [
    ['Windows', '\r\n'],
    ['old Macs', '\r'],
  ] as const)
    it(`is the same with the line ends of ${name}`, () => {
      const other = new JsonSource(text.replaceAll('\n', end));
      assert.deepEqual(other.position(other.spanOf('/pages/0/id').offset), {line: 4, column: 13});
      assert.equal(other.line(4), '      "id": "fund"');
    });

  it('of a name that stands there twice is that of the last, which counts', () => {
    const twice = new JsonSource('{"a": 1,\n"a": 2}');
    assert.deepEqual(twice.position(twice.spanOf('/a').offset), {line: 2, column: 6});
    assert.deepEqual(
      twice.repetitions().map(({key, first}) => [key, first]),
      [['a', {line: 1, column: 2}]],
    );
  });

  for (const broken of ['', '{', '[1,]', '{"a": 01}', "{'a': 1}", '{"a": 1} x', '\ufeff{}', '{"a": "\t"}', 'undefined'])
    it(`is not looked for in what is no JSON: ${JSON.stringify(broken)}`, () => {
      const {value, syntaxFaults} = new JsonSource(broken);
      assert.deepEqual([value, syntaxFaults.length > 0], [undefined, true]);
    });
});
