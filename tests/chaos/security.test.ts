import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {attacks, outcomeOf} from './security/attacks.ts';

describe('the receiver, attacked', () => {
  for (const attack of attacks) {
    it(`stands ${attack.short} ${attack.name}`, async (t) => {
      const {tries, faults} = await outcomeOf(t, attack, attack.short, 1);
      assert.deepEqual(faults, []);
      assert.ok(tries >= attack.short);
    });
  }
});
