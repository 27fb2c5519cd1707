import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {it} from 'node:test';
import {runElementTests} from './element-suite.ts';

it('fails each element test file that breaks the policy, leaves the origin or drops an error', async () => {
  const {failed, skipped} = await runElementTests('tests/tools/faults/*.ts');

  assert.deepEqual({failed, skipped}, {failed: readdirSync('tests/tools/faults').length, skipped: 0});
});
