/**
 * A page that loads the runtime twice, under a policy that names the one Trusted Types policy it
 * allows: what happens when a theme and an editor both bring the script, one with `?ver=…`.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startDemo, type Demo} from '../../demo/server/demo.ts';
import {openPage, startBrowser} from './support/browser.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ozg-copies-'));

/** A site of a third town; its page is written anew for every test. */
let answer = {policy: '', html: ''};
const site = createServer((request, response) => {
  const isPage = request.url === '/';
  response.writeHead(isPage ? 200 : 404, {'content-security-policy': answer.policy, 'content-type': 'text/html'});
  response.end(isPage ? answer.html : '');
});

let origin: string;
let demo: Demo;
let browser: Browser;

before(async () => {
  await new Promise<void>((done) => void site.listen(0, '127.0.0.1', done));
  origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  demo = await startDemo({PORT: '0', DATA_DIR: dataDir, LOG: 'silent', ALLOWED_ORIGINS: origin});
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await demo.close();
  site.close();
  rmSync(dataDir, {recursive: true});
});

describe('a page with two copies of the runtime', () => {
  it('shows its form under a policy that allows nothing but scripts and calls to the forms', async () => {
    answer = {
      policy:
        `default-src 'none'; script-src ${demo.town}; connect-src ${demo.town}; ` +
        "require-trusted-types-for 'script'; trusted-types ozg-forms",
      html: `<!doctype html><html lang="de"><title>Zweimal</title>
<script type="module" src="${demo.town}/v1/ozg-forms.js"></script>
<script type="module" src="${demo.town}/v1/ozg-forms.js?ver=2"></script>
<ozg-form src="${demo.town}/forms/hundesteuer-anmeldung/form.json" endpoint="${demo.town}/antraege"></ozg-form>`,
    };
    const watched = await openPage(browser);
    await watched.page.goto(origin);

    await watched.page.getByText('Schritt 1 von 5').waitFor();
    await watched.page.waitForLoadState('networkidle');

    assert.equal(await watched.page.locator('ozg-form').count(), 1);
    await watched.assertClean([origin, demo.town]);
    await watched.close();
  });
});
