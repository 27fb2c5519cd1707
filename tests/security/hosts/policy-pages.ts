/** Pages under a policy that leaves little. */
import type {HostPage} from './host-page.ts';

const strict =
  "default-src 'none'; script-src 'unsafe-inline' {{forms}}; style-src 'none'; connect-src {{forms}}; img-src 'none'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; ";

// A script in an attribute.
function refusesInlineScript(): boolean {
  const button = document.createElement('button');
  button.setAttribute('onclick', 'window.hasRun = true');
  button.click();
  return (globalThis as {hasRun?: boolean}).hasRun !== true;
}

export const policyPages: readonly HostPage[] = [
  {
    name: 'trusted-types-taken',
    because: 'allows the name of our policy alone, and lit-html once, for itself',
    policy: `${strict} trusted-types lit-html ozg-forms`,
    // Where there are no Trusted Types the policy still keeps out images, styles and other hosts.
    bites: () => {
      const {trustedTypes} = globalThis as {trustedTypes?: {createPolicy(name: string, rules: object): unknown}};
      try {
        return trustedTypes?.createPolicy('lit-html', {createHTML: (text: string) => text}) === undefined;
      } catch {
        return true;
      }
    },
  },
  {
    name: 'trusted-types-default',
    because: 'has taken both names of a policy, and strips tags wherever nobody answers for them',
    policy: `${strict} trusted-types * 'allow-duplicates'`,
    bites: () => {
      const line = document.createElement('p');
      line.innerHTML = '<b>text</b>';
      return line.firstElementChild === null;
    },
  },
  {
    name: 'nonce',
    because: 'runs a script only if it knows a word',
    policy: "script-src 'nonce-aGFsbG8' 'strict-dynamic'; object-src 'none'; base-uri 'none'",
    bites: refusesInlineScript,
  },
  {
    name: 'sandboxed',
    file: 'clean',
    because: 'is locked up, without an origin, a storage or a form',
    policy: 'sandbox allow-scripts',
    bites: () => self.origin === 'null',
    refusal: /Antrag auf Papier/,
  },
];
