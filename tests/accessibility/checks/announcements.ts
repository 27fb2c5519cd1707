/** What is said without the focus moving, and where the focus goes: walked through on the dog-tax form. */
import type {Page} from 'playwright-core';
import {fillPage} from '../../e2e/support/dog-tax.ts';
import type {Finding} from '../finding.ts';

interface Heard extends Finding {
  /** Every announcement, in its order. */
  readonly said: readonly string[];
}

/** @param address of the page with the form */
export async function checkAnnouncements(page: Page, address: string): Promise<Heard> {
  const faults: string[] = [];
  let checked = 0;
  const expectThat = (isSo: boolean, fault: string) => {
    checked++;
    if (!isSo) faults.push(fault);
  };
  const said = () => page.evaluate(() => (globalThis as {said?: string[]}).said ?? []);
  const expectSaid = async (words: RegExp) => {
    const deadline = Date.now() + 5_000;
    while (!(await said()).some((text) => words.test(text)) && Date.now() < deadline) await page.waitForTimeout(50);
    expectThat(
      (await said()).some((text) => words.test(text)),
      `Nobody said ${String(words)}.`,
    );
  };
  const form = page.locator('ozg-form');
  const next = () => page.getByRole('button', {name: 'Weiter', exact: true}).click();
  await page.goto(address);
  await page.getByText('Schritt 1 von 5').waitFor();
  await listen(page);

  await next();
  await expectFocus('summary');
  await fillPage(page, 1);
  await next();
  await page.getByText('Schritt 2 von 5').waitFor();
  await expectFocus('page-title');
  await page.getByRole('button', {name: 'Weiteren Hund angeben'}).click();
  await expectSaid(/Hund 2 hinzugefügt/);
  await form.getByRole('button', {name: /Hund 2 entfernen/}).click();
  await expectSaid(/Hund 2 entfernt/);
  await form.getByRole('button', {name: 'English'}).click();
  await expectSaid(/English/);
  await form.getByRole('button', {name: 'Deutsch'}).click();
  await page.getByText('Schritt 2 von 5').waitFor();
  for (const step of [2, 3, 4] as const) {
    await page.getByText(`Schritt ${step} von 5`).waitFor();
    await fillPage(page, step);
    await next();
  }
  await page.getByText('Schritt 5 von 5').waitFor();
  await form.getByRole('checkbox').check();
  await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
  await page.getByText('Ihr Antrag ist eingegangen').waitFor();
  await expectSaid(/übermittelt|gesendet|sende/i);
  await expectFocus('page-title');
  return {checked, faults, said: await said()};

  async function expectFocus(id: string): Promise<void> {
    const isThere = await page
      .waitForFunction((wanted) => document.querySelector('ozg-form')?.shadowRoot?.activeElement?.id === wanted, id, {
        timeout: 5_000,
      })
      .then(() => true)
      .catch(() => false);
    expectThat(isThere, `The focus did not go to "${id}".`);
  }
}

/** Keeps every text that a live region of the form gets. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = globalThis as {said?: string[]};
    const heard: string[] = (kept.said = []);
    const root = document.querySelector('ozg-form')!.shadowRoot!;
    new MutationObserver((records) => {
      for (const {target} of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status], [role=alert]',
        );
        const text = region?.textContent.replace(/\s+/g, ' ').trim() ?? '';
        if (text && heard.at(-1) !== text) heard.push(text);
      }
    }).observe(root, {subtree: true, childList: true, characterData: true});
  });
}
