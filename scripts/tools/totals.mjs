// Counts what passed and what failed over all stages of a test run.

/** @typedef {{ passed: number, failed: number }} Totals */

/** The sum of two totals. */
export function add(left, right) {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed };
}

/**
 * The totals of a report that `suite/reporter.cjs` wrote. A skipped test counts as failed: a run that skips what it
 * cannot check would be green for the wrong reason. So does a report without a single passed test.
 */
export function totalsOf({ passed, failed, skipped }) {
  const nothingRan = passed + failed + skipped === 0 ? 1 : 0;
  return { passed, failed: failed + skipped + nothingRan };
}

/** Ends a run: prints "412 passed, 0 failed" on a line of its own and sets the exit code. */
export function conclude(totals) {
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  if (totals.failed > 0) process.exitCode = 1;
}
