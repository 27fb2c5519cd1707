import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkDefinition} from './check.ts';

describe('check', () => {
  it('says line, column, what, why and how to mend', () => {
    const [finding, ...more] = checkDefinition('{\n  "a": 1\n  "b": 2\n}');
    assert.deepEqual(more, []);
    assert.deepEqual(finding, {
      rule: 'json-syntax',
      severity: 'error',
      pointer: '',
      line: 2,
      column: 8,
      endLine: 2,
      endColumn: 9,
      message: 'A comma is missing behind this.',
      why: 'Nothing can read the file: neither a browser nor the receiver.',
      mend: 'Put it there.',
    });
  });
});
