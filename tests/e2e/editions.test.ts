/** A form is published anew while people fill it in: they finish with the edition they began with, as long as it is taken. */
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import type {Browser, Page} from 'playwright-core';
import {openPage, startBrowser, type Watched} from './support/browser.ts';
import {fillPage, goToStep} from './support/dog-tax.ts';
import {startTown, type Town} from './support/town.ts';

const forms = resolve(import.meta.dirname, '../../forms');
const id = 'hundesteuer-anmeldung';
const first = readFileSync(join(forms, id, 'form.json'), 'utf8');
/** Asks for "Rufname" where the first one asks for "Vorname". */
const second = first.replace('"version": "1.0.0"', '"version": "2.0.0"').replaceAll('"Vorname"', '"Rufname"');

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser.close());

/** A town that can publish, and a page of it. */
async function scene(keepEditions: string) {
  const formsDir = mkdtempSync(join(tmpdir(), 'ozg-forms-'));
  cpSync(forms, formsDir, {recursive: true});
  const publish = (bytes: string) => {
    writeFileSync(join(formsDir, 'next.json'), bytes);
    renameSync(join(formsDir, 'next.json'), join(formsDir, id, 'form.json'));
  };
  const town = await startTown({FORMS_DIR: formsDir, KEEP_EDITIONS: keepEditions});
  const watched = await openPage(browser, {acceptDownloads: true});
  return {
    publish,
    town,
    watched,
    close: async () => {
      await watched.close();
      await town.close();
      rmSync(formsDir, {recursive: true});
    },
  };
}

async function load({page}: Watched, town: Town): Promise<void> {
  await page.goto(`${town.town}/`);
  await page.locator('ozg-form').locator('#drafts').waitFor();
}

const field = (page: Page, name: string) => page.locator('ozg-form').getByRole('textbox', {name});
const button = (page: Page, name: string) => page.getByRole('button', {name});

async function keepDraft(page: Page): Promise<void> {
  await page.locator('ozg-form').locator('#drafts-summary').click();
  await button(page, 'Auf diesem Gerät speichern').click();
  await page
    .locator('ozg-form')
    .getByText(/^gespeichert um/)
    .waitFor();
}

/** Goes on from a page, and fills in what is asked from `fillsFrom` on. */
async function sendFrom(page: Page, step: number, fillsFrom = step): Promise<void> {
  for (let at = step; at <= 4; at++) {
    if (at >= fillsFrom) await fillPage(page, at as 1 | 2 | 3 | 4);
    await page.getByRole('button', {name: 'Weiter', exact: true}).click();
    await page.getByText(`Schritt ${at + 1} von 5`).waitFor();
  }
  await page
    .locator('ozg-form')
    .getByRole('checkbox', {name: /richtig/})
    .check();
  await button(page, 'Verbindlich absenden').click();
}

async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return readFileSync(await download.path(), 'utf8');
}

// Each in a town of its own, beside each other.
describe('a form that is published anew', {concurrency: true}, () => {
  it('is finished in the edition that a draft on the device, or a file, was begun with', async () => {
    const {publish, town, watched, close} = await scene('31d');
    const {page} = watched;
    await load(watched, town);
    await fillPage(page, 1);
    await field(page, 'Vorname').fill('Amira');
    await keepDraft(page);
    const file = await downloaded(page, 'Datei herunterladen');
    publish(second);
    await load(watched, town);
    await button(page, 'Damit weitermachen').click();
    await field(page, 'Vorname').waitFor();
    assert.equal(await field(page, 'Vorname').inputValue(), 'Amira');
    await sendFrom(page, 1);
    await page.getByText('Ihr Antrag ist eingegangen').waitFor();
    assert.equal((town.exported().at(-1) as unknown as {formVersion: string}).formVersion, '1.0.0');

    await load(watched, town);
    await page.locator('ozg-form').locator('#drafts-summary').click();
    const buffer = Buffer.from(file);
    await page
      .locator('ozg-form')
      .locator('#draft-load')
      .setInputFiles({name: 'e.json', mimeType: 'application/json', buffer});
    await field(page, 'Vorname').waitFor();
    assert.equal(await field(page, 'Vorname').inputValue(), 'Amira');
    await watched.assertClean([town.town]);
    await close();
  });

  it('takes the answers over, and offers them as they were, once the time of the edition is over', async () => {
    const {publish, town, watched, close} = await scene('0');
    const {page} = watched;
    await load(watched, town);
    await fillPage(page, 1);
    await keepDraft(page);
    await field(page, 'Vorname').fill('Amira');
    await pause(1_000);
    publish(second);
    await load(watched, town);
    await button(page, 'Damit weitermachen').click();
    await page
      .locator('#draft-notice')
      .getByText(/Die Fassung, mit der Sie begonnen haben, wird nicht mehr angenommen\. Ihre Angaben sind übernommen/)
      .waitFor();
    assert.equal(await field(page, 'Rufname').inputValue(), 'Amira');
    const former = JSON.parse(await downloaded(page, 'Alle bisherigen Angaben herunterladen')) as {
      form: {version: string};
      key?: string;
    };
    assert.equal(former.form.version, '1.0.0');
    assert.equal(former.key, undefined);
    assert.match(JSON.stringify(former), /Amira/);
    await watched.assertClean([town.town]);
    await close();
  });

  it('is not sent by a page that is too old, which takes the answers over and sends them', async () => {
    const {publish, town, watched, close} = await scene('0');
    const {page} = watched;
    await load(watched, town);
    await goToStep(page, 4);
    publish(second);
    await sendFrom(page, 4);
    await page.getByText(/wird nicht mehr angenommen\. Ihre Angaben sind nicht verloren/).waitFor();
    await button(page, 'Angaben in die neue Fassung übernehmen').click();
    await page
      .locator('#draft-notice')
      .getByText(/Ihre Angaben sind übernommen/)
      .waitFor();
    assert.equal(await field(page, 'Rufname').inputValue(), 'Amir');
    await sendFrom(page, 1, 5);
    await page.getByText('Ihr Antrag ist eingegangen').waitFor();
    const stored = town.exported() as unknown as readonly {formVersion: string}[];
    assert.deepEqual(
      stored.map(({formVersion}) => formVersion),
      ['2.0.0'],
    );
    await watched.assertClean([town.town]);
    await close();
  });
});
