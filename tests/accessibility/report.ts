/** `npm run accessibility`: every check on every look, written to docs/accessibility.md. Ends with 1 when anything is wrong. */
import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {openPage, startBrowser} from '../e2e/support/browser.ts';
import {startTown} from '../e2e/support/town.ts';
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

async function onEach(looks: readonly Look[], options: BrowserContextOptions, ...checks: Check[]): Promise<Finding[]> {
  const sums: Finding[][] = checks.map(() => []);
  for (const look of looks) {
    const {page, close} = await openWidgets(browser, town.town, look, options);
    for (const [at, check] of checks.entries()) {
      const {checked, faults} = await check(page);
      sums[at]!.push({checked, faults: faults.map((fault) => `${Object.values(look).join(', ')}: ${fault}`)});
    }
    await close();
  }
  return sums.map(sumOfFindings);
}

const axe: Check = async (page) => ({
  checked: await page.locator('[data-example]').count(),
  faults: await axeViolations(page),
});

const combined = (...lists: readonly (readonly string[])[]): Record<string, string>[] =>
  lists[0]!.flatMap((theme) => lists[1]!.flatMap((scheme) => lists[2]!.map((language) => ({theme, scheme, language}))));

const phone = {viewport: {width: 320, height: 800}};
const directions: readonly Look[] = [{language: 'de'}, {language: 'ar'}];
const longLabels: readonly Look[] = directions.map((look) => ({...look, labels: 'long'}));

try {
  const everyLook = combined(['none', 'kern', 'schleswig-holstein', 'plain'], ['light', 'dark'], ['de', 'ar']);
  const [ofAxe] = await onEach(everyLook, {}, axe);
  const [names] = await onEach([{language: 'de'}], {}, checkNames);
  const [focus] = await onEach(directions, {}, checkFocusOrder);
  const [keyboard] = await onEach([{state: 'empty'}], {}, checkKeyboard);
  const [targets, reflow, spacing, reflowSpaced] = await onEach(
    [...directions, ...longLabels],
    phone,
    checkTargets,
    checkReflow,
    checkTextSpacing,
    checkReflow,
  );
  const [zoomed] = await onEach(directions, {...phone, deviceScaleFactor: 4}, checkReflow);
  const [forced, motion] = await onEach(
    directions,
    {forcedColors: 'active', reducedMotion: 'reduce'},
    checkForcedColors,
    checkMotion,
  );
  const {page, close} = await openPage(browser);
  const announcements = await checkAnnouncements(page, town.town);
  await close();
  const measured: Record<Exclude<Part, 'contrast'>, Measured> = {
    axe: {...ofAxe!, unit: 'specimens by axe-core, in 4 themes, light and dark, from left and from right'},
    names: {...names!, unit: 'controls in the accessibility tree'},
    focus: {...focus!, unit: 'stops of Tab'},
    keyboard: {...keyboard!, unit: 'widgets answered by keyboard alone'},
    targets: {...targets!, unit: 'targets of 24 × 24 px or more'},
    reflow: {
      ...sumOfFindings([reflow!, reflowSpaced!, zoomed!]),
      unit: 'questions at 320 px, and at 1280 px and 400 %',
    },
    spacing: {...spacing!, unit: 'texts with the distances of WCAG 1.4.12'},
    forced: {...forced!, unit: 'controls with an edge in forced colours'},
    motion: {...motion!, unit: 'elements at rest with reduced motion'},
    announcements: {...announcements, unit: 'announcements and moves of the focus'},
  };
  const specimens = ofAxe!.checked / everyLook.length;
  const text = reportText({measured, specimens, said: announcements.said, browser: browser.version()});
  writeFileSync(target, text);
  const all = sumOfFindings(Object.values(measured));
  for (const fault of all.faults) console.log(`✗ ${fault}`);
  console.log(`${all.checked} looked at, ${all.faults.length} faults. Written to docs/accessibility.md.`);
  process.exitCode = all.faults.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await town.close();
}
