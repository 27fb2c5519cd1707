/** Whether a contestant lives under the strict policy: shows the form, and names the faults on sending. */
import type {Browser} from 'playwright-core';
import type {Contestant} from '../contestants.ts';
import {faultsOf, questionsPerSection} from '../form.ts';
import {inPage, settle} from './page.ts';

export interface UnderPolicy {
  readonly violations: number;
  readonly renders: boolean;
  readonly validates: boolean;
}

export async function measureUnderPolicy(browser: Browser, origin: string, {id}: Contestant): Promise<UnderPolicy> {
  return inPage(browser, async (page) => {
    await page.goto(`${origin}/${id}/index.html`);
    const form = await page.evaluate(async (path) => (await fetch(path)).text(), `data/${questionsPerSection}.json`);
    const attempt = (what: () => Promise<unknown>) =>
      what()
        .then(() => true)
        .catch(() => false);
    const isMounted = await attempt(() =>
      page.evaluate(async (json) => {
        const late = new Promise((_, fail) => setTimeout(fail, 5_000));
        await Promise.race([globalThis.contestant.mount(json), late]);
      }, form),
    );
    await settle(page);
    const renders =
      isMounted && (await page.evaluate(() => globalThis.contestant.text('s0', 'f0')?.checkVisibility() === true));
    const validates =
      renders &&
      (await attempt(async () => {
        await page.evaluate(() => globalThis.contestant.send()!.click());
        await page.waitForTimeout(500);
        const faults = await page.evaluate(() => globalThis.contestant.faults());
        if (faults < faultsOf(questionsPerSection)) throw new Error(`${id} shows ${faults} faults.`);
      }));
    return {violations: await page.evaluate(() => globalThis.bench.violations), renders, validates};
  });
}
