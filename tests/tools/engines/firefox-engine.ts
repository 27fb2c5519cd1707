/** Firefox, by puppeteer-core over WebDriver BiDi. */
import {launch, type ElementHandle, type KeyInput} from 'puppeteer-core';
import {findFirefox} from '../firefox.ts';
import {activeElement} from './active-element.ts';
import type {Engine, Tab} from './engine.ts';

/** Nothing is fetched that no test asks for, and the pages of a test speak German. */
const firefoxPreferences = {
  'intl.accept_languages': 'de-DE, de',
  'browser.search.update': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
};

export async function startFirefox(): Promise<Engine> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Install one, or set FIREFOX_PATH to it.');
  const browser = await launch({browser: 'firefox', executablePath, extraPrefsFirefox: firefoxPreferences});
  return {
    name: 'firefox',
    async open(): Promise<Tab> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({width: 1280, height: 900});
      return {
        goto: async (address) => void (await page.goto(address)),
        run: (act, given) => page.evaluate(act as never, given) as Promise<never>,
        async press(key) {
          // Headless, keys reach a page that Tab has left. Buttons there take no Enter, and nothing says why.
          if (!/Tab$/.test(key) && !(await page.evaluate(() => document.hasFocus())))
            throw new Error(`The focus has left the page; nobody there is pressed by ${key}.`);
          const keys = key.replace('Space', ' ').split('+') as KeyInput[];
          const last = keys.pop()!;
          for (const held of keys) await page.keyboard.down(held);
          await page.keyboard.press(last);
          for (const held of keys) await page.keyboard.up(held);
        },
        type: (text) => page.keyboard.type(text),
        async pick(paths) {
          // Each document is asked: BiDi gives files to a control of the frame that it is asked in.
          for (const frame of page.frames()) {
            const control = (await frame.evaluateHandle(activeElement)) as ElementHandle<HTMLInputElement>;
            if (await control.evaluate(({type}) => type === 'file')) return control.uploadFile(...paths);
          }
          throw new Error('No file control has the focus.');
        },
        screenshot: async () => Buffer.from(await page.screenshot()),
        // A page that asks whether to leave it is left.
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
