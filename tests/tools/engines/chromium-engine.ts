/** Chromium, by playwright-core over the DevTools protocol. */
import {chromium, type Page} from 'playwright-core';
import {chromiumArgs, findChromium} from '../chromium.ts';
import type {Engine, Tab} from './engine.ts';

export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch({executablePath: await findChromium(), args: [...chromiumArgs]});
  return {
    name: 'chromium',
    async open() {
      const context = await browser.newContext({locale: 'de-DE', viewport: {width: 1280, height: 900}});
      return tabOf(await context.newPage());
    },
    close: () => browser.close(),
  };
}

/** A page of Playwright's as a tab. Closing it closes its profile. */
export function tabOf(page: Page): Tab {
  // From now on the browser hands file dialogues to the test instead of opening its own.
  page.on('filechooser', () => {});
  return {
    goto: async (address) => void (await page.goto(address)),
    run: (act, given) => page.evaluate(act as never, given) as Promise<never>,
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async pick(paths) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles([...paths]);
    },
    screenshot: () => page.screenshot(),
    close: () => page.context().close(),
  };
}
