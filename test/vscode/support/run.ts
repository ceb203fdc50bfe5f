/** Runs the compiled tests of one folder with mocha, inside the extension host. */

import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';

import Mocha from 'mocha';

import { exchangeFolder, grep } from './environment';

/** One test may wait for the editor to start its language server, which takes seconds on a busy machine. */
const testMilliseconds = 30_000;

/** The reporter that also writes the report without which the scripts take no run for a success. */
const reporter = path.resolve(__dirname, '../../../../scripts/suite/reporter.cjs');

/** Marks what the tests print: everything else that reaches the console is VS Code's own (scripts/suite/report.mjs). */
const prefix = '[suite] ';

/** Runs every `*.test.js` directly in a folder. Rejects when one fails. */
export function runTestsIn(folder: string): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => console.log(prefix + format(...words));
  const mocha = new Mocha({
    color: false,
    forbidOnly: true,
    timeout: testMilliseconds,
    reporter,
    reporterOptions: { report: path.join(exchangeFolder(), 'report.json') },
    ...(grep === undefined ? {} : { grep }),
  });
  for (const file of listTests(folder)) mocha.addFile(file);
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
  });
}

function listTests(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.js'));
  return names.sort().map((name) => path.join(folder, name));
}
