// `npm run generate`: writes what package.json, package.nls.json and the indexes of checks and commands say again of what
// stands in the code. Run it after a check, a command or a colour has changed.

import { writeFile } from 'node:fs/promises';
import { listGenerated } from './manifest/generated.mjs';
import { within } from './tools/folders.mjs';
import { runMain } from './tools/progress.mjs';

await runMain(async () => {
  for (const { name, text, generated } of await listGenerated()) {
    if (text === generated) continue;
    await writeFile(within(name), generated);
    console.log(`${name} was written anew.`);
  }
});
