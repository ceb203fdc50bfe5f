// `npm run test:vscode [-- --grep words]`: the suite inside the real VS Code alone.

import { parseArgs } from 'node:util';
import { runDevelopmentSuite } from './suite/suites.mjs';
import { runMain } from './tools/progress.mjs';
import { conclude, totalsOf } from './tools/totals.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  conclude(totalsOf(await runDevelopmentSuite(values)));
});
