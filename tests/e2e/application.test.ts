/**
 * The one thing this project is for: a citizen fills in the dog-tax registration by keyboard
 * alone, attaches documents over a line that breaks, sends, and holds a receipt; the operator
 * exports exactly that. Once on the town's own page, once on a page of another origin.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {tabOf} from '../tools/engines/chromium-engine.ts';
import {KeyboardUser} from '../tools/keyboard-user.ts';
import {openPage, startBrowser, type Watched} from './support/browser.ts';
import {applyForDogTax} from './support/dog-tax-by-keyboard.ts';
import {assertStored} from './support/dog-tax-stored.ts';
import {writePdf} from './support/files.ts';
import {startTown, type Town} from './support/town.ts';

const folder = mkdtempSync(join(tmpdir(), 'ozg-files-'));
const permit = writePdf(folder, 'Haltungserlaubnis.pdf', 200_000, 1);
const evidence = writePdf(folder, 'Bescheid über Leistungen.pdf', 30 * 1024 * 1024, 2);

let town: Town;
let browser: Browser;

before(async () => {
  town = await startTown();
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await town.close();
  rmSync(folder, {recursive: true});
});

describe('the dog-tax registration', () => {
  it('goes from the town’s own page to the office whole', async () => {
    await applyOn(`${town.town}/`, [town.town]);
  });

  it('goes from a page of another origin to the office whole', async () => {
    await applyOn(`${town.neighbour}/`, [town.neighbour, town.town]);
  });
});

async function applyOn(address: string, allowedOrigins: readonly string[]): Promise<void> {
  const before = town.exported().length;
  const watched = await openPage(browser);
  await slowDown(watched);
  await watched.page.goto(address);
  const reference = await applyForDogTax(tabOf(watched.page), {permit, evidence}, () => cutWhileSending(watched)).catch(
    async (error: Error) => {
      throw new Error(`${error.message}\nThe form showed:\n${await watched.story()}`, {cause: error});
    },
  );
  assert.match(reference, /\S{6,}/);
  assert.match(await receiptOf(watched), new RegExp(reference));
  await watched.assertClean(allowedOrigins);
  await watched.close();

  assertStored(town, reference, before, {permit, evidence});
}

/** Slow enough that a cut falls into the middle of the large file. */
async function slowDown({page}: Watched): Promise<void> {
  const network = await page.context().newCDPSession(page);
  const noLimit = -1;
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: noLimit,
    uploadThroughput: 12 * 1024 * 1024,
  });
}

/** The line is cut in the middle of the file, and what had arrived is not sent again. */
async function cutWhileSending({page}: Watched): Promise<void> {
  let wasResumed = false;
  page.on('request', (request) => (wasResumed ||= request.method() === 'HEAD' && request.url().includes('/uploads/')));
  await page.getByRole('progressbar', {name: /Bescheid über Leistungen/}).waitFor();
  await page.waitForFunction(() => {
    const bars = [
      ...(document
        .querySelector('ozg-form')!
        .shadowRoot!.querySelectorAll('ozg-upload progress') as NodeListOf<HTMLProgressElement>),
    ];
    return bars.some((bar) => bar.position > 0.1);
  });
  town.cutConnections();
  await page.getByText('Bescheid über Leistungen.pdf ist übertragen.').waitFor({state: 'attached', timeout: 60_000});
  assert.ok(wasResumed, 'after the cut, the receiver was asked how much it has');
}

async function receiptOf({page}: Watched): Promise<string> {
  await new KeyboardUser(tabOf(page)).goTo('Eingangsbestätigung herunterladen');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return readFileSync(await download.path(), 'utf8');
}
