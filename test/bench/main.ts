/**
 * How reading, linking and checking grow with the text, as ratios within one run: absolute times differ from machine
 * to machine. A ratio near 1 means that a text ten times as long takes ten times as long.
 *
 *     npm run bench
 */

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { addNote } from '../../server/src/annotations/edit';
import { emptyAnnotationSet } from '../../server/src/annotations/model';
import { describePassages, targetOf } from '../../server/src/annotations/anchoring/selectors';
import { checkReport } from '../../server/src/checks/check';
import { linkReport } from '../../server/src/links/link';
import { LinkMemory } from '../../server/src/links/passages/memory';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { anchorSet } from '../../server/src/annotations/live/annotated';
import { followChanges } from '../../server/src/annotations/live/followedChanges';
import { root } from '../support/repository';
import { timeBeside, timeTyping } from './protocol';

const seeds = readdirSync(path.join(root, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(path.join(root, 'seeds', name), 'utf8') }));
const longest = seeds.reduce((best, seed) => (seed.text.length > best.text.length ? seed : best));

warmUp();
console.log('Reading each sample, per character, against the fastest');
const samples = seeds.map(({ name, text }) => ({ name, time: timeOf(() => read(text)) / text.length }));
printRatios(samples, Math.min(...samples.map(({ time }) => time)));
console.log(`\nReading ${longest.name} again and again in one text, per character, against once`);
printRatios(
  [1, 10, 40].map((times) => ({
    name: `${times} times`,
    time: timeOf(() => read(longest.text.repeat(times))) / times,
  })),
);
console.log('\nReading it as one single line, per character, against once');
const line = longest.text.replace(/\s+/g, ' ');
printRatios(
  [1, 10, 40].map((times) => ({ name: `${times} times`, time: timeOf(() => read(line.repeat(times))) / times })),
);
console.log('\nWhat each step takes on it, against reading');
const report = read(longest.text);
const links = linkReport(report);
printRatios([
  { name: 'reading', time: timeOf(() => read(longest.text)) },
  { name: 'linking', time: timeOf(() => linkReport(report)) },
  { name: 'linking again, after an edit inside one finding', time: timeOfEdits() },
  { name: 'checking', time: timeOf(() => checkReport(report, links)) },
  { name: 'a keystroke that 300 annotations follow', time: timeOf(typeAmong(300)) },
]);

void benchProtocol();

/** What somebody who types waits for, through the protocol. */
async function benchProtocol(): Promise<void> {
  const at = report.findings[40]!.range.start + 100;
  const { key, burst } = await timeTyping(longest.text, at);
  console.log('\nTyping into it through the protocol, until five questions are answered, against one key');
  printRatios([
    { name: 'a key', time: key },
    { name: 'a burst of twenty keys', time: burst },
  ]);
  const large = longest.text.repeat(Math.ceil((10 * 2 ** 20) / longest.text.length));
  const { alone, beside } = await timeBeside(longest.text, large);
  console.log('\nThe longest wait for an answer while 10 MB of the folder are checked, against none');
  printRatios([
    { name: `nothing is checked (${alone.toFixed(0)} ms)`, time: alone },
    { name: `10 MB are checked (${beside.toFixed(0)} ms)`, time: beside },
  ]);
}

function read(text: string): ReturnType<typeof buildReport> {
  return buildReport(new SourceText(text));
}

/** The best of so many edits, each of which puts another word into the same finding. */
function timeOfEdits(): number {
  const memory = new LinkMemory();
  const { start } = report.findings[40]!.range;
  const place = longest.text.indexOf(' ', start + 100);
  const edited = Array.from({ length: 8 }, (_, i) =>
    read(`${longest.text.slice(0, place)} supervisionless${'x'.repeat(i)}${longest.text.slice(place)}`),
  );
  return Math.min(...edited.map((each) => timeOnce(() => linkReport(each, { memory }))));
}

/** Types a letter into a text that has so many annotations. */
function typeAmong(count: number): () => unknown {
  const { text } = longest;
  const step = Math.floor(text.length / (count + 1));
  const ranges = Array.from({ length: count }, (_, i) => ({ start: (i + 1) * step, end: (i + 1) * step + 40 }));
  const set = describePassages(text, ranges).reduce((all, selectors, i) => {
    const stamp = { id: String(i), now: '2026-03-01T12:00:00Z', author: 'Ann' };
    return addNote(all, { target: targetOf(selectors), text: 'Why?' }, stamp);
  }, emptyAnnotationSet);
  const annotated = anchorSet(set, text);
  const offset = Math.floor(text.length / 2);
  const after = `${text.slice(0, offset)}x${text.slice(offset)}`;
  return () => followChanges(annotated, [{ offset, deleted: 0, inserted: 'x' }], { before: text, after });
}

function warmUp(): void {
  for (let round = 0; round < 5; round++) for (const { text } of seeds) linkReport(read(text));
}

/** The best of five runs, in milliseconds. */
function timeOf(run: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => timeOnce(run)));
}

function timeOnce(run: () => unknown): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

interface Row {
  readonly name: string;
  readonly time: number;
}

/** Each row against the first, or against the one given. */
function printRatios(rows: readonly Row[], base = rows[0]!.time): void {
  for (const { name, time } of rows) console.log(`  ${name.padEnd(44)}${(time / base).toFixed(2)}`);
}
