/** The other published forms, opened from the list of services: the first page, with faults, and the review. */
import type {Town} from '../../e2e/support/town.ts';
import type {Camera} from '../camera.ts';
import {goOnWith} from './begun-form.ts';

/** Id of the form → its first page, and an example to review. */
const forms: Readonly<Record<string, {readonly first: string; readonly example: string}>> = {
  geburtsurkunde: {first: 'person', example: 'valid-child-five-copies'},
  gewerbeanmeldung: {first: 'betrieb', example: 'valid-sole-trader'},
  'hundesteuer-abmeldung': {first: 'halter', example: 'valid-given-to-somebody'},
  sondernutzung: {first: 'antrag', example: 'valid-tables'},
  'wohngeld-erstantrag': {first: 'person', example: 'valid-family'},
};

export async function shootForms(camera: Camera, {town}: Town): Promise<void> {
  await camera.play(async (page) => {
    const form = page.locator('ozg-form');
    for (const [id, {first, example}] of Object.entries(forms)) {
      await page.goto(`${town}/dienstleistungen?ozg-service=${id}`);
      await form.locator('#page-title').waitFor();
      await camera.shootWhole(`${id}-first`, form);
      await goOnWith(page, id, {page: first, revealed: [first]});
      await form.locator('#summary').waitFor();
      await camera.shootWhole(`${id}-errors`, form);
      await goOnWith(page, id, {page: 'pruefen', example});
      await form.locator('.review').first().waitFor();
      await camera.shootWhole(`${id}-review`, form);
    }
  });
}
