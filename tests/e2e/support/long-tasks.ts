/** How long a page's main thread was busy at once, as the browser's own trace tells. */
import type {Browser, Page} from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time: other programs on the machine do not count. */
  readonly tdur?: number;
  readonly args: {readonly name?: string};
}

/**
 * Runs something, and returns the milliseconds of processor time that the longest task of a main thread took.
 * A task is what runs between two chances of the page to react (W3C, Long Tasks).
 */
export async function longestTaskMs(browser: Browser, page: Page, run: () => Promise<unknown>): Promise<number> {
  const categories = ['toplevel', '__metadata', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, {categories});
  await run();
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: readonly TraceEvent[]};
  const mains = traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({pid, tid}: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
  const tasks = traceEvents.filter((event) => /RunTask$/.test(event.name) && event.tdur !== undefined && isMain(event));
  if (tasks.length === 0) throw new Error('The trace holds no tasks of a main thread.');
  return Math.max(...tasks.map(({tdur}) => tdur!)) / 1_000;
}
