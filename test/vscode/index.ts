/** The suite that runs inside a real VS Code: every `*.test.js` beside this file, on a copy of the sample reports. */

import { runTestsIn } from './support/run';

/** Called by VS Code in the extension host. Rejects when a test fails. */
export function run(): Promise<void> {
  return runTestsIn(__dirname);
}
