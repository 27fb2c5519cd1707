/** A line that comes and goes: the page says so, and goes on within 5 s once the line works, without a hand. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Request} from 'playwright-core';
import {openPage, startBrowser} from './support/browser.ts';
import {goToStep} from './support/dog-tax.ts';
import {startTown, type Town} from './support/town.ts';

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

const mostMs = 5_000;

// Beside each other: much of the time they wait.
describe('without a connection', {concurrency: true}, () => {
  it('an application says so, and is sent within 5 s of a line, though the device took itself for online', async () => {
    const {page, close} = await openPage(browser);
    await page.clock.install();
    await page.goto(`${town.town}/`);
    await goToStep(page, 5);
    await page
      .locator('ozg-form')
      .getByRole('checkbox', {name: /richtig/})
      .check();
    await page.route('**/antraege/**', (route) => route.abort('connectionrefused'));
    await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
    await page
      .getByText(/Die Verbindung ist unterbrochen\. Wir versuchen es gleich noch einmal/)
      .first()
      .waitFor();
    // From here on the page's time goes by in steps. Its pauses grow with each attempt.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    for (let attempt = 0; attempt < 4; attempt++) {
      const failed = page.waitForEvent('requestfailed', isSubmission);
      await page.clock.runFor(mostMs);
      await failed;
    }
    await page.unroute('**/antraege/**');
    const answered = page.waitForEvent('requestfinished', isSubmission);
    await page.clock.runFor(mostMs);
    await answered;
    await page.getByText('Ihr Antrag ist eingegangen').waitFor();
    await close();
  });

  it('a document says so, and goes on within 5 s once the device is online again', async () => {
    const {page, close} = await openPage(browser);
    await page.goto(`${town.town}/`);
    await goToStep(page, 3);
    const form = page.locator('ozg-form');
    await form
      .getByRole('group', {name: /^Möchten Sie eine Ermäßigung/})
      .getByRole('radio', {name: 'Ja'})
      .check();
    await form.getByRole('combobox', {name: /Grund/}).selectOption({index: 1});
    await form.locator('ozg-upload').waitFor();
    // What takes documents is loaded with the first one.
    await form.locator('ozg-upload input').setInputFiles(document('Erstes.pdf'));
    await page.getByText('Erstes.pdf ist übertragen.').waitFor({state: 'attached'});
    await page.context().setOffline(true);
    await form.locator('ozg-upload input').setInputFiles(document('Bescheid.pdf'));
    await form.getByText('keine Verbindung, geht von selbst weiter').first().waitFor();
    await page.context().setOffline(false);
    const start = performance.now();
    await page.getByText('Bescheid.pdf ist übertragen.').waitFor({state: 'attached'});
    const waitedMs = performance.now() - start;
    assert.ok(waitedMs < mostMs, `${waitedMs.toFixed(0)} ms`);
    await close();
  });
});

const isSubmission = (request: Request) => request.url().endsWith('/submissions');

function document(name: string): {readonly name: string; readonly mimeType: string; readonly buffer: Buffer} {
  return {name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${name}`.padEnd(5_000, ' '))};
}
