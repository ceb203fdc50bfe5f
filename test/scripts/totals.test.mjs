// Checks that nothing but passed tests makes a run a success.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readReport } from '../../scripts/suite/report.mjs';
import { withScratchFolder } from '../../scripts/suite/workspace.mjs';
import { within } from '../../scripts/tools/folders.mjs';
import { capture } from '../../scripts/tools/processes.mjs';
import { add, totalsOf } from '../../scripts/tools/totals.mjs';

describe('totals', () => {
  it('add up', () => {
    assert.deepEqual(add({ passed: 1, failed: 2 }, { passed: 3, failed: 4 }), { passed: 4, failed: 6 });
  });

  it('count a skipped test as failed', () => {
    assert.deepEqual(totalsOf({ passed: 3, failed: 1, skipped: 2 }), { passed: 3, failed: 3 });
  });

  it('count a run without any test as failed', () => {
    assert.deepEqual(totalsOf({ passed: 0, failed: 0, skipped: 0 }), { passed: 0, failed: 1 });
  });
});

describe('the report of a run', () => {
  it('is what the reporter counted', async () => {
    const tests = `it('passes', () => {}); it('fails', () => { throw new Error('no'); }); it.skip('skips', () => {});`;
    assert.deepEqual(await reportOf(tests), { passed: 1, failed: 1, skipped: 1 });
  });

  it('tells of a hook that failed', async () => {
    assert.equal(
      (await reportOf(`before(() => { throw new Error('no'); }); it('is never reached', () => {});`)).failed,
      1,
    );
  });

  it('is missing when the run was cut off', async () => {
    await assert.rejects(reportOf(`it('dies', () => process.exit(0));`), /left no report/);
  });
});

/** Runs mocha on a file of tests with our reporter and reads what it wrote. */
function reportOf(tests) {
  return withScratchFolder(async (folder) => {
    const [file, report] = [path.join(folder, 'example.test.js'), path.join(folder, 'report.json')];
    await writeFile(file, tests);
    const reporter = [
      '--reporter',
      within('scripts/suite/reporter.cjs'),
      '--reporter-option',
      `report=${report},style=dot`,
    ];
    const mocha = [within('node_modules/mocha/bin/mocha.js'), '--no-config', ...reporter, file];
    await capture(process.execPath, mocha).catch(() => undefined);
    const result = await readReport(folder);
    assert.equal(await readFile(report, 'utf8'), JSON.stringify(result));
    return result;
  });
}
