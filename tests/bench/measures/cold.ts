/** How long a person waits for a form of twenty questions on an old phone and a slow line, and what it weighs. */
import type {Browser} from 'playwright-core';
import type {Contestant} from '../contestants.ts';
import {questionsPerSection} from '../form.ts';
import type {Delivery, PageServer} from '../server.ts';
import {inPage, settle} from './page.ts';

export interface Cold {
  /** From asking for the page to a first question that can be filled in. */
  readonly ms: number;
  /** Scripts and style sheets asked for until then, and until the page was quiet. */
  readonly before: readonly Delivery[];
  readonly all: readonly Delivery[];
}

/** Lighthouse's slow 4G. */
const slowLine = {offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 675_000 / 8};

const isCode = ({path}: Delivery) => /\.(js|css)$/.test(path);

export async function measureCold(
  browser: Browser,
  server: PageServer,
  origin: string,
  {id, pageFor}: Contestant,
): Promise<Cold> {
  return inPage(browser, async (page, devtools) => {
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', {cacheDisabled: true});
    await devtools.send('Network.emulateNetworkConditions', slowLine);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
    server.takeDeliveries();
    await page.goto(`${origin}/${id}/${pageFor(questionsPerSection)}`, {waitUntil: 'commit'});
    await page.waitForFunction(() => globalThis.bench?.shown !== undefined, undefined, {polling: 50});
    const before = server.takeDeliveries();
    const ms = await page.evaluate(() => globalThis.bench.shown!);
    await settle(page, 1_000);
    return {ms, before: before.filter(isCode), all: [...before, ...server.takeDeliveries()].filter(isCode)};
  });
}
