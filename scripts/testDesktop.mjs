// `npm run test:desktop`: the same compiled suite in a desktop VS Code, for machines that can download one.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { readReport, suiteEnvironment } from './suite/report.mjs';
import { copySeeds, withScratchFolder } from './suite/workspace.mjs';
import { cache, root, within } from './tools/folders.mjs';
import { runMain } from './tools/progress.mjs';
import { conclude, totalsOf } from './tools/totals.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  const { passed, failed, skipped } = await withScratchFolder((scratch) => runOnDesktop(scratch, values.grep));
  console.log(`\n${skipped} tests that need the page in a browser were left out.`);
  conclude(totalsOf({ passed, failed, skipped: 0 }));
});

async function runOnDesktop(scratch, grep) {
  const workspace = path.join(scratch, 'workspace');
  const exchange = path.join(scratch, 'exchange');
  await copySeeds(workspace);
  await mkdir(exchange);
  const failure = await runTests({
    cachePath: cache,
    extensionDevelopmentPath: root,
    extensionTestsPath: within('out/test/vscode/index'),
    extensionTestsEnv: suiteEnvironment({ exchange, host: 'desktop', grep }),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  }).catch((error) => error);
  if (!(failure instanceof Error)) return readReport(exchange);
  const report = await readReport(exchange).catch(() => Promise.reject(failure));
  if (report.failed === 0) throw failure;
  return report;
}
