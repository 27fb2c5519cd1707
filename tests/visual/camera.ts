/** Takes pictures of one thing at a phone's and a desk's width, light and dark, and puts them side by side. */
import type {Browser, Locator, Page} from 'playwright-core';
import type {PNG} from 'pngjs';
import {openPage} from '../e2e/support/browser.ts';
import {growToFit} from '../e2e/support/looks.ts';
import {decoded, row} from './picture.ts';

/** Name of a sheet → a phone's and a desk's, light and dark, side by side. */
export type Sheets = ReadonlyMap<string, PNG>;

const widths = [360, 1280] as const;
const schemes = ['light', 'dark'] as const;

/** Shows what is to be seen, and shoots it. */
type Scene = (page: Page, camera: Camera) => Promise<void>;

export class Camera {
  /** Pictures of one thing, in the order of `widths` and `schemes`. */
  readonly #taken = new Map<string, PNG[]>();
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Plays a scene in each width, on a page of its own. */
  async play(scene: Scene): Promise<void> {
    for (const width of widths) {
      const {page, close} = await openPage(this.#browser, {viewport: {width, height: 1000}});
      await scene(page, this);
      await close();
    }
  }

  /** Takes the pictures of an element. */
  async shoot(name: string, target: Locator): Promise<void> {
    const page = target.page();
    await page.mouse.move(0, 0); // nothing is under the pointer
    for (const colorScheme of schemes) {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      const bytes = await target.screenshot({animations: 'disabled'});
      this.#taken.set(name, [...(this.#taken.get(name) ?? []), decoded(bytes)]);
    }
  }

  /** Takes the pictures of all that an element holds, however far down it goes. */
  async shootWhole(name: string, target: Locator): Promise<void> {
    await growToFit(target.page());
    await this.shoot(name, target);
  }

  sheets(): Sheets {
    return new Map([...this.#taken].map(([name, pictures]) => [name, row(pictures)]));
  }
}
