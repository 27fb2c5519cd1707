import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {policyFor, strictPolicy} from './strict-headers.ts';

describe('policyFor', () => {
  it('is the strict policy for a page without scripts of its own', () => {
    assert.equal(policyFor('<script type="module" src="/a.js"></script>'), strictPolicy);
  });

  it('lets through exactly the script that stands in the page', () => {
    // The hash is the example of CSP Level 3, section 8.3.
    assert.match(
      policyFor(`<script>alert('Hello, world.');</script>`),
      /script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG\+HiZ1guq6ZZDob\/Tng=';/,
    );
  });

  it('never loosens anything else', () => {
    const policy = policyFor('<script>1</script><style>p {}</style><p onclick="1">');

    assert.equal(policy.replace(/ 'sha256-[^']+'/, ''), strictPolicy);
  });
});
