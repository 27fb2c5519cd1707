/**
 * A real Chromium, and pages that notice what must never happen: a violation of the Content
 * Security Policy, a request to a foreign host, an error in a script.
 */
import assert from 'node:assert/strict';
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core';
import {chromiumArgs, findChromium} from '../../tools/chromium.ts';

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: await findChromium(), args: [...chromiumArgs]});
}

/** What a page did that a test may want to look at. */
export interface Watched {
  readonly page: Page;
  /** Origins that were asked for anything. */
  readonly origins: ReadonlySet<string>;
  /** Fails the test if the page broke the policy, threw, or asked a host that is not in `allowed`. */
  assertClean(allowed: readonly string[]): Promise<void>;
  /** What the form shows right now, for the message of a failed test. */
  story(): Promise<string>;
  close(): Promise<void>;
}

/** Machines that run tests may be slow; a person would have given up by then. */
const patienceMs = 30_000;

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: {width: 1280, height: 900},
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const origins = new Set<string>();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/i.test(message.text())) faults.push(`policy: ${message.text()}`);
  });
  await page.addInitScript(() => {
    const counted = globalThis as {policyViolations?: string[]};
    counted.policyViolations = [];
    addEventListener('securitypolicyviolation', (event) =>
      counted.policyViolations!.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return {
    page,
    origins,
    async assertClean(allowed) {
      const violations = await page.evaluate(() => (globalThis as {policyViolations?: string[]}).policyViolations);
      assert.deepEqual(violations, [], 'the Content Security Policy was violated');
      assert.deepEqual(faults, []);
      assert.deepEqual(
        [...origins].filter((origin) => !allowed.includes(origin)),
        [],
        'foreign hosts were asked',
      );
    },
    story: () =>
      page.evaluate(() => {
        const root = document.querySelector('ozg-form')?.shadowRoot;
        const texts = (selector: string) =>
          [...(root?.querySelectorAll(selector) ?? [])].map((node) => node.textContent.replace(/\s+/g, ' ').trim());
        return [
          ...texts('.progress p'),
          ...texts('.page-title'),
          ...texts('.summary'),
          ...texts('.error'),
          ...texts('ozg-upload li'),
        ].join('\n');
      }),
    close: () => context.close(),
  };
}
