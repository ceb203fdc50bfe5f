// `npm run package`: builds the extension and packs it into golden-thread-<version>.vsix.

import { ensureDependencies } from './tools/dependencies.mjs';
import { within } from './tools/folders.mjs';
import { runNode } from './tools/processes.mjs';
import { runMain } from './tools/progress.mjs';
import { makeVsix } from './tools/vsix.mjs';

await runMain(async () => {
  await ensureDependencies();
  await runNode([within('node_modules/typescript/bin/tsc'), '-b']);
  const { file, size } = await makeVsix();
  console.log(`${file}: ${Math.ceil(size / 1000)} kB`);
});
