/** `npm run visual:update`: takes every picture anew and keeps those that differ. Look at them before you commit them. */
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {startTown} from '../e2e/support/town.ts';
import {startVisualBrowser} from './browser.ts';
import {keep, keptNames, readKept} from './kept.ts';
import {differenceOf} from './picture.ts';
import {takeSheets} from './shots.ts';

const town = await startTown();
const browser = await startVisualBrowser();
try {
  const sheets = await takeSheets(browser, town);
  for (const [name, picture] of sheets) {
    const before = readKept(name);
    // What looks alike stays the same file: the history shall not grow by noise.
    if (before && !differenceOf(before, picture)) continue;
    keep(name, picture);
    console.log(`${before ? 'changed' : 'new'}: ${name}`);
  }
  for (const name of keptNames().filter((known) => !sheets.has(known))) {
    rmSync(join(import.meta.dirname, 'kept', `${name}.png`));
    console.log(`gone: ${name}`);
  }
} finally {
  await browser.close();
  await town.close();
}
