/** A page of its own for every measurement, so that none finds what another one left behind. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, CDPSession, Page} from 'playwright-core';

/** What `probe.js` puts into the page, and what a contestant's `main.js` does. */
declare global {
  var bench: {
    readonly violations: number;
    readonly shown: number | undefined;
    readonly result: Promise<number>;
    render(text: string): Promise<number>;
    armKey(): void;
    armToggle(section: string, isShown: boolean): void;
    armSend(count: number): void;
  };
  var contestant: {
    mount(text: string): Promise<void>;
    unmount(): void;
    text(section: string, key: string): HTMLElement | null;
    box(section: string): HTMLElement | null;
    further(section: string): HTMLElement | null;
    send(): HTMLElement | null;
    faults(): number;
  };
}

const probe = readFileSync(join(import.meta.dirname, '../probe.js'), 'utf8');

/** Runs `measure` in a new page, and closes it whatever happens. */
export async function inPage<T>(
  browser: Browser,
  measure: (page: Page, devtools: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  try {
    await context.addInitScript({content: probe});
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    return await measure(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}

/** Gives a page time to load what it loads later, and to become quiet. */
export async function settle(page: Page, ms = 300): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(ms);
}
