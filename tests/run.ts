/**
 * `npm test`: every check of the project, one after the other, and one line at the end.
 *
 * `npm test -- unit lint` runs only the suites named. Ends with `N passed, N failed,
 * N skipped`, and with status 1 when anything failed or nothing ran.
 */
import {postgresFolder} from '@ozg-forms/receiver/testing/test-postgres';
import {findChromium} from './tools/chromium.ts';
import {runCommand} from './tools/command-suite.ts';
import {installOnDebian} from './tools/debian.ts';
import {runElementTests} from './tools/element-suite.ts';
import {runNodeTests} from './tools/node-suite.ts';
import {once, sentenceOf, sumOf, type Tally} from './tools/tally.ts';

interface Suite {
  readonly title: string;
  readonly run: () => Promise<Tally>;
  readonly inBrowser?: true;
}

const testsIn = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.ts`);

const endToEnd = [...testsIn('e2e'), 'tests/engines/*.test.ts'];
// What takes longest comes first, so that at the end neither of two has to wait for the other.
const browser = testsIn(
  'real-schemas',
  'security/hosts',
  'visual',
  'forms',
  'accessibility',
  'engines/widgets',
  'packages',
  'playground',
);
const elementGuard = 'tests/tools/element-guard.test.ts';

const suites: Record<string, Suite> = {
  types: {title: 'Types', run: () => runCommand('npm run --silent types')},
  lint: {title: 'Lint', run: () => runCommand('eslint .')},
  format: {title: 'Format', run: () => runCommand('prettier --check .')},
  unused: {title: 'Dead code', run: () => runCommand('knip')},
  build: {title: 'Build', run: () => runCommand('vite build', {loud: true})},
  unit: {
    title: 'Unit tests',
    run: () => {
      // Without it the tests of receivers on many machines count as skipped.
      if (postgresFolder() === undefined) installOnDebian('PostgreSQL', 'postgresql');
      return runNodeTests({
        files: ['packages/*/*.test.ts', 'packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
        except: ['packages/elements/src/**', elementGuard, ...browser, ...endToEnd],
        // One more than processors: some wait for limits and pauses most of their time.
        concurrency: 3,
        timeoutMs: 300_000,
      });
    },
  },
  elements: {
    title: 'Element tests',
    run: async () =>
      sumOf([
        await runNodeTests({files: [elementGuard], concurrency: 1, timeoutMs: 120_000}),
        await runElementTests('packages/elements/src/**/*.test.ts'),
      ]),
    inBrowser: true,
  },
  browser: {
    title: 'Browser tests',
    run: () => runNodeTests({files: browser, concurrency: 2, timeoutMs: 900_000}),
    inBrowser: true,
  },
  e2e: {
    title: 'End-to-end tests',
    // One at a time: they watch the clock, and would keep each other waiting.
    run: () => runNodeTests({files: endToEnd, concurrency: 1, timeoutMs: 900_000}),
    inBrowser: true,
  },
};

/** Runs one suite under its heading; what it throws is a failure, not the end of the run. */
async function report({title, run}: Suite): Promise<Tally> {
  console.log(`\n${title}`);
  const start = performance.now();
  const tally = await run().catch((error: unknown) => {
    console.log(error);
    return once(false);
  });
  console.log(`  ${sentenceOf(tally)} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return tally;
}

async function runAll(chosen: Suite[]): Promise<Tally> {
  if (chosen.some((suite) => suite.inBrowser)) process.env['CHROMIUM_PATH'] = await findChromium();
  const tallies: Tally[] = [];
  for (const suite of chosen) tallies.push(await report(suite));
  return sumOf(tallies);
}

const names = process.argv.slice(2);
const unknown = names.find((name) => !Object.hasOwn(suites, name));
if (unknown) console.log(`There is no suite "${unknown}". Choose from: ${Object.keys(suites).join(', ')}.`);

const chosen = Object.entries(suites).filter(([name]) => names.length === 0 || names.includes(name));
const total = unknown
  ? once(false)
  : await runAll(chosen.map(([, suite]) => suite)).catch((error: Error) => {
      console.log(error.message);
      return once(false);
    });

console.log(`\n${sentenceOf(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
