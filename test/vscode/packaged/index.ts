/** The suite that runs in a real VS Code into which the packaged extension, the .vsix file, has been installed. */

import { runTestsIn } from '../support/run';

/** Called by VS Code in the extension host. Rejects when a test fails. */
export function run(): Promise<void> {
  return runTestsIn(__dirname);
}
