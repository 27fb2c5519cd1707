import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseXml, type XmlError} from './xml.ts';

describe('parseXml', () => {
  it('knows names, namespaces, attributes, text and lines', () => {
    const root = parseXml(
      '<?xml version="1.0"?>\n<a:x xmlns:a="urn:a">\n  <a:y\n    k="1">  some &lt;text&gt; <![CDATA[& more]]> </a:y><code>7</code>\n</a:x>',
    );
    assert.deepEqual([root.name, root.namespace, root.line, root.text], ['x', 'urn:a', 2, '']);
    const [y, code] = root.children;
    assert.deepEqual([y!.namespace, y!.attributes, y!.text], ['urn:a', {k: '1'}, 'some <text> & more']);
    assert.deepEqual([y!.line, code!.namespace, code!.text, code!.line], [3, '', '7', 4]);
  });

  it('keeps a member called __proto__ to itself', () => {
    const root = parseXml('<x __proto__="y"/>');
    assert.equal(Object.getPrototypeOf(root.attributes), Object.prototype);
  });

  for (const [reason, text, line, message] of [
    [
      'an entity that reads a file',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<x>&e;</x>',
      1,
      /A DOCTYPE is not read/,
    ],
    [
      'entities that grow without end',
      '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<x>&b;</x>',
      2,
      /A DOCTYPE is not read/,
    ],
    ['a DTD elsewhere', '<!DOCTYPE x SYSTEM "https://elsewhere.example/x.dtd"><x/>', 1, /A DOCTYPE is not read/],
    ['an entity that nobody defined', '<x>\n&e;</x>', 2, /This is no XML: undefined entity/],
    ['an element that is not closed', '<x>\n<y>\n</x>', 3, /This is no XML/],
    ['a prefix that nobody defined', '<x>\n\n<a:y/></x>', 3, /This is no XML/],
    ['two roots', '<x/>\n<y/>', 2, /This is no XML/],
    ['nothing at all', '', 1, /This is no XML|There is no element/],
    ['no XML', '{"a": 1}', 1, /This is no XML/],
    ['more levels than memory is worth', '<x>'.repeat(5_000), 1, /nested more than 200 levels/],
  ] as const) {
    it(`refuses ${reason}, with the line`, () => {
      assert.throws(
        () => parseXml(text),
        (error: XmlError) => {
          assert.equal(error.name, 'XmlError');
          assert.match(error.message, message);
          assert.equal(error.line, line);
          return true;
        },
      );
    });
  }
});
