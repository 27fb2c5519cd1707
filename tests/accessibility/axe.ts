/**
 * axe-core in a page that runs under the strict policy.
 *
 * The script is handed to the browser's debugger, not to the page, so that the page keeps
 * its policy; axe looks into open shadow roots by itself.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type * as Axe from 'axe-core';
import type {Page} from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that a page breaks, each with the places. */
export async function axeViolations(page: Page): Promise<string[]> {
  // It stays for as long as the page does.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const results = await page.evaluate(async (only) => {
    const {axe} = globalThis as unknown as {axe: typeof Axe};
    const {violations} = await axe.run(document, {runOnly: {type: 'tag', values: only}});
    return violations.map(
      ({id, help, nodes}) => `${id}: ${help} – ${nodes.map(({target}) => target.flat().join(' ')).join(', ')}`,
    );
  }, tags);
  return results;
}
