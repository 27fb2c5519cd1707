/**
 * How long it takes to open the page of a form that was opened before: scripts and styles are in
 * the browser's cache, the line and the processor are as fast as they are.
 */
import type {Browser} from 'playwright-core';
import type {Contestant} from '../contestants.ts';
import {inPage} from './page.ts';

const visits = 3;

/** From asking for the page to the frame that shows it, once all questions can be filled in; for each visit. */
export async function measureOpen(
  browser: Browser,
  origin: string,
  {id, pageFor}: Contestant,
  questions: number,
): Promise<number[]> {
  return inPage(browser, async (page) => {
    const times = [];
    for (let visit = 0; visit <= visits; visit++) {
      await page.goto(`${origin}/${id}/${pageFor(questions)}`, {waitUntil: 'commit'});
      await page.waitForFunction(() => globalThis.bench?.shown !== undefined, undefined, {polling: 50});
      times.push(await page.evaluate(() => globalThis.bench.shown!));
    }
    // The first visit only fills the cache.
    return times.slice(1);
  });
}
