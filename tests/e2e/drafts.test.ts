/**
 * Drafts in a real browser with a profile of its own on the disk: what a crash leaves, and what is on the
 * disk when nobody asked for drafts: nothing.
 */
import assert from 'node:assert/strict';
import {globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {chromium, type BrowserContext, type Page} from 'playwright-core';
import {chromiumArgs, findChromium} from '../tools/chromium.ts';
import {fillPage, goToStep} from './support/dog-tax.ts';
import {startTown, type Town} from './support/town.ts';

/** A value that stands nowhere else. */
const canary = 'Kanarienvogelxqz';
const crashes = Number(process.env['CRASHES'] ?? 3);

let town: Town;

before(async () => {
  town = await startTown();
});

after(() => town.close());

/** A browser as a person has one: with a profile that outlives it. */
async function withProfile(use: (launch: () => Promise<BrowserContext>, profile: string) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'ozg-profile-'));
  // What browsers themselves remember of forms ("autofill") is their user's choice, and no business of a page.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), '{"autofill":{"profile_enabled":false}}');
  const executablePath = await findChromium();
  let context: BrowserContext | undefined;
  const launch = async () =>
    (context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...chromiumArgs],
      locale: 'de-DE',
    }));
  try {
    await use(launch, profile);
  } finally {
    await context?.close();
    rmSync(profile, {recursive: true, force: true});
  }
}

/** Files of the profile that hold a text, as one or two bytes a character. */
function filesWith(profile: string, text: string): string[] {
  const wanted = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return globSync('**/*', {cwd: profile}).filter((name) => {
    const path = join(profile, name);
    if (!statSync(path, {throwIfNoEntry: false})?.isFile()) return false;
    const content = readFileSync(path);
    return wanted.some((bytes) => content.includes(bytes));
  });
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${town.town}/`);
  await page.locator('ozg-form').locator('#drafts').waitFor();
  return page;
}

const firstName = (page: Page) => page.locator('ozg-form').getByRole('textbox', {name: 'Vorname'});

async function startKeeping(page: Page): Promise<void> {
  const form = page.locator('ozg-form');
  await form.locator('#drafts-summary').click();
  await form.getByRole('button', {name: 'Auf diesem Gerät speichern'}).click();
  await form.getByText(/^gespeichert um/).waitFor();
  await form.locator('#drafts-summary').click();
}

/** Ends the process of a tab at once, as a fault of the browser or too little memory does. */
async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

describe('a tab that crashes', () => {
  it(`has kept every value older than a second, at ${crashes} moments`, async () => {
    await withProfile(async (launch) => {
      const context = await launch();
      let page = await open(context);
      await startKeeping(page);
      await fillPage(page, 1);
      for (let at = 1; at <= crashes; at++) {
        const [older, fresh] = [`Alt${at}`, `Neu${at}`];
        await firstName(page).fill(older);
        await pause(1_000);
        // Into the middle of typing, at another moment each time.
        await firstName(page).pressSequentially(fresh.slice(0, 1 + (at % 4)), {delay: 7 * at});
        await crash(page);
        page = await open(context);
        await page.getByRole('button', {name: 'Damit weitermachen'}).click();
        await page.getByText('Ihre gespeicherten Angaben sind wieder da.').first().waitFor();
        const name = await firstName(page).inputValue();
        assert.ok(name.startsWith(older), `"${name}" after crash ${at}`);
        const form = page.locator('ozg-form');
        assert.equal(await form.getByRole('textbox', {name: 'Nachname'}).inputValue(), 'Yıldız');
        assert.equal(await form.getByRole('textbox', {name: 'E-Mail-Adresse'}).inputValue(), 'amir@example.org');
      }
      await context.close();
    });
  });

  it('goes on with documents that were uploaded, and ends as one application', async () => {
    const before = town.exported().length;
    await withProfile(async (launch) => {
      const context = await launch();
      let page = await open(context);
      await startKeeping(page);
      await goToStep(page, 3);
      const form = () => page.locator('ozg-form');
      await form()
        .getByRole('group', {name: /^Möchten Sie eine Ermäßigung/})
        .getByRole('radio', {name: 'Ja'})
        .check();
      await form().getByRole('combobox', {name: /Grund/}).selectOption({index: 1});
      const buffer = Buffer.from('%PDF-1.7\n'.padEnd(5_000, ' '));
      await form()
        .locator('ozg-upload input')
        .setInputFiles({name: 'Bescheid.pdf', mimeType: 'application/pdf', buffer});
      await page.getByText('Bescheid.pdf ist übertragen.').waitFor({state: 'attached'});
      await pause(1_000);
      await crash(page);
      page = await open(context);
      await page.getByRole('button', {name: 'Damit weitermachen'}).click();
      await page.getByText('Schritt 3 von 5').waitFor();
      await form().getByText('Bescheid.pdf', {exact: true}).waitFor();
      await page.getByRole('button', {name: 'Weiter', exact: true}).click();
      await page.getByText('Schritt 4 von 5').waitFor();
      await fillPage(page, 4);
      await page.getByRole('button', {name: 'Weiter', exact: true}).click();
      await form()
        .getByRole('checkbox', {name: /richtig/})
        .check();
      await page.getByRole('button', {name: 'Verbindlich absenden'}).click();
      await page.getByText('Ihr Antrag ist eingegangen').waitFor();
      // Nothing is offered after that.
      await pause(500);
      page = await open(context);
      await pause(500);
      assert.equal(await page.getByRole('button', {name: 'Damit weitermachen'}).count(), 0);
      await context.close();
    });
    const records = town.exported().slice(before);
    assert.equal(records.length, 1);
    assert.deepEqual(
      records[0]!.attachments.map(({name}) => name),
      ['Bescheid.pdf'],
    );
  });
});

describe('the disk', () => {
  it('holds nothing of what was entered while drafts are off', async () => {
    await withProfile(async (launch, profile) => {
      const context = await launch();
      const page = await open(context);
      await fillPage(page, 1);
      await firstName(page).fill(canary);
      await page.getByRole('button', {name: 'Weiter', exact: true}).click();
      await page.getByText('Schritt 2 von 5').waitFor();
      await pause(1_500);
      await crash(page);
      await context.close();
      assert.deepEqual(filesWith(profile, canary), []);
      assert.equal(globSync('**/IndexedDB/*', {cwd: profile}).filter((name) => name.includes('localhost')).length, 0);
    });
  });

  it('holds no clear text of it while drafts are on', async () => {
    await withProfile(async (launch, profile) => {
      const context = await launch();
      const page = await open(context);
      await startKeeping(page);
      await fillPage(page, 1);
      await firstName(page).fill(canary);
      await pause(1_500);
      await context.close();
      assert.deepEqual(filesWith(profile, canary), []);
      assert.notEqual(globSync('**/IndexedDB/*', {cwd: profile}).length, 0, 'a draft was kept');
    });
  });
});

describe('two windows with one form', () => {
  it('do not overwrite each other, and each is told', async () => {
    await withProfile(async (launch) => {
      const context = await launch();
      const first = await open(context);
      await startKeeping(first);
      await fillPage(first, 1);
      await firstName(first).fill('Erste');
      await pause(700);
      const second = await open(context);
      await second.getByRole('button', {name: 'Damit weitermachen'}).click();
      await second.getByText(/in einem anderen Fenster offen/).waitFor();
      await second.getByRole('button', {name: 'Mit den gespeicherten Angaben hier weitermachen'}).click();
      await second.getByText('Ihre gespeicherten Angaben sind wieder da.').first().waitFor();
      assert.equal(await firstName(second).inputValue(), 'Erste');
      await first.getByText(/in einem anderen Fenster offen/).waitFor();
      await firstName(second).fill('Zweite');
      await firstName(first).fill('Dritte');
      await pause(700);
      await first.close();
      await second.close();
      const third = await open(context);
      await third.getByRole('button', {name: 'Damit weitermachen'}).click();
      await third.getByText('Ihre gespeicherten Angaben sind wieder da.').first().waitFor();
      assert.equal(await firstName(third).inputValue(), 'Zweite');
      await context.close();
    });
  });
});
