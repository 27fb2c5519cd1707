/** How long a page's main thread was busy at once, as the browser's own trace tells. */
import type {Browser, Page} from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time: other programs on the machine do not count. */
  readonly tdur?: number;
}

const categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];

/**
 * Runs something, and returns the milliseconds of processor time that the longest task of the page's main thread took
 * meanwhile. A task is what runs between two chances of the page to react (W3C, Long Tasks).
 *
 * @throws Error if the trace lacks one of the two tasks that are made on purpose, before and after: then it may lack others
 */
export async function longestTaskMs(browser: Browser, page: Page, run: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, {categories});
  await page.evaluate(markedTask, 'first task');
  await run();
  await page.evaluate(markedTask, 'last task');
  // A task is traced when it ends, and its answer is here before.
  await page.evaluate(markedTask, 'end');
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: readonly TraceEvent[]};
  const first = taskWith('first task', traceEvents);
  const last = taskWith('last task', traceEvents);
  return Math.max(
    0,
    ...traceEvents
      .filter((event) => isTask(event, first) && event.ts > first.ts && event.ts < last.ts)
      .map(({tdur}) => tdur! / 1_000),
  );
}

/** Leaves a mark, in a task of its own. */
function markedTask(name: string): Promise<void> {
  return new Promise((done) =>
    setTimeout(() => {
      performance.mark(name);
      done();
    }),
  );
}

function taskWith(mark: string, events: readonly TraceEvent[]): TraceEvent {
  const marked = events.find(({name}) => name === mark);
  const task =
    marked &&
    events.find((event) => isTask(event, marked) && event.ts <= marked.ts && event.ts + event.dur! >= marked.ts);
  if (!task) throw new Error(`The trace does not hold the ${mark}.`);
  return task;
}

/** Whether it is a task of the same thread. */
function isTask({name, pid, tid, tdur}: TraceEvent, other: TraceEvent): boolean {
  return name === 'RunTask' && pid === other.pid && tid === other.tid && tdur !== undefined;
}
