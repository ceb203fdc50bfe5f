/**
 * Reads a text of so many megabytes, which is one report again and again, and prints for each character the nanoseconds
 * of CPU and the bytes that the report holds: run by `npm run bench` in a process of its own, with `--expose-gc`.
 */

import { readFileSync } from 'node:fs';

import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { bytesOf, timeOnce } from './measure';

const [file, megabytes] = process.argv.slice(2) as [string, string];
const once = readFileSync(file, 'utf8');
for (let i = 0; i < 5; i++) buildReport(new SourceText(once));
// flattened, so that the reading does not have to
const text = Buffer.from(once.repeat(Math.ceil((Number(megabytes) * 2 ** 20) / once.length))).toString();
let time = 0;
const bytes = bytesOf(() => {
  let report: unknown;
  time = timeOnce(() => (report = buildReport(new SourceText(text))));
  return report;
});
console.log(`${(time * 1e6) / text.length} ${bytes / text.length}`);
