/**
 * The form on pages that work against it: what arrives is what arrives from a clean page, or the
 * form refuses and says why. Never anything in between.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {writePdf} from '../../e2e/support/files.ts';
import {startEngine} from '../../tools/engines/engines.ts';
import type {Engine, EngineName} from '../../tools/engines/engine.ts';
import {apply, type Shown} from './guest.ts';
import type {HostPage} from './host-page.ts';
import {cleanPage, hostPages} from './host-pages.ts';
import {startHostSites, type HostSites} from './host-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'ozg-guest-'));
const document = writePdf(folder, 'Ausweis.pdf', 30_000, 7).path;

const engineName = (process.env['ENGINE'] ?? 'chromium') as EngineName;

/** The pages to visit; all of them unless `HOSTS` names some. */
const chosen = process.env['HOSTS']?.split(',');

/** What the pages have told of being sent. */
const told: string[] = [];

let sites: HostSites;
let engine: Engine;
let clean: unknown;

before(async () => {
  sites = await startHostSites();
  engine = await startEngine(engineName);
  const {reference} = await visit(cleanPage);
  clean = await contentOf(reference);
});

after(async () => {
  await engine?.close();
  await sites?.close();
  rmSync(folder, {recursive: true});
});

// A page waits most of the time. Only Chromium lets several of them have the focus at once.
const concurrency = engineName === 'chromium' ? 3 : 1;

describe('the form on a page that', {concurrency}, () => {
  for (const page of hostPages.filter(({name, notIn}) => chosen?.includes(name) ?? !notIn?.[engineName])) {
    it(`${page.because} (${page.name})`, async () => {
      const seen = await visit(page);

      assert.ok(seen.isHostile, 'the page does what it is there for');
      for (const other of seen.others) assert.deepEqual(await contentOf(other.reference), clean);
      assert.equal(new Set([seen, ...seen.others].map(({reference}) => reference)).size, page.forms ?? 1);
      if (page.refusal) {
        assert.match(seen.refusal, page.refusal);
        assert.equal(seen.reference, '');
      } else {
        assert.equal(seen.refusal, '');
        assert.deepEqual(await contentOf(seen.reference), clean);
      }
    });
  }

  it('is not hostile does none of this', async () => {
    const tab = await engine.open();
    try {
      await tab.goto(sites.address(cleanPage.name));
      told.push((await apply(tab, document)).reference);
      for (const {name, bites} of hostPages) assert.equal(await tab.run(bites, null), false, name);
    } finally {
      await tab.close();
    }
  });
});

it('is sent by nobody who was not told so', () => {
  // What arrives altered is told as well, without a reference.
  const altered = sites.exported().filter(({reference}) => !told.includes(reference));
  const visited = hostPages.filter(({name, isAltered}) => isAltered && (chosen?.includes(name) ?? true));
  assert.equal(altered.length, visited.length);
  assert.equal(sites.exported().length, told.length + visited.length);
});

/** Applies on a page; what is seen at the end, and whether the page was hostile. */
async function visit({name, bites, forms = 1}: HostPage) {
  const tab = await engine.open();
  try {
    await tab.goto(sites.address(name));
    const seen = await apply(tab, document).catch(async (error: Error) => {
      if (process.env['SHOTS']) writeFileSync(join(process.env['SHOTS'], `${name}.png`), await tab.screenshot());
      throw error;
    });
    const others: Shown[] = [];
    while (others.length < forms - 1) others.push(await apply(tab, document, others.length + 1));
    told.push(...[seen, ...others].map(({reference}) => reference).filter(Boolean));
    return {...seen, others, isHostile: await tab.run(bites, null)};
  } finally {
    await tab.close();
  }
}

/** What must be the same wherever it was filled in: all but ids and times. */
async function contentOf(reference: string): Promise<unknown> {
  const submission = await sites.sent(reference);
  assert.ok(submission, `no application is known as "${reference}"`);
  return JSON.parse(
    JSON.stringify(submission, (name, value: unknown) => (/^(id|startedAt)$/.test(name) ? undefined : value)),
  );
}
