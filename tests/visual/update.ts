/** `npm run visual:update`: takes every picture anew and keeps those that differ. Look at them before you commit them. */
import {startTown} from '../e2e/support/town.ts';
import {startVisualBrowser} from './browser.ts';
import {forget, keep, keptNames, readKept} from './kept.ts';
import {differenceOf} from './picture.ts';
import {takeSheets, type Album} from './sheets.ts';

const town = await startTown();
const browser = await startVisualBrowser();

async function update(album: Album): Promise<void> {
  const sheets = await takeSheets(album, browser, town);
  for (const [name, picture] of sheets) {
    const before = readKept(album, name);
    // What looks alike stays the same file: the history shall not grow by noise.
    if (before && !differenceOf(before, picture)) continue;
    keep(album, name, picture);
    console.log(`${before ? 'changed' : 'new'}: ${name}`);
  }
  for (const name of keptNames(album).filter((known) => !sheets.has(known))) {
    forget(album, name);
    console.log(`gone: ${name}`);
  }
}

try {
  for (const album of ['usual', 'further'] as const) await update(album);
} finally {
  await browser.close();
  await town.close();
}
