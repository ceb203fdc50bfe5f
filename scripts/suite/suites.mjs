// The two suites that run inside the real VS Code.

import { ensureCodeServer } from '../editor/codeServer.mjs';
import { root, within } from '../tools/folders.mjs';
import { installVsix } from '../tools/vsix.mjs';
import { runInBrowser } from './inBrowser.mjs';

/** Runs the suite on the extension as it is built in this repository. Returns the report. */
export async function runDevelopmentSuite({ grep } = {}) {
  const vscode = await ensureCodeServer();
  return runInBrowser({ vscode, extension: root, tests: within('out/test/vscode/index'), grep });
}

/** Installs the given .vsix file into a fresh editor and runs the suite for it there. Returns the report. */
export async function runPackagedSuite(file) {
  const vscode = await ensureCodeServer();
  return runInBrowser({
    vscode,
    extension: within('test/vscode/packaged/driver'),
    tests: within('out/test/vscode/packaged/index'),
    install: (data) => installVsix(vscode, data, file),
  });
}
