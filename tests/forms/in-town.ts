/** The forms of this repository on the pages of the demo town, as a citizen finds them there. */
import type {Page} from 'playwright-core';
import type {Town} from '../e2e/support/town.ts';

/** Opens a form by its id: on the page that the town has for it, or in its catalogue. */
export async function openInTown(page: Page, {town}: Town, id: string): Promise<void> {
  // The form that was there asks to stay, as it has answers nobody sent.
  await page.evaluate(() => document.querySelector('ozg-form')?.remove());
  await page.goto(`${town}${id === 'hundesteuer-anmeldung' ? '/' : `/dienstleistungen?ozg-service=${id}`}`);
  await page.locator('ozg-form #page-title').waitFor();
}
