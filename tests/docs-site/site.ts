/**
 * `npm run docs:check`: the built documentation in a browser, under the strict policy. Not part of `npm test`, which
 * would have to install VitePress first.
 */
import assert from 'node:assert/strict';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core';
import {axeViolations} from '../accessibility/axe.ts';
import {chromiumArgs, findChromium} from '../tools/chromium.ts';
import {serveDocs, type DocsServer} from './server.ts';

const dist = resolve(import.meta.dirname, '../../docs/.vitepress/dist');
const pages = ['/', '/tutorial.html', '/webmaster.html', '/reference/definition.html', '/check.html', '/de/'];

let browser: Browser;
let server: DocsServer;

before(async () => {
  assert.ok(existsSync(dist), 'Run npm run docs first.');
  server = await serveDocs(dist);
  browser = await chromium.launch({executablePath: await findChromium(), args: [...chromiumArgs]});
});

after(async () => {
  await browser.close();
  server.close();
});

/** Opens a page, hands it over, and holds that the policy had nothing to refuse. */
async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${server.origin}${path}`, {waitUntil: 'networkidle'});
  await look(page);
  await context.close();
  assert.deepEqual(faults, []);
}

describe('the built documentation', () => {
  it('has nothing inline in any page', () => {
    const found = globSync('**/*.html', {cwd: dist}).filter((path) =>
      /<script(?![^>]*\ssrc=)[^>]*>|<style|<[^>]+\sstyle="/.test(readFileSync(join(dist, path), 'utf8')),
    );
    assert.deepEqual(found, []);
  });

  for (const path of pages)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`is accessible and within the policy: ${path}, ${colorScheme}`, () =>
        visit(path, {colorScheme}, async (page) => assert.deepEqual(await axeViolations(page), [])));

  for (const path of pages)
    it(`fits a phone: ${path}`, () =>
      visit(path, {viewport: {width: 320, height: 640}}, async (page) => {
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(widths[0]! <= widths[1]!, `${widths[0]} of ${widths[1]} px`);
      }));

  it('prints the whole of a long line of code', () =>
    visit('/webmaster.html', {viewport: {width: 760, height: 1000}}, async (page) => {
      await page.emulateMedia({media: 'print'});
      const cut = await page.$$eval(
        '.vp-doc pre',
        (all) => all.filter((one) => one.scrollWidth > one.clientWidth).length,
      );
      assert.equal(cut, 0);
    }));

  it('is searched by keyboard', () =>
    visit('/', {}, async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('autocomplete in FieldOptions');
      await page.waitForSelector('.VPLocalSearchBox .result');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/reference/definition.html#autocomplete-in-fieldoptions');
      await page.waitForSelector('.VPLocalSearchBox', {state: 'detached'});
    }));

  it('keeps the brightness that was chosen', () =>
    visit('/webmaster.html', {colorScheme: 'light'}, async (page) => {
      await page.locator('.VPSwitchAppearance').first().focus();
      await page.keyboard.press('Enter');
      await page.reload({waitUntil: 'networkidle'});
      assert.ok(await page.evaluate(() => document.documentElement.classList.contains('dark')));
    }));
});
