/** How long scripts run because of one keystroke, wherever they put the work: read from a trace of the browser. */
import type {Browser, Page} from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {readonly data?: {readonly type?: string}};
}

/** Everything that runs scripts; what lies inside of another one counts once. */
const runsScript = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
]);

/** Presses each key, waits until the page is quiet, and answers the milliseconds of script for each. */
export async function scriptTimes(browser: Browser, page: Page, keys: readonly string[]): Promise<number[]> {
  await browser.startTracing(page, {categories: ['devtools.timeline', 'v8']});
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
  const trace = await browser.stopTracing();
  const {traceEvents} = JSON.parse(trace.toString()) as {traceEvents: TraceEvent[]};
  return timesIn(traceEvents, keys.length);
}

function timesIn(events: readonly TraceEvent[], count: number): number[] {
  const isKeydown = ({name, args}: TraceEvent) => name === 'EventDispatch' && args?.data?.type === 'keydown';
  const presses = events.filter(isKeydown).sort((a, b) => a.ts - b.ts);
  if (presses.length !== count) throw new Error(`The trace holds ${presses.length} keystrokes instead of ${count}.`);
  const [{pid, tid}] = presses as [TraceEvent];
  const scripts = events.filter((event) => event.pid === pid && event.tid === tid && runsScript.has(event.name));
  return presses.map(({ts}, at) => {
    const end = presses[at + 1]?.ts ?? Infinity;
    return unionOf(scripts.filter((script) => script.ts >= ts && script.ts < end)) / 1_000;
  });
}

function unionOf(events: readonly TraceEvent[]): number {
  let sum = 0;
  let until = 0;
  for (const {ts, dur = 0} of [...events].sort((a, b) => a.ts - b.ts)) {
    const end = ts + dur;
    if (end > until) sum += end - Math.max(ts, until);
    until = Math.max(until, end);
  }
  return sum;
}
