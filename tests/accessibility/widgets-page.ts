/** The demo's page of every widget in every state, in one of its looks. */
import type {Browser, BrowserContextOptions} from 'playwright-core';
import {openPage, type Watched} from '../e2e/support/browser.ts';

/** As in the address of the page; what is left out is as the page begins. */
export type Look = Readonly<Partial<Record<'theme' | 'scheme' | 'language' | 'labels' | 'widget' | 'state', string>>>;

export async function openWidgets(
  browser: Browser,
  town: string,
  look: Look = {},
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const watched = await openPage(browser, options);
  await watched.page.goto(`${town}/widgets?${new URLSearchParams(look).toString()}`);
  await watched.page.locator('main[aria-busy=false]').waitFor();
  // Some widgets load with the first field that takes them.
  await watched.page.waitForFunction(() => {
    const hosts = [...document.querySelectorAll('[data-example]')];
    return hosts.every((host) => host.shadowRoot && !host.shadowRoot.querySelector('.waiting, ozg-list:empty'));
  });
  await watched.page.waitForLoadState('networkidle');
  return watched;
}
