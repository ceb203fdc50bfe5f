/** A reader of Markdown on all files of a folder, in a process of its own: what `check` of the same folder is held against. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { loadPeers } from './peers';

const [folder] = process.argv.slice(2) as [string];
void loadPeers(['markdown-it']).then(([peer]) => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt')))
    peer!.read(readFileSync(path.join(folder, name), 'utf8'));
});
