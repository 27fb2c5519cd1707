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

/** Shows the form and presses its button as a person does: what tools run in a page is not held to the policy. */
export async function measureUnderPolicy(browser: Browser, origin: string, {id}: Contestant): Promise<UnderPolicy> {
  return inPage(browser, async (page) => {
    await page.goto(`${origin}/${id}/index.html`);
    const form = await page.evaluate(async (path) => (await fetch(path)).text(), `data/${questionsPerSection}.json`);
    await page.evaluate((text) => void globalThis.bench.render(text), form);
    await settle(page, 1_000);
    const renders = await page.evaluate(
      () => globalThis.contestant.text('s0', 'f0')?.checkVisibility({opacityProperty: true}) === true,
    );
    if (renders) {
      await page.evaluate(() => globalThis.contestant.send()!.focus());
      await page.keyboard.press('Enter');
      await settle(page, 500);
    }
    const faults = renders ? await page.evaluate(() => globalThis.contestant.faults()) : 0;
    const violations = await page.evaluate(() => globalThis.bench.violations);
    return {violations, renders, validates: faults >= faultsOf(questionsPerSection)};
  });
}
