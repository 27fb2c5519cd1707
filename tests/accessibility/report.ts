/** `npm run accessibility`: every check on every look, written to docs/accessibility.md. Ends with 1 when anything is wrong. */
import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {openPage, startBrowser, type Watched} from '../e2e/support/browser.ts';
import {startTown} from '../e2e/support/town.ts';
import {arrangements, openArrangement} from './arrangements-page.ts';
import {axeViolations} from './axe.ts';
import {checkAnnouncements} from './checks/announcements.ts';
import {checkFocusOrder} from './checks/focus.ts';
import {checkKeyboard} from './checks/keyboard.ts';
import {checkForcedColors, checkMotion, checkReflow, checkTargets, checkTextSpacing} from './checks/measure.ts';
import {checkNames} from './checks/names.ts';
import type {Part} from './clauses.ts';
import {sumOfFindings, type Finding} from './finding.ts';
import {reportText, type Measured} from './report-text.ts';
import {openWidgets, type Look} from './widgets-page.ts';

const target = resolve(import.meta.dirname, '../../docs/accessibility.md');
const town = await startTown();
const browser: Browser = await startBrowser();

type Check = (page: Page) => Promise<Finding>;

/** Opens a page in a look. */
type Opener = (look: Look, options: BrowserContextOptions) => Promise<Watched>;

const widgets: Opener = (look, options) => openWidgets(browser, town.town, look, options);

/** Each mode, and the list of services. */
const others: readonly (readonly [string, Opener])[] = arrangements.map((arrangement) => [
  arrangement,
  (look, options) => openArrangement(browser, town.town, arrangement, look, options),
]);

const all: readonly (readonly [string, Opener])[] = [['widgets', widgets], ...others];

async function onEach(
  pages: readonly (readonly [string, Opener])[],
  looks: readonly Look[],
  options: BrowserContextOptions,
  ...checks: Check[]
): Promise<Finding[]> {
  const sums: Finding[][] = checks.map(() => []);
  for (const [name, open] of pages) {
    for (const look of looks) {
      const {page, close} = await open(look, options);
      const place = [name, ...Object.values(look)].join(', ');
      for (const [at, check] of checks.entries()) {
        const {checked, faults} = await check(page);
        sums[at]!.push({checked, faults: faults.map((fault) => `${place}: ${fault}`)});
      }
      await close();
    }
  }
  return sums.map(sumOfFindings);
}

const axe: Check = async (page) => ({
  checked: await page.locator('[data-example], ozg-form, ozg-catalog').count(),
  faults: await axeViolations(page),
});

const combined = (...lists: readonly (readonly string[])[]): Record<string, string>[] =>
  lists[0]!.flatMap((theme) => lists[1]!.flatMap((scheme) => lists[2]!.map((language) => ({theme, scheme, language}))));

const phone = {viewport: {width: 320, height: 800}};
const directions: readonly Look[] = [{language: 'de'}, {language: 'ar'}];
const longLabels: readonly Look[] = directions.map((look) => ({...look, labels: 'long'}));

try {
  const everyLook = combined(['none', 'kern', 'schleswig-holstein', 'plain'], ['light', 'dark'], ['de', 'ar']);
  const [ofAxe] = await onEach(all, everyLook, {}, axe);
  const [names] = await onEach([['widgets', widgets]], [{language: 'de'}], {}, checkNames);
  const [focus] = await onEach(all, directions, {}, checkFocusOrder);
  const [keyboard] = await onEach([['widgets', widgets]], [{state: 'empty'}], {}, checkKeyboard);
  const [targets, reflow, spacing, reflowSpaced] = await onEach(
    all,
    [...directions, ...longLabels],
    phone,
    checkTargets,
    checkReflow,
    checkTextSpacing,
    checkReflow,
  );
  const [zoomed] = await onEach(all, directions, {...phone, deviceScaleFactor: 4}, checkReflow);
  const [forced, motion] = await onEach(
    all,
    directions,
    {forcedColors: 'active', reducedMotion: 'reduce'},
    checkForcedColors,
    checkMotion,
  );
  const {page, close} = await openPage(browser);
  const announcements = await checkAnnouncements(page, town.town);
  await close();
  const measured: Record<Exclude<Part, 'contrast'>, Measured> = {
    axe: {...ofAxe!, unit: 'specimens and pages by axe-core, in 4 themes, light and dark, from left and from right'},
    names: {...names!, unit: 'controls in the accessibility tree'},
    focus: {...focus!, unit: 'stops of Tab'},
    keyboard: {...keyboard!, unit: 'widgets answered by keyboard alone'},
    targets: {...targets!, unit: 'targets of 24 × 24 px or more'},
    reflow: {
      ...sumOfFindings([reflow!, reflowSpaced!, zoomed!]),
      unit: 'questions and pages at 320 px, and at 1280 px and 400 %',
    },
    spacing: {...spacing!, unit: 'texts with the distances of WCAG 1.4.12'},
    forced: {...forced!, unit: 'controls with an edge in forced colours'},
    motion: {...motion!, unit: 'elements at rest with reduced motion'},
    announcements: {...announcements, unit: 'announcements and moves of the focus'},
  };
  const specimens = ofAxe!.checked / everyLook.length - arrangements.length;
  const text = reportText({measured, specimens, said: announcements.said, browser: browser.version()});
  writeFileSync(target, text);
  const sum = sumOfFindings(Object.values(measured));
  for (const fault of sum.faults) console.log(`✗ ${fault}`);
  console.log(`${sum.checked} looked at, ${sum.faults.length} faults. Written to docs/accessibility.md.`);
  process.exitCode = sum.faults.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await town.close();
}
