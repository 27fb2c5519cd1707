/** What the modes add to a form: one question a page, all on one page, and the list of tasks; and the list of services. */
import type {Page} from 'playwright-core';
import type {Town} from '../../e2e/support/town.ts';
import type {Camera} from '../camera.ts';
import {goOnWith} from './begun-form.ts';

export async function shootModes(camera: Camera, {town}: Town): Promise<void> {
  await camera.play(async (page) => {
    const form = page.locator('ozg-form');
    await page.goto(`${town}/dienstleistungen`);
    await page.locator('ozg-catalog [part=service]').first().waitFor();
    await camera.shootWhole('services', page.locator('body'));
    await page.locator('ozg-catalog [part=search]').fill('Urkunde');
    await camera.shoot('services-found', page.locator('ozg-catalog'));

    await page.goto(`${town}/dienstleistungen?ozg-service=wohngeld-erstantrag`);
    await form.locator('[part=tasks]').waitFor();
    await goOnWith(page, 'wohngeld-erstantrag', {page: 'tasks', example: 'valid-single', revealed: ['wohnung']});
    await camera.shootWhole('mode-tasks', form);

    await page.goto(town);
    await form.locator('#page-title').waitFor();
    await setMode(page, 'questions');
    await form.getByText('Wer hält den Hund?').first().waitFor();
    await camera.shootWhole('mode-questions', form);
    await page.getByRole('button', {name: 'Weiter', exact: true}).click();
    await form.locator('#summary').waitFor();
    await camera.shootWhole('mode-questions-errors', form);

    await page.goto(`${town}/dienstleistungen?ozg-service=hundesteuer-abmeldung`);
    await form.locator('#page-title').waitFor();
    await setMode(page, 'single');
    await form.locator('[part=part]').first().waitFor();
    await camera.shootWhole('mode-single', form);
  });
}

async function setMode(page: Page, mode: 'questions' | 'single'): Promise<void> {
  await page.locator('ozg-form').evaluate((form, wanted) => form.setAttribute('mode', wanted), mode);
}
