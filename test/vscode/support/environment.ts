/** What the scripts tell the suite, in environment variables (see scripts/suite/report.mjs). */

/** Narrows the run to the tests whose titles contain it; undefined for all of them. */
export const grep = process.env['GOLDEN_THREAD_TEST_GREP'];

/** Whether a script has the editor open as a page in a browser and does what a test asks of that page. */
export const hasPage = process.env['GOLDEN_THREAD_TEST_HOST'] === 'browser';

/** The folder for the report of the run and for requests to the page. Throws when the suite was started by hand. */
export function exchangeFolder(): string {
  const folder = process.env['GOLDEN_THREAD_TEST_EXCHANGE'];
  if (folder === undefined) throw new Error('Start this suite with "npm run test:vscode" or "npm run test:desktop".');
  return folder;
}
