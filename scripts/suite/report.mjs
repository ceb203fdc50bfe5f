// What the scripts and a suite in the editor tell each other: settings in environment variables, lines to print, and a
// report in a file.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The variables that a suite reads (test/vscode/support/run.ts): `exchange` is the folder for its report and its
 * requests to the page, `host` is "browser" or "desktop", and `grep` narrows the run.
 */
export function suiteEnvironment({ exchange, host, grep }) {
  return {
    GOLDEN_THREAD_TEST_EXCHANGE: exchange,
    GOLDEN_THREAD_TEST_HOST: host,
    ...(grep === undefined ? {} : { GOLDEN_THREAD_TEST_GREP: grep }),
  };
}

/** What begins every line that the suite's mocha prints, to tell it from what VS Code itself says. */
export const suitePrefix = '[suite] ';

/** The report that a run of tests left. Rejects when there is none: so an extension host that died is noticed. */
export async function readReport(exchange) {
  const text = await readFile(path.join(exchange, 'report.json'), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error('The tests left no report: they ended before they had begun, or were cut off.');
  return JSON.parse(text);
}
