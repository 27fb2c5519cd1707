/**
 * Gives the Trusted Types policy of lit-html a name of our own, and lets copies share it.
 *
 * A page whose Content Security Policy lists `trusted-types ozg-forms` allows that name once. A
 * second copy of the runtime on it, perhaps of another version, takes the policy of the first
 * instead of throwing.
 */
import type {Plugin} from 'vite';

/** What a page has to allow if it restricts the names of policies. */
const policyName = 'ozg-forms';

const litPolicy = /([\w$]+)\.createPolicy\(\s*(["'])lit-html\2,\s*(\{\s*createHTML:[^{}]*\})\s*,?\s*\)/g;

export function guardedPolicy(): Plugin {
  return {
    name: 'guarded-policy',
    transform: {
      filter: {id: /\/lit-html\/(development\/)?lit-html\.js$/},
      handler(code) {
        const guarded = code.replace(
          litPolicy,
          (_, trustedTypes: string, _quote, rules: string) =>
            `(globalThis[Symbol.for("${policyName}.policy")]??=${trustedTypes}.createPolicy("${policyName}",${rules}))`,
        );
        if (guarded === code) this.error('lit-html creates its Trusted Types policy in another way than before.');
        return {code: guarded, map: null};
      },
    },
  };
}
