/** Takes the pictures: one sheet a widget, and one a page of each demo form. */
import type {Browser, Locator, Page} from 'playwright-core';
import type {PNG} from 'pngjs';
import {openPage} from '../e2e/support/browser.ts';
import {fillPage} from '../e2e/support/dog-tax.ts';
import type {Town} from '../e2e/support/town.ts';
import {decoded, row} from './picture.ts';

/** Name of a sheet → a phone's and a desk's, light and dark, side by side. */
export type Sheets = ReadonlyMap<string, PNG>;

const widths = [360, 1280] as const;
const schemes = ['light', 'dark'] as const;

/** Pictures of one thing, in the order of `widths` and `schemes`. */
type Collected = Map<string, PNG[]>;

export async function takeSheets(browser: Browser, town: Town): Promise<Sheets> {
  const collected: Collected = new Map();
  for (const width of widths) {
    await shootWidgets(browser, town, width, collected);
    await shootDogTax(browser, town, width, collected);
  }
  return new Map([...collected].map(([name, pictures]) => [name, row(pictures)]));
}

async function shoot(page: Page, target: Locator, name: string, collected: Collected): Promise<void> {
  await page.mouse.move(0, 0); // nothing is under the pointer
  for (const colorScheme of schemes) {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    const bytes = await target.screenshot({animations: 'disabled'});
    collected.set(name, [...(collected.get(name) ?? []), decoded(bytes)]);
  }
}

// A phone shows the state with most in it; a desk all of them.
async function shootWidgets(browser: Browser, {town}: Town, width: number, collected: Collected): Promise<void> {
  const {page, close} = await openPage(browser, {viewport: {width, height: 1000}});
  await page.goto(`${town}/widgets${width < 600 ? '?state=wrong' : ''}`);
  await page.locator('main[aria-busy=false]').waitFor();
  await page.waitForLoadState('networkidle');
  for (const widget of await page.locator('.widget').all()) {
    await shoot(page, widget, `widget-${await widget.getAttribute('data-widget')}`, collected);
  }
  await close();
}

async function shootDogTax(browser: Browser, {town}: Town, width: number, collected: Collected): Promise<void> {
  const {page, close} = await openPage(browser, {viewport: {width, height: 1000}});
  const form = page.locator('ozg-form');
  const next = () => page.getByRole('button', {name: 'Weiter', exact: true}).click();
  const take = async (name: string, target = form) => {
    await growToFit(page);
    await shoot(page, target, `hundesteuer-${name}`, collected);
  };
  await page.goto(town);
  for (const step of [1, 2, 3, 4] as const) {
    await page.getByText(`Schritt ${step} von 5`).waitFor();
    if (step === 1) await take('page', page.locator('body'));
    if (step === 2) {
      await next();
      await form.locator('#summary').waitFor();
      await take('errors');
    }
    await fillPage(page, step);
    if (step > 1) await take(`step-${step}`);
    await next();
  }
  await page.getByText('Schritt 5 von 5').waitFor();
  await take('review');
  await form.getByRole('checkbox').check();
  await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
  await page.getByText('Ihr Antrag ist eingegangen').waitFor();
  await sameReceipt(form);
  await take('receipt');
  await close();
}

// Reference, time and access code are other ones each time, and wrap where they like.
async function sameReceipt(form: Locator): Promise<void> {
  const words = ['7K3M-9QXD-2FHT', '3. Juli 2026 um 14:30', 'Zugangscode-mit-so-vielen-Zeichen'];
  const answers = await form.locator('.receipt dd').all();
  for (const [at, word] of words.entries()) await answers[at]!.evaluate((dd, text) => (dd.textContent = text), word);
}

// Sections far from the screen are not laid out: the screen becomes as high as the page.
async function growToFit(page: Page): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const {width} = page.viewportSize()!;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({width, height: Math.max(1000, height)});
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
  }
}
