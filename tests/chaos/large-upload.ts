/**
 * One large document through the form's own control, beside a bare `fetch` PUT of the same file in the same run:
 * throughput, what the page's heap gains, and the longest task of its main thread. Prints a table; exit 1 when a
 * number is missed. `node --conditions=source tests/chaos/large-upload.ts [MB]`
 */
import {createHash} from 'node:crypto';
import {createReadStream, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {CDPSession, Page} from 'playwright-core';
import {startBrowser} from '../e2e/support/browser.ts';
import {writePdf} from '../e2e/support/files.ts';
import {startDemo} from '../../demo/server/demo.ts';

const megabytes = Number(process.argv[2] ?? 300);
const bytes = megabytes * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'ozg-large-'));
const file = writePdf(folder, 'groß.pdf', bytes, 7);

/** Takes whatever is put and throws it away: faster than anything that keeps it. */
const sink = createServer((request, response) => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-methods', 'PUT');
  response.setHeader('access-control-allow-headers', 'content-type');
  request.resume();
  request.on('end', () => response.end());
});
await new Promise<void>((done) => void sink.listen(0, '127.0.0.1', done));
const sinkUrl = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/`;

const town = await startDemo({PORT: '0', DATA_DIR: join(folder, 'data'), LOG: 'silent', MAX_UPLOAD: '400MiB'});
const browser = await startBrowser();

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

interface Measured {
  readonly seconds: number;
  readonly peakHeapBytes: number;
  readonly longestTaskMs: number;
}

async function newPage(): Promise<{page: Page; cdp: CDPSession}> {
  // Without the page's policy, which would not let it reach the sink.
  const context = await browser.newContext({bypassCSP: true});
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.addInitScript(() => {
    const seen = globalThis as {longestTaskMs?: number};
    seen.longestTaskMs = 0;
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) seen.longestTaskMs = Math.max(seen.longestTaskMs!, duration);
    }).observe({type: 'longtask'});
  });
  await page.goto(`${town.town}/`);
  await page.locator('ozg-form').locator('#drafts').waitFor();
  return {page, cdp: await context.newCDPSession(page)};
}

async function heapOf(cdp: CDPSession): Promise<number> {
  const {usedSize} = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Runs something in a page, watching its heap ten times a second and its longest task. */
async function measured(page: Page, cdp: CDPSession, run: () => Promise<unknown>): Promise<Measured> {
  await cdp.send('HeapProfiler.collectGarbage');
  const before = await heapOf(cdp);
  await page.evaluate(() => ((globalThis as {longestTaskMs?: number}).longestTaskMs = 0));
  let peak = before;
  const timer = setInterval(
    () =>
      void heapOf(cdp)
        .then((used) => (peak = Math.max(peak, used)))
        .catch(() => {}),
    100,
  );
  const start = performance.now();
  await run();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  const longestTaskMs = await page.evaluate(() => (globalThis as {longestTaskMs?: number}).longestTaskMs ?? 0);
  return {seconds, peakHeapBytes: peak - before, longestTaskMs};
}

async function bare(): Promise<Measured> {
  const {page, cdp} = await newPage();
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bare';
    document.body.append(input);
  });
  await page.locator('#bare').setInputFiles(file.path);
  const result = await measured(page, cdp, () =>
    page.evaluate(async (url) => {
      const [body] = (document.querySelector('#bare') as HTMLInputElement).files!;
      await fetch(url, {method: 'PUT', body: body!});
    }, sinkUrl),
  );
  await page.context().close();
  return result;
}

async function throughTheForm(): Promise<Measured> {
  const {page, cdp} = await newPage();
  await page.evaluate((json) => {
    const form = document.querySelector('ozg-form')!;
    form.setAttribute('src', '');
    Object.assign(form, {definition: json});
  }, definition);
  const control = page.locator('ozg-upload input');
  await control.waitFor({state: 'attached'});
  const result = await measured(page, cdp, async () => {
    await control.setInputFiles(file.path);
    await page.getByText('groß.pdf ist übertragen.').waitFor({state: 'attached'});
  });
  const sha256 = await page.evaluate(
    () => (document.querySelector('ozg-form') as unknown as {answers: {beleg: {sha256: string}}}).answers.beleg.sha256,
  );
  const hash = createHash('sha256');
  for await (const part of createReadStream(file.path)) hash.update(part as Buffer);
  if (hash.digest('hex') !== sha256) throw new Error('The form computed another SHA-256.');
  await page.context().close();
  return result;
}

try {
  const rows = [
    ['bare PUT', await bare()],
    ['ozg-form', await throughTheForm()],
  ] as const;
  console.log(`${megabytes} MB          s    MB/s   heap +MB   longest task ms`);
  for (const [name, {seconds, peakHeapBytes, longestTaskMs}] of rows) {
    const numbers = [seconds.toFixed(2), (megabytes / seconds).toFixed(0), (peakHeapBytes / 2 ** 20).toFixed(1)];
    console.log(
      `${name.padEnd(10)} ${numbers.map((text) => text.padStart(7)).join(' ')} ${longestTaskMs.toFixed(0).padStart(12)}`,
    );
  }
  const [[, put], [, form]] = rows;
  const share = put.seconds / form.seconds;
  console.log(
    `Share of the bare throughput: ${share.toFixed(2)} (0.7 wanted). Heap: 64 MB allowed. Tasks: 50 ms allowed.`,
  );
  process.exitCode = share >= 0.7 && form.peakHeapBytes < 64 * 2 ** 20 && form.longestTaskMs <= 50 ? 0 : 1;
} finally {
  await browser.close();
  await town.close();
  sink.close();
  rmSync(folder, {recursive: true, force: true});
}
