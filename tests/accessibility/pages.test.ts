/**
 * Every page of the demo, before and after errors, light and dark, at a phone's width and a desk's; its form in the other
 * modes, and the list of services. The long form with every theme is `npm run accessibility`.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {openPage, startBrowser} from '../e2e/support/browser.ts';
import {fillPage, goToStep} from '../e2e/support/dog-tax.ts';
import {startTown, type Town} from '../e2e/support/town.ts';
import {arrangements, openArrangement} from './arrangements-page.ts';
import {axeViolations} from './axe.ts';
import {checkFocusOrder} from './checks/focus.ts';
import {checkForcedColors, checkReflow, checkTargets, checkTextSpacing} from './checks/measure.ts';
import type {Finding} from './finding.ts';

let town: Town;
let browser: Browser;

before(async () => {
  town = await startTown();
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await town.close();
});

async function assertAccessible(page: Page, what: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], what);
}

const appearances = [
  {name: 'on a desk, light', options: {viewport: {width: 1280, height: 900}, colorScheme: 'light'}},
  {name: 'on a phone, dark', options: {viewport: {width: 360, height: 780}, colorScheme: 'dark'}},
] as const;

describe('axe finds nothing to object to', () => {
  for (const {name, options} of appearances) {
    it(`on each page of the form, before and after errors, and on the receipt (${name})`, async () => {
      const {page, close} = await openPage(browser, options);
      await page.goto(town.town);
      for (const step of [1, 2, 3, 4] as const) {
        await page.getByText(`Schritt ${step} von 5`).waitFor();
        await assertAccessible(page, `page ${step}`);
        await page.getByRole('button', {name: 'Weiter', exact: true}).click();
        await page.locator('ozg-form #summary').waitFor();
        await assertAccessible(page, `page ${step} with errors`);
        await fillPage(page, step);
        await page.getByRole('button', {name: 'Weiter', exact: true}).click();
      }
      await page.getByText('Schritt 5 von 5').waitFor();
      await assertAccessible(page, 'review');
      await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
      await page.locator('ozg-form #summary').waitFor();
      await assertAccessible(page, 'review with errors');
      await page.locator('ozg-form').getByRole('checkbox').check();
      await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
      await page.getByText('Ihr Antrag ist eingegangen').waitFor();
      await assertAccessible(page, 'receipt');
      await close();
    });

    it(`on the town’s other pages, the inbox and one application (${name})`, async () => {
      const {page, close} = await openPage(browser, options);
      for (const path of [
        '/datenschutz',
        '/impressum',
        '/barrierefreiheit',
        '/barriere-melden',
        '/dienstleistungen',
        '/en/',
        '/posteingang',
      ]) {
        await page.goto(town.town + path);
        await page.locator('h1').waitFor();
        await assertAccessible(page, path);
      }
      await page.locator('main a[href^="/posteingang/"]').first().click();
      await page.locator('h1').waitFor();
      await assertAccessible(page, 'one application');
      await close();
    });
  }

  it('in a list of several dogs with every follow-up question open', async () => {
    const {page, close} = await openPage(browser);
    await page.goto(town.town);
    await goToStep(page, 2);
    await page.getByRole('button', {name: 'Weiteren Hund angeben'}).click();
    for (const group of await page
      .locator('ozg-form')
      .getByRole('group', {name: /^Gilt der Hund/})
      .all()) {
      await group.getByRole('radio', {name: 'Ja', exact: true}).check();
    }
    await page.locator('ozg-form').getByRole('radio', {name: 'Von einer anderen Person übernommen'}).first().check();
    await page.getByRole('button', {name: 'Weiter', exact: true}).click();
    await page.locator('ozg-form #summary').waitFor();
    await assertAccessible(page, 'all open');
    await close();
  });
});

function assertNone({checked, faults}: Finding): void {
  assert.ok(checked > 0, 'nothing was looked at');
  assert.deepEqual(faults, []);
}

for (const arrangement of arrangements) {
  describe(`arranged as ${arrangement}`, () => {
    it('gives axe nothing to object to, and fits 320 pixels from right to left', async () => {
      const look = {theme: 'kern', scheme: 'dark', language: 'ar'};
      const phone = {viewport: {width: 320, height: 800}};
      const {page, close, assertClean} = await openArrangement(browser, town.town, arrangement, look, phone);
      await assertAccessible(page, arrangement);
      for (const check of [checkTargets, checkReflow, checkTextSpacing]) assertNone(await check(page));
      await assertClean([town.town]);
      await close();
    });

    it('keeps its edges in forced colours, and is walked through by Tab', async () => {
      const {page, close} = await openArrangement(browser, town.town, arrangement, {}, {forcedColors: 'active'});
      assertNone(await checkForcedColors(page));
      assertNone(await checkFocusOrder(page));
      await close();
    });
  });
}
