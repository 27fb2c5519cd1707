/**
 * One large document through the form's own control, under the demo's strict policy, beside a bare `fetch` PUT of the same
 * file to a receiver of thirty lines that writes and flushes it. Both receivers are processes of their own.
 */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {startBrowser} from '../../e2e/support/browser.ts';
import {writePdf, type TestFile} from '../../e2e/support/files.ts';
import {watchWork, type Work} from '../support/page-work.ts';
import {atMost, exactly, some, type Measured, type Part} from '../support/part.ts';

const megabytes = 300;
const rounds = 2;
const demo = join(import.meta.dirname, '../../../demo/start.ts');
const plain = join(import.meta.dirname, '../support/plain-receiver.ts');

export const largeUpload: Part = {
  name: 'large-upload',
  title: `${megabytes} MB in the browser, beside a bare PUT`,
  async run(chance) {
    const folder = mkdtempSync(join(tmpdir(), 'ozg-large-'));
    const file = writePdf(folder, 'groß.pdf', some(megabytes, chance) * 2 ** 20, chance.seed);
    const [put, putUrl] = await started([plain, join(folder, 'put')], /^(\d+)$/m, {});
    const settings = {PORT: '0', OTHER_PORT: '0', DATA_DIR: join(folder, 'data'), LOG: 'silent', MAX_UPLOAD: '400MiB'};
    const [town, townUrl] = await started([demo], /^Town with the form:\s+(\S+)$/m, settings);
    const browser = await startBrowser();
    try {
      const bare: Work[] = [];
      const form: Work[] = [];
      for (let round = 0; round < rounds; round++) {
        bare.push(await barePut(browser, `http://127.0.0.1:${putUrl}/`, file));
        form.push(await throughTheForm(browser, townUrl, file));
      }
      return rows(file.size, bare, form);
    } finally {
      await browser.close();
      for (const child of [put, town]) {
        child.kill();
        await once(child, 'exit');
      }
      rmSync(folder, {recursive: true, force: true});
    }
  },
};

/** A program of this project, and what it says about where it is. */
async function started(
  args: string[],
  told: RegExp,
  settings: Record<string, string>,
): Promise<[ChildProcess, string]> {
  const environment = {...process.env, ...settings};
  const child = spawn(process.execPath, ['--conditions=source', ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const text of child.stdout.setEncoding('utf8').iterator({destroyOnReturn: false})) {
    output += text as string;
    const [, found] = told.exec(output) ?? [];
    if (found) {
      child.stdout.resume();
      return [child, found];
    }
  }
  throw new Error(`${args[0]} has ended.`);
}

async function opened(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(url);
  return page;
}

async function barePut(browser: Browser, url: string, file: TestFile): Promise<Work> {
  const page = await opened(browser, url);
  await page.locator('input').setInputFiles(file.path);
  const work = await watchWork(page, () =>
    page.evaluate(async () => {
      const [body] = document.querySelector('input')!.files!;
      const {status} = await fetch('/', {method: 'PUT', body: body!});
      if (status !== 204) throw new Error(`PUT: ${status}`);
    }),
  );
  await page.context().close();
  return work;
}

async function throughTheForm(browser: Browser, url: string, file: TestFile): Promise<Work> {
  const page = await opened(browser, url);
  await page.locator('ozg-form').locator('#drafts').waitFor();
  await page.evaluate((definition) => {
    const form = document.querySelector('ozg-form')!;
    form.setAttribute('src', '');
    Object.assign(form, {definition});
  }, definition);
  const control = page.locator('ozg-upload input');
  await control.waitFor({state: 'attached'});
  const work = await watchWork(page, async () => {
    await control.setInputFiles(file.path);
    await page.getByText('groß.pdf ist übertragen.').waitFor({state: 'attached'});
  });
  const sha256 = await page.evaluate(
    () => (document.querySelector('ozg-form') as unknown as {answers: {beleg: {sha256: string}}}).answers.beleg.sha256,
  );
  if (file.sha256 !== sha256) throw new Error('The form computed another SHA-256.');
  await page.context().close();
  return work;
}

const reference = {
  type: 'object',
  required: ['id', 'name', 'mediaType', 'size', 'sha256'],
  properties: {
    ...{id: {type: 'string'}, name: {type: 'string'}, sha256: {type: 'string'}},
    mediaType: {enum: ['application/pdf']},
    size: {type: 'integer', maximum: 400 * 1024 * 1024},
  },
};
const definition = {type: 'object', properties: {beleg: {title: 'Beleg', ...reference}}};

function rows(bytes: number, bare: readonly Work[], form: readonly Work[]): readonly Measured[] {
  const megabytesPerSecond = (work: readonly Work[]) =>
    (bytes * work.length) / 1e6 / work.reduce((sum, {seconds}) => sum + seconds, 0);
  const share = megabytesPerSecond(form) / megabytesPerSecond(bare);
  const most = (figure: (work: Work) => number) => Math.max(...form.map(figure));
  const mebibytes = (work: readonly Work[]) =>
    `${(Math.max(...work.map(({rendererBytes}) => rendererBytes)) / 2 ** 20).toFixed(0)} MiB`;
  return [
    {what: 'bare PUT', value: `${megabytesPerSecond(bare).toFixed(0)} MB/s`, isMet: true},
    {what: 'through the form', value: `${megabytesPerSecond(form).toFixed(0)} MB/s`, isMet: true},
    {what: 'its share of the bare PUT', value: share.toFixed(2), goal: '≥ 0.7', isMet: share >= 0.7},
    atMost("growth of the page's heap", most(({heapBytes}) => heapBytes) / 2 ** 20, 64, 'MiB'),
    // The worker with its buffers, and whatever the browser keeps; what a bare PUT takes of it stands beside.
    {what: "growth of its process's memory", value: `${mebibytes(form)} (bare PUT: ${mebibytes(bare)})`, isMet: true},
    atMost(
      'longest task of the main thread',
      most(({longestTaskMs}) => longestTaskMs),
      50,
      'ms',
    ),
    exactly('workers that hashed', Math.min(...form.map(({workers}) => workers)), 1),
  ];
}
