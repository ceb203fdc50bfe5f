/** What `npm run bench:editor` runs inside a real VS Code: it measures, and asserts nothing about time. */

import { runTestsIn } from '../support/run';

/** Called by VS Code in the extension host. Rejects when something that is to be measured does not come. */
export function run(): Promise<void> {
  return runTestsIn(__dirname);
}
