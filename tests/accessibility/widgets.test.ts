/** Every widget in every state, as everybody meets it. The long form with every theme is `npm run accessibility`. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {openPage, startBrowser} from '../e2e/support/browser.ts';
import {startTown, type Town} from '../e2e/support/town.ts';
import {axeViolations} from './axe.ts';
import {checkAnnouncements} from './checks/announcements.ts';
import {checkFocusOrder} from './checks/focus.ts';
import {checkKeyboard} from './checks/keyboard.ts';
import {checkForcedColors, checkMotion, checkReflow, checkTargets, checkTextSpacing} from './checks/measure.ts';
import {checkNames} from './checks/names.ts';
import type {Finding} from './finding.ts';
import {openWidgets, type Look} from './widgets-page.ts';

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

async function on(look: Look, options: BrowserContextOptions, look_at: (page: Page) => Promise<void>): Promise<void> {
  const {page, close, assertClean} = await openWidgets(browser, town.town, look, options);
  await look_at(page);
  await assertClean([town.town]);
  await close();
}

function assertNone({checked, faults}: Finding): void {
  assert.ok(checked > 0, 'nothing was looked at');
  assert.deepEqual(faults, []);
}

const phone = {viewport: {width: 320, height: 800}};

describe('every widget in every state', () => {
  for (const look of [
    {theme: 'none', scheme: 'light', language: 'de'},
    {theme: 'kern', scheme: 'dark', language: 'ar'},
  ]) {
    it(`gives axe nothing to object to (${Object.values(look).join(', ')})`, () =>
      on(look, {}, async (page) => assert.deepEqual(await axeViolations(page), [])));
  }

  it('has names, hints and faults in the accessibility tree', () =>
    on({language: 'de'}, {}, async (page) => assertNone(await checkNames(page))));

  it('is reached by Tab in the order of reading, and shows the focus', () =>
    on({state: 'wrong'}, {}, async (page) => assertNone(await checkFocusOrder(page))));

  it('is answered by keyboard alone', () =>
    on({state: 'empty'}, {}, async (page) => assertNone(await checkKeyboard(page))));

  it('has targets of 24 pixels, fits 320 pixels, and bears the distances of WCAG 1.4.12', () =>
    on({labels: 'long'}, phone, async (page) => {
      assertNone(await checkTargets(page));
      assertNone(await checkReflow(page));
      assertNone(await checkTextSpacing(page));
      assertNone(await checkReflow(page));
    }));

  it('fits 320 pixels from right to left', () =>
    on({language: 'ar'}, phone, async (page) => assertNone(await checkReflow(page))));

  it('keeps its edges in forced colours, and does not move when that is not wanted', () =>
    on({}, {forcedColors: 'active', reducedMotion: 'reduce'}, async (page) => {
      assertNone(await checkForcedColors(page));
      assertNone(await checkMotion(page));
    }));
});

describe('a form on its way', () => {
  it('says what changes, and takes the focus along', async () => {
    const {page, close} = await openPage(browser);
    assertNone(await checkAnnouncements(page, town.town));
    await close();
  });
});
