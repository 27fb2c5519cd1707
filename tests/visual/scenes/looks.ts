/** From right to left, and in each theme: a page with faults, a review, a list of tasks, every widget. */
import type {Page} from 'playwright-core';
import {addTheme, speak} from '../../e2e/support/looks.ts';
import type {Town} from '../../e2e/support/town.ts';
import {themes} from '../../../demo/widgets/choices.ts';
import type {Camera} from '../camera.ts';
import {goOnWith} from './begun-form.ts';

export async function shootLooks(camera: Camera, {town}: Town): Promise<void> {
  await camera.play(async (page) => {
    await page.goto(town);
    await speak(page, 'ar');
    await shootForm(page, camera, 'arabic');
    await page.goto(`${town}/dienstleistungen?ozg-service=wohngeld-erstantrag`);
    await speak(page, 'ar');
    await camera.shootWhole('arabic-tasks', page.locator('ozg-form'));
    await page.goto(`${town}/widgets?language=ar&state=wrong`);
    await page.locator('main[aria-busy=false]').waitFor();
    await page.waitForLoadState('networkidle');
    for (const widget of await page.locator('.widget').all()) {
      await camera.shoot(`arabic-widget-${await widget.getAttribute('data-widget')}`, widget);
    }
    for (const theme of themes.filter((name) => name !== 'none')) {
      await page.goto(town);
      await page.locator('ozg-form #page-title').waitFor();
      await addTheme(page, theme);
      await shootForm(page, camera, `theme-${theme}`);
    }
  });
}

async function shootForm(page: Page, camera: Camera, name: string): Promise<void> {
  const form = page.locator('ozg-form');
  await goOnWith(page, 'hundesteuer-anmeldung', {page: 'hunde', revealed: ['hunde']});
  await form.locator('#summary').waitFor();
  await camera.shootWhole(`${name}-errors`, form);
  await goOnWith(page, 'hundesteuer-anmeldung', {page: 'pruefen', example: 'valid-person-one-dog'});
  await form.locator('.review').first().waitFor();
  await camera.shootWhole(`${name}-review`, form);
}
