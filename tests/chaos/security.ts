/** All attacks on the receiver in their full counts. */
import type {Part} from './part.ts';
import {attacks, outcomeOf} from './security/attacks.ts';

export const security: Part = {
  name: 'security',
  async *run(t, seed) {
    for (const attack of attacks) yield {what: attack.name, ...(await outcomeOf(t, attack, attack.full, seed))};
  },
};
