/** Forms in their other modes, and the list of services. The long form with every theme is `npm run accessibility`. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startBrowser} from '../e2e/support/browser.ts';
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
      assert.deepEqual(await axeViolations(page), []);
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
