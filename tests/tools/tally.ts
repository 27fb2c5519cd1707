/** How many tests ended how; every suite answers with one, and the sum is the last line of `npm test`. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;

  /** Tests that did not run, or whose result was declared not to count. */
  readonly skipped: number;
}

/** The result of something that counts as one test. */
export function once(passed: boolean): Tally {
  return {passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0};
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    {passed: 0, failed: 0, skipped: 0},
  );
}

export function sentenceOf({passed, failed, skipped}: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
