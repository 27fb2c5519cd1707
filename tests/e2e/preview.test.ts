/** The preview as an author uses it: the browser beside the editor, a save, a slip, a try at sending. */
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {runHere} from '@ozg-forms/cli/testing/command-line';
import {axeViolations} from '../accessibility/axe.ts';
import {openPage, startBrowser, type Watched} from './support/browser.ts';

const launcher = resolve(import.meta.dirname, '../../packages/cli/bin/ozg-forms.js');

let place: string;
let process_: ChildProcess;
let url: string;
let browser: Browser;
let watched: Watched;
let page: Page;
let text: string;

const file = (): string => join(place, 'mein-antrag', 'form.json');
const notices = () => page.locator('#notices');
const field = (name: string) => page.locator('ozg-form').getByRole('textbox', {name});

before(async () => {
  place = await mkdtemp(join(tmpdir(), 'ozg-preview-test-'));
  await runHere(['new', join(place, 'mein-antrag'), '--yes', '--title', 'Mein Antrag', '--title-en', 'My request']);
  text = await readFile(file(), 'utf8');
  process_ = spawn(process.execPath, [launcher, 'preview', join(place, 'mein-antrag'), '--port', '0', '--json']);
  let said = '';
  for await (const chunk of process_.stdout!) {
    said += String(chunk);
    if (said.includes('}')) break;
  }
  ({url} = JSON.parse(said) as {url: string});
  browser = await startBrowser();
  watched = await openPage(browser);
  ({page} = watched);
  await page.goto(url);
});

after(async () => {
  await browser?.close();
  if (process_.exitCode === null) {
    process_.kill('SIGINT');
    await once(process_, 'exit');
  }
  await rm(place, {recursive: true, force: true});
});

describe('the preview', () => {
  it('shows the form under a strict policy', async () => {
    await page.getByRole('heading', {name: 'Mein Antrag', level: 1}).waitFor();
    await page.locator('ozg-form').getByRole('radio', {name: 'Etwas anderes'}).check();
    await field('Beschreiben Sie Ihr Anliegen').fill('Eine Laterne ist aus.');
    const policy = (await page.request.get(url)).headers()['content-security-policy']!;
    assert.match(policy, /default-src 'none'; script-src 'self';.*require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('shows what is saved, and keeps what was typed', async () => {
    await writeFile(file(), text.replaceAll('Beschreiben Sie Ihr Anliegen', 'Was ist geschehen?'));
    await field('Was ist geschehen?').waitFor();
    assert.equal(await field('Was ist geschehen?').inputValue(), 'Eine Laterne ist aus.');
  });

  it('leaves out what no longer fits', async () => {
    await writeFile(
      file(),
      text
        .replace('"const": "anderes",', '"const": "sonstiges",')
        .replace('"const": "anderes"', '"const": "sonstiges"'),
    );
    await field('Beschreiben Sie Ihr Anliegen').waitFor({state: 'detached'});
    await writeFile(file(), text);
    await field('Beschreiben Sie Ihr Anliegen').waitFor();
    assert.equal(await field('Beschreiben Sie Ihr Anliegen').inputValue(), 'Eine Laterne ist aus.');
  });

  it('names file, line and column of a slip, keeps the form, and lets go once it is mended', async () => {
    const broken = text.replace('"version": "1.0.0",', '"version": "1.0.0"');
    await writeFile(file(), broken);
    const alert = notices().getByRole('alert');
    await alert.waitFor();
    const line = broken.split('\n').findIndex((each) => each.includes('"version"')) + 2;
    assert.match((await alert.textContent())!, new RegExp(`form\\.json:${line - 1}|form\\.json:${line}:`));
    assert.equal(await field('Beschreiben Sie Ihr Anliegen').inputValue(), 'Eine Laterne ist aus.');
    await writeFile(file(), text);
    await alert.waitFor({state: 'detached'});
  });

  it('names the place of what the check finds', async () => {
    await writeFile(
      file(),
      text
        .replace('"fields": ["/anliegen"]', '"fields": ["/anliegn"]')
        .replace('"/anliegen"\n      ]', '"/anliegn"\n      ]'),
    );
    await notices()
      .getByText(/form\.json:\d+:\d+/)
      .first()
      .waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({colorScheme});
      assert.deepEqual(await axeViolations(page), [], colorScheme);
    }
    await writeFile(file(), text);
    await notices().waitFor({state: 'hidden'});
  });

  it('sends to a receiver of its own and shows what arrives', async () => {
    const form = page.locator('ozg-form');
    const next = form.getByRole('button', {name: /Weiter/});
    for (const [part, value] of [
      ['Tag', '1'],
      ['Monat', '3'],
      ['Jahr', '2025'],
    ] as const)
      await form.getByRole('textbox', {name: part}).fill(value);
    await next.click();
    await field('Vorname').fill('Erika');
    await field('Nachname').fill('Mustermann');
    await field('E-Mail-Adresse').fill('erika.mustermann@example.org');
    await next.click();
    await form.getByRole('checkbox', {name: /vollständig/}).check();
    await form.getByRole('button', {name: 'Verbindlich absenden'}).click();
    const received = page.locator('#received pre');
    await received.waitFor();
    const application = JSON.parse((await received.textContent())!) as {
      submission?: {answers: object};
      answers?: object;
    };
    assert.match(JSON.stringify(application), /Eine Laterne ist aus\./);
    await watched.assertClean([new URL(url).origin]);
  });

  it('answers no other name than that of this machine', async () => {
    const {port} = new URL(url);
    const {request} = await import('node:http');
    const status = await new Promise((done, fail) => {
      request({port, host: '127.0.0.1', headers: {host: 'evil.example'}}, (response) =>
        done(response.resume().statusCode),
      )
        .on('error', fail)
        .end();
    });
    assert.equal(status, 403);
  });

  it('ends by Ctrl-C with 0', async () => {
    await page.close();
    process_.kill('SIGINT');
    const [status] = (await once(process_, 'exit')) as [number];
    assert.equal(status, 0);
  });
});
