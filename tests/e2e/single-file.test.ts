/**
 * The runtime as one file, pinned by its hash: the same application under the strict policy with nothing else loaded,
 * and no form at all where the file is another one.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {tabOf} from '../tools/engines/chromium-engine.ts';
import {strictPolicy} from '../tools/strict-headers.ts';
import {openPage, startBrowser, type Watched} from './support/browser.ts';
import {applyForDogTax} from './support/dog-tax-by-keyboard.ts';
import {writePdf} from './support/files.ts';
import {startTown, type Town} from './support/town.ts';

const folder = mkdtempSync(join(tmpdir(), 'ozg-files-'));
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

describe('the runtime in one file', () => {
  it('sends the dog-tax registration, and loads no other script', async () => {
    const watched = await openPinned(await integrity());
    const scripts: string[] = [];
    watched.page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await watched.page.goto(`${town.town}/pinned`);
    const papers = {
      permit: writePdf(folder, 'Haltungserlaubnis.pdf', 200_000, 1),
      evidence: writePdf(folder, 'Bescheid über Leistungen.pdf', 30 * 1024 * 1024, 2),
    };

    const reference = await applyForDogTax(tabOf(watched.page), papers);

    assert.deepEqual(
      town.exported().map((application) => application.reference),
      [reference],
    );
    assert.deepEqual(scripts, [`${town.town}/v1/ozg-forms.single.js`]);
    await watched.assertClean([town.town]);
    await watched.close();
  });

  it('shows the way without it where the file is not the one that was pinned', async () => {
    const watched = await openPinned(`sha384-${'A'.repeat(64)}`);
    const refused = watched.page.waitForEvent('console', (message) => /integrity/.test(message.text()));
    await watched.page.goto(`${town.town}/pinned`);
    await refused;

    assert.equal(await watched.page.evaluate(() => document.querySelector('ozg-form')!.shadowRoot), null);
    assert.ok(await watched.page.getByText('Antrag ohne JavaScript').isVisible());
    await watched.close();
  });
});

/** What the receiver says one has to pin. */
async function integrity(): Promise<string> {
  const listed = (await (await fetch(`${town.town}/v1/integrity.json`)).json()) as Record<string, {integrity: string}>;
  return listed['ozg-forms.single.js']!.integrity;
}

/** A tab in which the town has one more page, as docs/webmaster.md shows it. */
async function openPinned(hash: string): Promise<Watched> {
  const watched = await openPage(browser);
  const body = `<!doctype html>
    <html lang="de">
      <title>Hund anmelden</title>
      <script type="module" src="/v1/ozg-forms.single.js" integrity="${hash}" crossorigin="anonymous"></script>
      <h1>Hund anmelden</h1>
      <ozg-form src="/forms/hundesteuer-anmeldung/form.json" profile="/profile.json">
        <a href="/hundesteuer.pdf">Antrag ohne JavaScript (PDF)</a>
      </ozg-form>
    </html>`;
  await watched.page.route('**/pinned', (route) =>
    route.fulfill({contentType: 'text/html; charset=utf-8', headers: {'content-security-policy': strictPolicy}, body}),
  );
  return watched;
}
