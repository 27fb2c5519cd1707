/** The demo's pages of each mode and of the list of services, in one look. */
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {openPage, type Watched} from '../e2e/support/browser.ts';
import {addTheme, growToFit, speak} from '../e2e/support/looks.ts';
import type {Look} from './widgets-page.ts';

/** How a form, or the services, are arranged; each is shown with faults where it can have any. */
export const arrangements = ['questions', 'single', 'tasks', 'catalogue'] as const;
export type Arrangement = (typeof arrangements)[number];

export async function openArrangement(
  browser: Browser,
  town: string,
  arrangement: Arrangement,
  {theme = 'none', scheme, language}: Look = {},
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const colorScheme = scheme === 'dark' ? 'dark' : 'light';
  const watched = await openPage(browser, {colorScheme, ...options});
  const {page} = watched;
  await page.goto(`${town}/dienstleistungen${arrangement === 'catalogue' ? '' : '?ozg-service=hundesteuer-abmeldung'}`);
  if (theme !== 'none') await addTheme(page, theme);
  if (arrangement === 'catalogue') await showServices(page, language);
  else await showForm(page, arrangement, language);
  await growToFit(page);
  return watched;
}

async function showServices(page: Page, language: string | undefined): Promise<void> {
  const services = page.locator('ozg-catalog');
  if (language) await services.evaluate((catalog, tag) => catalog.setAttribute('language', tag), language);
  await services
    .locator(`[lang|="${language ?? 'de'}"] [part=service]`)
    .first()
    .waitFor();
}

async function showForm(page: Page, mode: string, language: string | undefined): Promise<void> {
  const form = page.locator('ozg-form');
  await form.locator('#page-title').waitFor();
  if (language) await speak(page, language);
  await form.evaluate((element, wanted) => element.setAttribute('mode', wanted), mode);
  const shown = {questions: '#page-title .caption', single: '[part=part]', tasks: '[part=tasks]'}[mode]!;
  await form.locator(shown).first().waitFor();
  if (mode === 'tasks') return; // each task has its own faults
  await form.locator('[part=next], [part=send]').click();
  await form.locator('#summary').waitFor();
}
