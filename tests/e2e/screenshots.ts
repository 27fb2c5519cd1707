/**
 * Pictures of the demo for people to look at: `npm run screenshots [FOLDER]`.
 *
 * Without a folder only those that the documentation uses are made, in `docs/images`.
 */
import {mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Browser} from 'playwright-core';
import {openPlayground} from '../playground/author.ts';
import {openPage, startBrowser} from './support/browser.ts';
import {fillPage, goToStep} from './support/dog-tax.ts';
import {startTown, type Town} from './support/town.ts';

const folder = process.argv[2];
const docs = resolve(import.meta.dirname, '../../docs/images');

const town = await startTown();
const browser = await startBrowser();
try {
  if (folder) await everything(browser, town, folder);
  else await forDocs(browser, town);
} finally {
  await browser.close();
  await town.close();
}

async function forDocs(chromium: Browser, {town: address}: Town): Promise<void> {
  mkdirSync(docs, {recursive: true});
  const {page, close} = await openPage(chromium, {viewport: {width: 1280, height: 860}});
  await page.goto(address);
  await page.getByText('Schritt 1 von 5').waitFor();
  await fillPage(page, 1);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({path: join(docs, 'form.png')});
  await close();

  const author = await openPlayground(chromium, address, {viewport: {width: 1280, height: 860}});
  await author.goToEditor();
  await author.write('Control+Home', ...Array<string>(4).fill('ArrowDown'), 'End', 'Enter', 'Control+Space');
  await author.page.locator('.cm-completionInfo').waitFor();
  await author.page.screenshot({path: join(docs, 'playground.png')});
  await author.close();
}

async function everything(chromium: Browser, {town: address, neighbour}: Town, target: string): Promise<void> {
  mkdirSync(target, {recursive: true});
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const shot = (name: string) => join(target, `${name}-${width}-${colorScheme}.png`);
      const {page, close} = await openPage(chromium, {viewport: {width, height: 900}, colorScheme});
      await page.goto(address);
      await goToStep(page, 2);
      await page.getByRole('button', {name: 'Weiteren Hund angeben'}).click();
      await page
        .locator('ozg-form')
        .getByRole('group', {name: /^Gilt der Hund/})
        .first()
        .getByRole('radio', {name: 'Ja', exact: true})
        .check();
      await page.getByRole('button', {name: 'Weiter', exact: true}).click();
      await page.screenshot({path: shot('dogs-errors'), fullPage: true});
      await page.goto(address);
      await page.getByText('Schritt 1 von 5').waitFor();
      await page.screenshot({path: shot('start'), fullPage: true});
      await goToStep(page, 5);
      await page.screenshot({path: shot('review'), fullPage: true});
      await page.locator('ozg-form').getByRole('checkbox').check();
      await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
      await page.getByText('Ihr Antrag ist eingegangen').waitFor();
      await page.screenshot({path: shot('receipt'), fullPage: true});
      await page.goto(`${address}/posteingang`);
      await page.locator('h1').waitFor();
      await page.screenshot({path: shot('inbox'), fullPage: true});
      await page.locator('main a[href^="/posteingang/"]').first().click();
      await page.locator('h1').waitFor();
      await page.screenshot({path: shot('application'), fullPage: true});
      await page.goto(neighbour);
      await page.getByText('Schritt 1 von 5').waitFor();
      await page.screenshot({path: shot('neighbour'), fullPage: true});
      await close();
    }
  }
}
