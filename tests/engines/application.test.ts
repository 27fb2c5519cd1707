/**
 * The dog-tax registration in a browser of another kind: by keyboard alone, with documents over
 * a line that is cut, from the town's own page and from a page of another origin.
 *
 * `ENGINE` names the browser. Without it this is Firefox, where there is one.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {applyForDogTax} from '../e2e/support/dog-tax-by-keyboard.ts';
import {assertStored} from '../e2e/support/dog-tax-stored.ts';
import {writePdf} from '../e2e/support/files.ts';
import {startTown, type Town} from '../e2e/support/town.ts';
import type {Engine} from '../tools/engines/engine.ts';
import {startEngine} from '../tools/engines/engines.ts';
import {findFirefox} from '../tools/firefox.ts';

const name = process.env['ENGINE'] ?? 'firefox';
const isMissing = !process.env['ENGINE'] && !findFirefox();

describe(`the dog-tax registration in ${name}`, {skip: isMissing && 'There is no Firefox on this machine.'}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-engine-'));
  const papers = {
    permit: writePdf(folder, 'Haltungserlaubnis.pdf', 200_000, 1),
    evidence: writePdf(folder, 'Bescheid über Leistungen.pdf', 30 * 1024 * 1024, 2),
  };
  let town: Town;
  let engine: Engine;

  before(async () => {
    town = await startTown();
    engine = await startEngine(name);
  });

  after(async () => {
    await engine.close();
    await town.close();
    rmSync(folder, {recursive: true});
  });

  for (const [where, address] of [
    ['the town’s own page', () => `${town.town}/`],
    ['a page of another origin', () => `${town.neighbour}/`],
  ] as const) {
    it(`goes from ${where} to the office whole`, async () => {
      const before = town.exported().length;
      const tab = await engine.open();
      await tab.goto(address());
      const reference = await applyForDogTax(tab, papers, async () => town.cutConnections());
      await tab.close();

      assert.match(reference, /\S{6,}/);
      assertStored(town, reference, before, papers);
    });
  }
});
