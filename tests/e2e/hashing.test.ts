/**
 * A document's hash comes about in a worker, and where none can be started, from another origin under a strict policy, on
 * the page's own thread. Either way the page reacts all the time.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {openPage, startBrowser} from './support/browser.ts';
import {writePdf, type TestFile} from './support/files.ts';
import {longestTaskMs} from './support/long-tasks.ts';
import {startTown, type Town} from './support/town.ts';

const folder = mkdtempSync(join(tmpdir(), 'ozg-hashing-'));
let town: Town;
let browser: Browser;
let file: TestFile;

before(async () => {
  file = writePdf(folder, 'Plan.pdf', 16 * 1024 * 1024, 3);
  town = await startTown();
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await town.close();
  rmSync(folder, {recursive: true});
});

const document = {
  type: 'object',
  required: ['id', 'name', 'mediaType', 'size', 'sha256'],
  properties: {
    ...{id: {type: 'string'}, name: {type: 'string'}, sha256: {type: 'string'}},
    mediaType: {enum: ['application/pdf']},
    size: {type: 'integer', maximum: 16 * 1024 * 1024},
  },
};
const definition = {type: 'object', properties: {plan: {title: 'Plan', ...document}}};

/** Keeps the page's thread busy, in a task of its own. */
function beBusy(milliseconds: number): Promise<void> {
  return new Promise((done) =>
    setTimeout(() => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
      done();
    }),
  );
}

describe('the measure of these tests', () => {
  it('sees a task that is too long', async () => {
    const {page, close} = await openPage(browser);
    // Most of it may go to other programs.
    const longest = await longestTaskMs(browser, page, () => page.evaluate(beBusy, 600));
    assert.ok(longest > 50, `it saw ${longest.toFixed(0)} ms`);
    await close();
  });
});

describe('a large document', () => {
  for (const [where, addressOf, workers] of [
    ['in a worker, on a page of the same origin', () => town.town, 1],
    ['on the page itself, where its script comes from another origin', () => town.neighbour, 0],
  ] as const) {
    it(`is hashed ${where}, and no task takes 50 ms`, async () => {
      const watched = await openPage(browser);
      const {page} = watched;
      let started = 0;
      page.on('worker', () => (started += 1));
      await page.goto(`${addressOf()}/`);
      await page.locator('ozg-form').locator('#drafts').waitFor();
      await page.evaluate((json) => {
        const form = globalThis.document.querySelector('ozg-form')!;
        form.setAttribute('src', '');
        Object.assign(form, {definition: json});
      }, definition);
      const control = page.locator('ozg-upload input');
      await control.waitFor({state: 'attached'});
      const longest = await longestTaskMs(browser, page, async () => {
        await control.setInputFiles(file.path);
        await page.getByText('Plan.pdf ist übertragen.').waitFor({state: 'attached'});
      });
      const sha256 = await page.evaluate(
        () =>
          (globalThis.document.querySelector('ozg-form') as unknown as {answers: {plan: TestFile}}).answers.plan.sha256,
      );
      assert.equal(sha256, file.sha256);
      assert.equal(started, workers);
      assert.ok(longest < 50, `a task took ${longest.toFixed(0)} ms`);
      await watched.assertClean([town.town, town.neighbour]);
      await watched.close();
    });
  }
});
