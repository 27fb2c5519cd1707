/** What something costs a page: time, memory, and how long its main thread was busy at once. */
import {readFileSync} from 'node:fs';
import type {CDPSession, Page} from 'playwright-core';

export interface Work {
  readonly seconds: number;
  /** The most that the page's heap of JavaScript grew. */
  readonly heapBytes: number;
  /** The most that the memory of the page's process grew, workers and buffers with it. */
  readonly rendererBytes: number;
  /** 0 when none took 50 ms. */
  readonly longestTaskMs: number;
  /** Workers that were started. */
  readonly workers: number;
}

/** Runs something and looks ten times a second at what it takes. */
export async function watchWork(page: Page, run: () => Promise<unknown>): Promise<Work> {
  const cdp = await page.context().newCDPSession(page);
  const pid = await rendererOf(page);
  let workers = 0;
  page.on('worker', () => (workers += 1));
  await page.evaluate(observeTasks);
  await cdp.send('HeapProfiler.collectGarbage');
  const before = {heap: await heapOf(cdp), memory: memoryOf(pid)};
  const peak = {...before};
  const timer = setInterval(() => {
    peak.memory = Math.max(peak.memory, memoryOf(pid));
    heapOf(cdp).then(
      (heap) => (peak.heap = Math.max(peak.heap, heap)),
      () => {},
    );
  }, 100);
  const start = performance.now();
  await run();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  const longestTaskMs = await page.evaluate(() => (globalThis as {longestTaskMs?: number}).longestTaskMs!);
  const [heapBytes, rendererBytes] = [peak.heap - before.heap, peak.memory - before.memory];
  return {seconds, heapBytes, rendererBytes, longestTaskMs, workers};
}

/** In the page: keeps the longest task from here on (W3C Long Tasks, 50 ms and more). */
function observeTasks(): void {
  const seen = globalThis as {longestTaskMs?: number};
  seen.longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) seen.longestTaskMs = Math.max(seen.longestTaskMs!, duration);
  }).observe({type: 'longtask'});
}

async function heapOf(cdp: CDPSession): Promise<number> {
  const {usedSize} = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** The process of the youngest page. */
async function rendererOf(page: Page): Promise<number> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(...processInfo.filter(({type}) => type === 'renderer').map(({id}) => id));
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
