/**
 * What a form costs once its code and its data are there: showing it, typing into it, a condition that
 * changes, sending it with faults, and the memory it holds.
 */
import type {Browser, CDPSession, Page} from 'playwright-core';
import type {Contestant} from '../contestants.ts';
import {faultsOf, questionsPerSection} from '../form.ts';
import {inPage, settle} from './page.ts';
import {scriptTimes} from './script-times.ts';

export interface Mounted {
  readonly mount: number;
  /** Megabytes that are still in use after the rubbish was collected. */
  readonly heap: number;
  readonly keyFrames: readonly number[];
  readonly keyScripts: readonly number[];
  readonly toggles: readonly number[];
  readonly send: number;
  readonly violations: number;
}

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export async function measureMounted(
  browser: Browser,
  origin: string,
  {id}: Contestant,
  questions: number,
): Promise<Mounted> {
  return inPage(browser, async (page, devtools) => {
    const text = (size: number) => page.evaluate(async (path) => (await fetch(path)).text(), `data/${size}.json`);
    await page.goto(`${origin}/${id}/index.html`);
    // The smallest form first: it brings in what is loaded later, and wakes up the page.
    await page.evaluate(async (json) => globalThis.bench.render(json), await text(questionsPerSection));
    await settle(page);
    await page.evaluate(() => globalThis.contestant.unmount());
    const form = await text(questions);
    await collectGarbage(devtools);
    const mount = await page.evaluate(async (json) => globalThis.bench.render(json), form);
    await settle(page);
    const heap = await heapOf(devtools);

    const section = `s${Math.floor(questions / questionsPerSection / 2)}`;
    await page.evaluate((key) => globalThis.contestant.text(key, 'f15')!.focus(), section);
    await page.waitForTimeout(200);
    const keyFrames = [];
    for (const key of keys) keyFrames.push(await pressed(page, key, () => globalThis.bench.armKey()));
    const keyScripts = await scriptTimes(browser, page, keys);

    const toggles = [];
    await page.evaluate(() => globalThis.contestant.box('s0')!.focus());
    await page.waitForTimeout(200);
    for (const isShown of [true, false, true, false]) {
      await page.evaluate((shown) => globalThis.bench.armToggle('s0', shown), isShown);
      await page.keyboard.press('Space');
      toggles.push(await resultOf(page));
      await page.waitForTimeout(50);
    }

    const count = faultsOf(questions);
    await page.evaluate(() => globalThis.contestant.send()!.focus());
    await page.waitForTimeout(200);
    await page.evaluate((faults) => globalThis.bench.armSend(faults), count);
    await page.keyboard.press('Enter');
    const send = await resultOf(page);
    const violations = await page.evaluate(() => globalThis.bench.violations);
    return {mount, heap, keyFrames, keyScripts, toggles, send, violations};
  });
}

async function pressed(page: Page, key: string, arm: () => void): Promise<number> {
  await page.evaluate(arm);
  await page.keyboard.press(key);
  const ms = await resultOf(page);
  await page.waitForTimeout(50);
  return ms;
}

async function resultOf(page: Page): Promise<number> {
  const ms = await page.evaluate(async () => {
    const late = new Promise<undefined>((settle) => setTimeout(() => settle(undefined), 60_000));
    return Promise.race([globalThis.bench.result, late]);
  });
  if (ms === undefined) throw new Error(`Nothing had changed after a minute on ${page.url()}.`);
  return ms;
}

async function collectGarbage(devtools: CDPSession): Promise<void> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await collectGarbage(devtools);
  await devtools.send('Performance.enable');
  const {metrics} = await devtools.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'JSHeapUsedSize')!.value / 2 ** 20;
}
