/** `npm run visual:full`: compares every kept picture, also those that `npm test` leaves out. Ends as `npm test` does. */
import {findChromium} from '../tools/chromium.ts';
import {runNodeTests} from '../tools/node-suite.ts';
import {sentenceOf, sumOf, type Tally} from '../tools/tally.ts';
import type {Album} from './sheets.ts';

process.env['CHROMIUM_PATH'] = await findChromium();

function compare(album: Album): Promise<Tally> {
  process.env['ALBUM'] = album;
  return runNodeTests({files: ['tests/visual/visual.test.ts'], concurrency: 1, timeoutMs: 600_000});
}

const total = sumOf([await compare('usual'), await compare('further')]);
console.log(`\n${sentenceOf(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
