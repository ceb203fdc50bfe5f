/**
 * The first text in a fresh process, with the loading of what reads it, in milliseconds of CPU: run by `npm run bench` for
 * this program and for each of its peers.
 */

import { readFileSync } from 'node:fs';

const [who, file] = process.argv.slice(2) as [string, string];
const text = readFileSync(file, 'utf8');
const start = process.cpuUsage();
void readFirst().then(() => {
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);
});

async function readFirst(): Promise<void> {
  if (who === 'ours') {
    const { buildReport } = await import('../../server/src/report/build.js');
    const { SourceText } = await import('../../server/src/text/sourceText.js');
    buildReport(new SourceText(text));
    return;
  }
  const { loadPeers } = await import('./peers.js');
  const peer = (await loadPeers([who]))[0]!;
  peer.read(text);
}
