/** A proof of work: nothing to see or to solve, a sentence when it takes longer, and a page that reacts all the time. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Route} from 'playwright-core';
import {openPage, startBrowser} from './support/browser.ts';
import {goToStep} from './support/dog-tax.ts';
import {longestTaskMs} from './support/long-tasks.ts';
import {startTown, type Town} from './support/town.ts';

let town: Town;
let browser: Browser;

before(async () => {
  // Four times the usual: enough to be looked at, on a fast device too.
  town = await startTown({SPAM_PROTECTION: 'pow', POW_BITS: '15'});
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await town.close();
});

/** Lets the page's clock run thirty times as fast: three seconds are over sooner than the work is done. */
function hastenClock(): void {
  const now = Date.now;
  const begun = now();
  Date.now = () => begun + (now() - begun) * 30;
}

describe('a receiver that asks for work', () => {
  it('gets it without a task of 50 ms and without anything to do, and the person is told', async () => {
    const watched = await openPage(browser);
    const {page} = watched;
    await page.goto(`${town.town}/`);
    await goToStep(page, 5);
    const form = page.locator('ozg-form');
    await form.getByRole('checkbox', {name: /richtig/}).check();
    await page.evaluate(hastenClock);
    // What comes with the proof is held, so that what the page does after the answer is not looked at.
    const proven = new Promise<Route>((resolve) => {
      void page.route('**/submissions', (route) => {
        if ('proof-of-work' in route.request().headers()) return resolve(route);
        return route.continue();
      });
    });
    await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
    await form
      .getByRole('status')
      .getByText(/Ihr Gerät rechnet noch einen Moment\. .* Sie müssen nichts tun\./)
      .waitFor({state: 'attached'});
    const longest = await longestTaskMs(browser, page, () => proven);
    assert.ok(longest < 50, `a task took ${longest.toFixed(0)} ms`);
    await (await proven).continue();
    await page.getByText('Ihr Antrag ist eingegangen').waitFor();
    assert.equal(town.exported().length, 1);
    await watched.assertClean([town.town]);
    await watched.close();
  });
});
