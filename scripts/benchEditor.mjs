// `npm run bench:editor [-- --extension FOLDER]`: how long somebody waits in the real VS Code, for the extension in this
// repository or for another build of it in a folder.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCodeServer } from './editor/codeServer.mjs';
import { runInBrowser } from './suite/inBrowser.mjs';
import { root, within } from './tools/folders.mjs';
import { runMain } from './tools/progress.mjs';
import { conclude, totalsOf } from './tools/totals.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { extension: { type: 'string', default: root } } });
  const vscode = await ensureCodeServer();
  const tests = within('out/test/vscode/speed/index');
  conclude(totalsOf(await runInBrowser({ vscode, extension: path.resolve(values.extension), tests })));
});
