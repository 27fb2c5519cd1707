/** Every sheet of pictures: those that `npm test` takes, and those of `npm run visual:full`. */
import type {Browser} from 'playwright-core';
import type {Town} from '../e2e/support/town.ts';
import {Camera, type Sheets} from './camera.ts';
import {shootDogTax} from './scenes/dog-tax.ts';
import {shootForms} from './scenes/forms.ts';
import {shootLooks} from './scenes/looks.ts';
import {shootModes} from './scenes/modes.ts';
import {shootWidgets} from './scenes/widgets.ts';

/** `usual`: with every `npm test`. `further`: what changes with them, as a rule, and takes longer. */
export type Album = 'usual' | 'further';

const scenes: Readonly<Record<Album, readonly ((camera: Camera, town: Town) => Promise<void>)[]>> = {
  usual: [shootWidgets, shootDogTax, shootModes],
  further: [shootForms, shootLooks],
};

export async function takeSheets(album: Album, browser: Browser, town: Town): Promise<Sheets> {
  const camera = new Camera(browser);
  for (const shootScene of scenes[album]) await shootScene(camera, town);
  return camera.sheets();
}
