/**
 * What citizens see is what was last looked at. `npm run visual:update` keeps a new look, for a person to judge.
 *
 * `npm run visual:full` compares further pictures (`ALBUM=further`).
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {PNG} from 'pngjs';
import {startTown, type Town} from '../e2e/support/town.ts';
import {startVisualBrowser} from './browser.ts';
import {keptNames, putAside, readKept} from './kept.ts';
import {differenceOf} from './picture.ts';
import type {Sheets} from './camera.ts';
import {takeSheets, type Album} from './sheets.ts';

// Elsewhere other code draws the letters.
const skip = process.platform === 'linux' ? false : 'pictures are kept for Linux';

const album: Album = process.env['ALBUM'] === 'further' ? 'further' : 'usual';

describe('the look', {skip}, () => {
  let town: Town;
  let browser: Browser;
  let sheets: Sheets;

  before(async () => {
    town = await startTown();
    browser = await startVisualBrowser();
    sheets = await takeSheets(album, browser, town);
  });

  after(async () => {
    await browser.close();
    await town.close();
  });

  it('is kept of every widget and every page, and of nothing that is gone', () => {
    assert.deepEqual(
      [...sheets.keys()].sort(),
      keptNames(album).sort(),
      'Run "npm run visual:update" and look at the news.',
    );
  });

  for (const name of keptNames(album)) {
    it(`of ${name} is as it was`, () => {
      const actual = sheets.get(name);
      assert.ok(actual, 'It is not shown any more.');
      const difference = differenceOf(readKept(album, name)!, actual);
      if (!difference) return;
      const files = [putAside(name, actual)];
      if (difference.picture) files.push(putAside(`${name}-difference`, difference.picture));
      assert.fail(`${difference.reason} See ${files.join(' and ')}; "npm run visual:update" keeps it.`);
    });
  }
});

describe('two pictures', () => {
  const blank = (shade: number) => {
    const picture = new PNG({width: 64, height: 64});
    picture.data.fill(255);
    for (let at = 0; at < picture.data.length; at += 4) picture.data.fill(shade, at, at + 3);
    return picture;
  };

  it('are alike while only single points differ', () => {
    const other = blank(255);
    for (const at of [0, 4_000, 8_000]) other.data.fill(0, at, at + 3);
    assert.equal(differenceOf(blank(255), other), undefined);
  });

  it('differ when a place as large as a word does', () => {
    const other = blank(255);
    for (let line = 8; line < 24; line++) other.data.fill(0, (line * 64 + 4) * 4, (line * 64 + 24) * 4);
    assert.match(differenceOf(blank(255), other)!.reason, /1 squares, first at 0, 0/);
  });

  it('differ when their sizes do', () => {
    assert.match(differenceOf(blank(255), new PNG({width: 64, height: 63}))!.reason, /64 × 63/);
  });
});
