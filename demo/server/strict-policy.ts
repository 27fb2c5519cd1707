/** The response headers under which every page of the demo stands. */

/** Nothing runs, loads or is sent but what comes from and goes to the page's own origin. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

/** The strict policy of a page elsewhere that shows forms of `formsOrigin`. Nothing else is loosened. */
export function policyWithFormsFrom(formsOrigin: string): string {
  return strictPolicy
    .replace("script-src 'self'", `script-src 'self' ${formsOrigin}`)
    .replace("connect-src 'self'", `connect-src 'self' ${formsOrigin}`);
}

/** Headers of a page that stands under `policy`. */
export function pageHeaders(policy = strictPolicy): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
