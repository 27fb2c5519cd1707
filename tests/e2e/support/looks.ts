/** Gives a page of the demo another look: a theme, a language that the town does not offer, all of it on the screen. */
import type {Page} from 'playwright-core';

/** Adds one of the themes that lie beside the script. */
export async function addTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: `/v1/themes/${name}.css`});
    document.head.append(link);
    return new Promise((settle) => link.addEventListener('load', settle));
  }, theme);
}

/** Lets the form speak a language as if the town offered it. The author's own words stay as they are. */
export async function speak(page: Page, language: string): Promise<void> {
  const form = page.locator('ozg-form');
  await form.locator('#page-title').waitFor();
  await form.evaluate(async (element, tag) => {
    const profile = (await (await fetch('/profile.json')).json()) as {endpoint: string};
    Object.assign(element, {profile: {...profile, languages: ['de', tag]}, language: tag});
  }, language);
  await form.locator(`.form[lang="${language}"]`).waitFor();
}

/** Sections far from the screen are not laid out: makes the screen as high as the page. */
export async function growToFit(page: Page): Promise<void> {
  const {width} = page.viewportSize()!;
  await page.setViewportSize({width, height: 1000});
  for (let round = 0; round < 2; round++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({width, height: Math.max(1000, height)});
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
  }
}
