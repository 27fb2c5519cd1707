/**
 * The Content Security Policy under which every page of the project must work, and the one
 * opening that the element test runner needs.
 */
import {createHash} from 'node:crypto';

/** The policy, directive by directive; an end-to-end test compares what the receiver sends with it. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

const inlineScript = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The strict policy plus the hashes of the scripts that stand in `html` itself.
 *
 * The runner writes its configuration into its page. Those very scripts are let through by
 * their SHA-256 (CSP Level 3, section 2.3.1); a script that a test adds later is not.
 */
export function policyFor(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return strictPolicy.replace("script-src 'self'", ["script-src 'self'", ...hashes].join(' '));
}
