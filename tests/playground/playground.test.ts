/** The playground in a real browser, by keyboard alone: from an empty file to a form that is filled in and passed on. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {axeViolations} from '../accessibility/axe.ts';
import {startBrowser} from '../e2e/support/browser.ts';
import {startTown, type Town} from '../e2e/support/town.ts';
import {openPlayground} from './author.ts';

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

describe('the playground', () => {
  it('lets an author write a form by completion, break and mend it, fill it in and pass it on', async () => {
    const author = await openPlayground(browser, town.town);
    const {page} = author;
    // Typed over all that is there, which has colours: no browser may keep them by a style attribute.
    await author.goToEditor();
    await author.write('Control+a', '[');
    await author.loadExample('Leere Datei');
    await page.getByText('Hier erscheint das Formular').waitFor();
    await author.goToEditor();
    await author.complete('A form');
    await author.write('fund-melden', 'Tab', 'Fund melden', 'Tab', 'ort', 'Tab');
    await author.complete('One line of text');
    await author.write('Fundort');
    await author.shows('Fundort');
    await page.getByText('Keine Befunde.').waitFor();

    // A comma goes: the line says so, and the form of before stays.
    await author.write('Control+Home', 'ArrowDown', 'End', 'Backspace');
    await page.locator('.finding').getByText('A comma is missing').waitFor();
    assert.deepEqual(await author.linesWithErrors(), ['"id": "fund-melden"']);
    await page.getByText('Nicht aktuell').waitFor();
    await author.shows('Fundort');
    assert.deepEqual(await axeViolations(page), []);

    // Out of the editor, and back to the fault from the list.
    await author.write('Escape', 'Tab');
    assert.equal(await author.focused(), 'Zeile 2, dorthin springen');
    await author.write('Enter', 'ArrowRight', ',');
    await page.getByText('Nicht aktuell').waitFor({state: 'detached'});

    // What check proposes is taken with one key.
    await author.write('Control+Home', ...Array<string>(4).fill('ArrowDown'), 'Home');
    await author.write(...Array<string>(4).fill('ArrowRight'), 'Delete', 'Delete', 'el', 'Escape');
    await page.locator('.finding').getByText('titel').first().waitFor();
    await author.write('Shift+F8', 'Control+.');
    await page.getByText('Keine Befunde.').waitFor();

    await author.tabTo('Fundort');
    await author.write('Rathaus');
    await author.answers(/"ort": "Rathaus"/);
    // What was typed stays while the definition changes.
    await author.goToEditor();
    await author.write(
      'Control+Home',
      ...Array<string>(4).fill('ArrowDown'),
      'End',
      'ArrowLeft',
      'ArrowLeft',
      ' gehen',
    );
    await page.waitForFunction(
      () => (document.querySelector('ozg-form')?.definition as {title?: string}).title === 'Fund melden gehen',
    );
    assert.equal(await page.locator('ozg-form').getByLabel('Fundort').inputValue(), 'Rathaus');

    await author.tabTo('Weiter');
    await author.write('Enter');
    await author.tabTo('Verbindlich absenden');
    await author.write('Enter');
    await page.getByText('Nichts wurde gesendet').waitFor();
    assert.match(await page.locator('.application pre').innerText(), /"id": "fund-melden"[^]*"ort": "Rathaus"/);

    const link = await author.makeLink();
    const other = await openPlayground(browser, town.town, {address: link});
    await other.shows('Fundort');
    assert.equal(await other.text(), await author.text());
    assert.equal(new URL(other.page.url()).hash, '', 'a reload would bring the link once more');
    assert.deepEqual(await axeViolations(other.page), []);
    await other.close();
    await author.close();
  });

  it('goes on without a network, and keeps the work over a reload', async () => {
    const author = await openPlayground(browser, town.town, {colorScheme: 'dark', viewport: {width: 320, height: 800}});
    const {page} = author;
    await page.context().setOffline(true);
    await author.loadExample('Regel und berechnete Angabe: Zeitraum');
    await author.shows('Erster Tag');
    await page.locator('#language').selectOption('en');
    await author.shows('First day');
    await page.locator('#theme').selectOption('plain');
    await author.loadExample('Hund zur Hundesteuer anmelden');
    await page.locator('ozg-form').getByRole('heading', {name: 'Dog owner'}).first().waitFor();
    assert.deepEqual(author.failedRequests, []);
    assert.deepEqual(await axeViolations(page), []);
    const {scrollWidth} = await page.evaluate(() => ({scrollWidth: document.documentElement.scrollWidth}));
    assert.equal(scrollWidth, 320);

    await page.context().setOffline(false);
    const text = await author.firstLines();
    await page.reload();
    await author.ready();
    assert.equal(await author.firstLines(), text);
    await author.close();
  });
});
