/** Reports element tests briefly, and hands the tally to the process that started the runner. */
import {relative} from 'node:path';
import type {Reporter, TestResultError, TestSession, TestSuiteResult} from '@web/test-runner';
import {sumOf, type Tally} from './tally.ts';

/** The reporter; to be used once for each run. */
export function elementReporter(): Reporter {
  return {
    reportTestFileResults({sessionsForTestFile, testFile}) {
      for (const session of sessionsForTestFile) reportSession(session, relative(process.cwd(), testFile));
    },
    stop({sessions}) {
      process.send?.(sumOf(sessions.map(tallyOf)));
    },
  };
}

/** One file's tally; a file that did not load, broke outside of a test or holds none has failed once more. */
function tallyOf(session: TestSession): Tally {
  const tests = testsIn(session.testResults);
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const skipped = tests.filter((test) => test.skipped).length;
  const broken = session.errors.length > 0 || tests.length === 0 || (!session.passed && failed === 0);
  return {passed: tests.length - failed - skipped, failed: failed + (broken ? 1 : 0), skipped};
}

function reportSession(session: TestSession, file: string): void {
  const tests = testsIn(session.testResults);
  if (tallyOf(session).failed === 0) {
    console.log(`  ✓ ${file} (${tests.length})`);
    return;
  }
  const failures = [
    ...session.errors.map((error) => ({name: file, error})),
    ...tests
      .filter((test) => !test.passed && !test.skipped)
      .map(({path, error}) => ({name: `${file}: ${path}`, error})),
  ];
  if (failures.length === 0) failures.push({name: file, error: {message: 'holds no test'}});
  for (const {name, error} of failures) console.log(`  ✗ ${name}\n${reasonOf(error).replace(/^/gm, '      ')}`);

  // The page logs each uncaught error as well; once is enough.
  const logs = session.logs.map((log) => log.join(' '));
  const news = logs.filter((log) => !failures.some(({error}) => error && log.includes(error.message)));
  for (const log of news) console.log(`    The page logged: ${log}`);
  for (const url of session.request404s) console.log(`    Not found: ${url}`);
}

function reasonOf(error: TestResultError | undefined): string {
  if (!error) return 'A hook before it failed.';
  const {message, stack = '', expected, actual} = error;
  const lines = stack.includes(message) ? [stack] : [message, stack];
  if (expected !== undefined) lines.push(`expected: ${expected}`, `actual:   ${String(actual)}`);
  return lines.filter(Boolean).join('\n');
}

interface FlatTest {
  readonly path: string;
  readonly passed: boolean;
  readonly skipped: boolean;
  readonly error?: TestResultError;
}

function testsIn(suite: TestSuiteResult | undefined, above: readonly string[] = []): FlatTest[] {
  if (!suite) return [];
  const names = suite.name ? [...above, suite.name] : above;
  const own = suite.tests.map((test) => ({...test, path: [...names, test.name].join(' › ')}));
  return [...own, ...suite.suites.flatMap((inner) => testsIn(inner, names))];
}
