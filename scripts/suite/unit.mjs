// Runs everything that needs no editor: unit, golden, property and protocol tests, and the tests of these scripts.

import path from 'node:path';
import { root, within } from '../tools/folders.mjs';
import { runNode } from '../tools/processes.mjs';
import { readReport } from './report.mjs';
import { withScratchFolder } from './workspace.mjs';

/** Runs mocha and returns its report. Rejects when mocha left none, or failed for another reason than a failed test. */
export function runUnitTests() {
  return withScratchFolder(async (folder) => {
    const options = [`report=${path.join(folder, 'report.json')}`, 'style=dot'];
    const reporter = ['--reporter', within('scripts/suite/reporter.cjs'), '--reporter-option', options.join(',')];
    const mocha = [within('node_modules/mocha/bin/mocha.js'), '--forbid-only', ...reporter];
    const failure = await runNode(mocha, { cwd: root }).catch((error) => error);
    const report = await readReport(folder);
    if (failure && report.failed === 0) throw failure;
    return report;
  });
}
