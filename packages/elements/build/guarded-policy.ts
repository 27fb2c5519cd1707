/**
 * Gives the Trusted Types policy of lit-html a name of our own, lets copies share it, and lets it
 * trust the address of the one worker that the runtime starts.
 *
 * A page whose Content Security Policy lists `trusted-types ozg-forms` allows that name once. A
 * second copy of the runtime on it, perhaps of another version, takes the policy of the first
 * instead of throwing.
 */
import type {Plugin} from 'vite';

/** What a page has to allow if it restricts the names of policies. */
const policyName = 'ozg-forms';

/** The one worker, beside the script that the page has chosen to trust; anything else is refused. */
const scriptRule = String.raw`createScriptURL(url){
  const at=import.meta.url,folder=at.slice(0,at.lastIndexOf("/")+1);
  if(url.startsWith(folder)&&/^hash-steps-[\w-]{8}\.js$/.test(url.slice(folder.length)))return url;
  throw new TypeError("Not a script of this runtime.");
}`;

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
            `(globalThis[Symbol.for("${policyName}.policy")]??=${trustedTypes}.createPolicy("${policyName}",{...${rules},${scriptRule}}))`,
        );
        if (guarded === code) this.error('lit-html creates its Trusted Types policy in another way than before.');
        return {code: guarded, map: null};
      },
    },
  };
}
