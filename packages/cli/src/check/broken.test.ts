/** Definitions that are broken as people break them: one finding each, in the line where it is to be mended. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {checkDefinition, checkProfile} from './check.ts';
import {expectations} from '../testing/broken/expectations.ts';

const folder = join(import.meta.dirname, '../testing/broken');

describe('a definition that is broken', () => {
  for (const [file, rule, line] of expectations) {
    it(`${file}: ${rule} in line ${line}, and nothing else`, () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const findings = text.includes('"ars"') ? checkProfile(text) : checkDefinition(text);
      assert.deepEqual(
        findings.map((finding) => [finding.rule, finding.line]),
        [[rule, line]],
        findings.map((finding) => `${finding.line} ${finding.rule}: ${finding.message}`).join('\n'),
      );
    });
  }

  it('has its file and its line here', () => {
    const files = readdirSync(folder).filter((name) => !name.endsWith('.ts'));
    assert.deepEqual(expectations.map(([file]) => file).sort(), files.sort());
    assert.ok(files.length >= 60);
  });
});
