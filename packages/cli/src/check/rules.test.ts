/** Every rule keeps what the docs say of it: its bad example gives exactly one finding, its good one none. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findingsOnExample} from './examples.ts';
import {rules} from './rules.ts';

for (const {name, docs, onlyForReifegrad = false} of rules) {
  describe(`the rule ${name}`, () => {
    it('finds what its bad example shows, and nothing else', () => {
      const findings = findingsOnExample(docs.bad, onlyForReifegrad);
      assert.deepEqual(
        findings.map(({rule}) => rule),
        [name],
        findings.map(({rule, message}) => `${rule}: ${message}`).join('\n'),
      );
    });

    it('finds nothing in its good example', () => {
      assert.deepEqual(
        findingsOnExample(docs.good, onlyForReifegrad).map(({rule, message}) => `${rule}: ${message}`),
        [],
      );
    });

    it('speaks in full sentences', () => {
      const [finding] = findingsOnExample(docs.bad, onlyForReifegrad);
      for (const sentence of [docs.what, docs.why, finding!.message, finding!.mend])
        assert.match(sentence, /^[^a-z].*\.$/s);
    });
  });
}

it('gives no two rules the same name', () => {
  const names = rules.map(({name}) => name);
  assert.deepEqual(names, [...new Set(names)]);
});
