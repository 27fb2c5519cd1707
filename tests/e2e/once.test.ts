/** However somebody sends one application, in a hurry or in two windows, the office has it once. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {openPage, startBrowser} from './support/browser.ts';
import {fillPage, goToStep} from './support/dog-tax.ts';
import {startTown, type Town} from './support/town.ts';

let town: Town;
let browser: Browser;
let records = 0;

before(async () => {
  town = await startTown();
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await town.close();
});

beforeEach(() => {
  records = town.exported().length;
});

const stored = () => town.exported().length - records;
const sendButton = (page: Page) => page.getByRole('button', {name: 'Verbindlich absenden'});
const arrived = (page: Page) => page.getByText('Ihr Antrag ist eingegangen').waitFor();

/** Fills everything in; what is left is to send. */
async function fillIn(page: Page): Promise<void> {
  await page.goto(`${town.town}/`);
  await goToStep(page, 5);
  await page
    .locator('ozg-form')
    .getByRole('checkbox', {name: /richtig/})
    .check();
}

async function ready(): Promise<Page> {
  const {page} = await openPage(browser);
  await fillIn(page);
  return page;
}

/** Lets the receiver store what is sent, and loses its answers, until told otherwise. */
async function loseAnswers(page: Page): Promise<() => Promise<void>> {
  await page.route('**/submissions', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  return () => page.unroute('**/submissions');
}

describe('one application', () => {
  it('is one record after a double click, and Enter after a click', async () => {
    const page = await ready();
    await page.route('**/submissions', async (route) => {
      await new Promise((settle) => setTimeout(settle, 300));
      await route.continue();
    });
    await sendButton(page).dblclick();
    await page.keyboard.press('Enter');
    await sendButton(page).click({force: true});
    await arrived(page);
    assert.equal(stored(), 1);
    await page.context().close();
  });

  it('is one record when its answer is lost', async () => {
    const page = await ready();
    let left = 1;
    await page.route('**/submissions', async (route) => {
      const response = await route.fetch();
      if (left-- > 0) await route.abort('connectionreset');
      else await route.fulfill({response});
    });
    await sendButton(page).click();
    await arrived(page);
    assert.equal(stored(), 1);
    await page.context().close();
  });

  it('is one record when the back button is used while it is sent, and after', async () => {
    const page = await ready();
    await sendButton(page).click();
    await page.goBack();
    await arrived(page);
    await page.goBack();
    await page.goForward();
    assert.equal(stored(), 1);
    await page.context().close();
  });

  it('is one record when the page is loaded anew before the answer came, and the same is sent again', async () => {
    const page = await ready();
    const letThrough = await loseAnswers(page);
    await sendButton(page).click();
    await page
      .getByText(/Wir versuchen es gleich noch einmal/)
      .first()
      .waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await letThrough();
    await fillIn(page);
    await sendButton(page).click();
    await arrived(page);
    assert.equal(stored(), 1);
    assert.equal(await page.getByText(/nicht enthalten/).count(), 0, 'nothing was changed');
    await page.context().close();
  });

  it('is one record with a clear word when something was changed after a lost answer', async () => {
    const page = await ready();
    const letThrough = await loseAnswers(page);
    await sendButton(page).click();
    await page
      .getByText(/Wir versuchen es gleich noch einmal/)
      .first()
      .waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await letThrough();
    await page.goto(`${town.town}/`);
    await goToStep(page, 2);
    await fillPage(page, 2);
    await page.locator('ozg-form').getByRole('textbox', {name: 'Name des Hundes'}).fill('Luna');
    for (const step of [3, 4] as const) {
      await page.getByRole('button', {name: 'Weiter', exact: true}).click();
      await page.getByText(`Schritt ${step} von 5`).waitFor();
      await fillPage(page, step);
    }
    await page.getByRole('button', {name: 'Weiter', exact: true}).click();
    await page
      .locator('ozg-form')
      .getByRole('checkbox', {name: /richtig/})
      .check();
    await sendButton(page).click();
    await arrived(page);
    await page.getByText(/Was Sie danach geändert haben, ist nicht enthalten/).waitFor();
    const reference = await page.locator('ozg-form').locator('[part=reference]').innerText();
    assert.equal(stored(), 1);
    assert.equal(town.exported().at(-1)!.reference, reference);
    await page.context().close();
  });

  it('is one record when the tab was duplicated and both are sent', async () => {
    const page = await ready();
    // As browsers duplicate a tab: with a copy of its session storage, once something was tried.
    const letThrough = await loseAnswers(page);
    await sendButton(page).click();
    await page
      .getByText(/Wir versuchen es gleich noch einmal/)
      .first()
      .waitFor();
    const [twin] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate((address) => void window.open(address), `${town.town}/`),
    ]);
    await fillIn(twin);
    await letThrough();
    await Promise.all([sendButton(twin).click(), arrived(page)]);
    await arrived(twin);
    assert.equal(stored(), 1);
    await page.context().close();
  });
});
