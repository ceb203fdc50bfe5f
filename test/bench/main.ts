/**
 * How long reading, linking and checking take, as ratios to markdown-it on the same text in the same run, and how they
 * grow with the text. `docs/performance.md` has a table of them.
 *
 *     npm run bench              all of it, some minutes
 *     npm run bench -- quick     without folders, large texts and hostile shapes
 *     npm run bench -- folder    a folder of reports alone
 *     npm run bench -- shapes    hostile shapes alone; a word behind it takes those with the word in their name
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { addNote } from '../../server/src/annotations/edit';
import { emptyAnnotationSet } from '../../server/src/annotations/model';
import { describePassages, targetOf } from '../../server/src/annotations/anchoring/selectors';
import { checkReport } from '../../server/src/checks/check';
import { listDocumentSymbols } from '../../server/src/features/documentSymbols';
import { listTokens } from '../../server/src/features/semanticTokens';
import { linkReport } from '../../server/src/links/link';
import { LinkMemory } from '../../server/src/links/passages/memory';
import { buildReport } from '../../server/src/report/build';
import { builtInFamilies } from '../../server/src/report/families';
import type { Report } from '../../server/src/report/model';
import { ReadingMemory } from '../../server/src/report/reading/memory';
import { SourceText } from '../../server/src/text/sourceText';
import { anchorSet } from '../../server/src/annotations/live/annotated';
import { followChanges } from '../../server/src/annotations/live/followedChanges';
import { openDocument } from '../../server/src/workspace/workspace';
import { root } from '../support/repository';
import { type ChildUse, measureFolder } from './child';
import { printRow, timeOf, timeOfEach, timeOnce } from './measure';
import { loadPeers, peerNames } from './peers';
import { shareOf, timeBeside, timeTyping } from './protocol';
import { printShapes } from './shapes';

const seeds = readdirSync(path.join(root, 'seeds')).filter((name) => name.endsWith('.txt'));
const texts = seeds.map((name) => ({ name, text: readFileSync(path.join(root, 'seeds', name), 'utf8') }));
/** So many reports are a folder that somebody calls large. */
const REPORTS = 1000;

const { name: longestName, text: longest } = texts.reduce((a, b) => (b.text.length > a.text.length ? b : a));

if (process.argv[2] === 'shapes') printShapes(process.argv[3]);
else if (process.argv[2] === 'folder') void printFolder();
else void main();

async function main(): Promise<void> {
  const peers = await loadPeers();
  for (let round = 0; round < 5; round++) for (const { text } of texts) linkReport(read(text));
  for (let round = 0; round < 20; round++) peers[0]!.read(longest);
  const unit = timeOf(() => peers[0]!.read(longest), 40);
  const report = read(longest);
  const links = linkReport(report);
  console.log(`${longestName}, ${longest.length} characters; load ${loadavg()[0]!.toFixed(1)}`);
  console.log(`1.00 is markdown-it on the same text: ${unit.toFixed(2)} ms\n`);

  console.log('Hot');
  for (const peer of peers.slice(1))
    printRatio(
      peer.name,
      timeOf(() => peer.read(longest)),
    );
  printRatio(
    'reading',
    timeOf(() => read(longest), 30),
  );
  printRatio(
    'linking',
    timeOf(() => linkReport(report), 20),
  );
  // a report that was checked before knows what was found in it
  printRatio(
    'checking',
    timeOfEach(
      () => read(longest),
      (fresh) => checkReport(fresh, links),
    ),
  );
  printRatio('outline and tokens', timeOf(outline, 20));
  printRatio('a keystroke that 300 annotations follow', timeOf(typeAmong(300)));

  console.log('\nThe first report in a fresh process, with the loading of the code');
  const fresh = [...peerNames, 'ours'].map((who) => ({ who, time: timeOfFirst(who) }));
  for (const { who, time } of fresh) printRow(who, [(time / fresh[0]!.time).toFixed(2), `${time.toFixed(0)} ms`]);

  console.log('\nAgain after a keystroke: reading, linking and checking, and the 95th of 100 keystrokes');
  for (const [where, offset] of placesOf(report)) printKeystrokes(where, offset);

  console.log('\nThe text again and again in one, per character, against once');
  const line = longest.replace(/\s+/g, ' ');
  const [once, onceAsLine] = [longest, line].map((text) => timeOf(() => read(text), 10));
  for (const times of [1, 4, 16, 64])
    printRow(`${times} times; as one line`, [
      (timeOf(() => read(longest.repeat(times)), 3) / times / once!).toFixed(2),
      (timeOf(() => read(line.repeat(times)), 3) / times / onceAsLine!).toFixed(2),
    ]);
  await printProtocol(report, unit);
  if (process.argv[2] === 'quick') return;
  await printMany();
  printShapes();

  function printRatio(name: string, time: number): void {
    printRow(name, [(time / unit).toFixed(2)]);
  }

  function outline(): void {
    const document = openDocument({ uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text: longest });
    listDocumentSymbols(document);
    listTokens(document);
  }

  function printKeystrokes(where: string, offset: number): void {
    const memory = { reading: new ReadingMemory(), links: new LinkMemory() };
    const times = Array.from({ length: 100 }, (_, i) => {
      const source = new SourceText(`${longest.slice(0, offset)}${'x'.repeat(i % 9)}${longest.slice(offset)}`);
      let report = emptyReport;
      let graph = links;
      return [
        timeOnce(() => (report = buildReport(source, builtInFamilies, memory.reading))),
        timeOnce(() => (graph = linkReport(report, { memory: memory.links }))),
        timeOnce(() => checkReport(report, graph)),
      ].map((time) => time / unit);
    });
    const sums = times.map((each) => each.reduce((sum, time) => sum + time, 0)).sort((a, b) => a - b);
    const least = [0, 1, 2].map((part) => Math.min(...times.slice(5).map((each) => each[part]!)).toFixed(2));
    printRow(where, [...least, sums[95]!.toFixed(2)]);
  }
}

/** What somebody who types waits for, through the protocol, as ratios to markdown-it on the same text. */
async function printProtocol(report: Report, unit: number): Promise<void> {
  console.log('\nFrom a key through the protocol to what is wrong and the outline: median, 95th, median of CPU');
  for (const [where, offset] of placesOf(report)) {
    const { keys, cpu, keyAndAll, burst } = await timeTyping(longest, offset);
    const ratios = [shareOf(keys, 0.5), shareOf(keys, 0.95), shareOf(cpu, 0.5)];
    printRow(
      where,
      ratios.map((time) => (time / unit).toFixed(2)),
    );
    printRow('  a burst of twenty keys, against one', [(burst / keyAndAll).toFixed(2), `${burst.toFixed(0)} ms`]);
  }
  const large = longest.repeat(Math.ceil((10 * 2 ** 20) / longest.length));
  const { alone, beside } = await timeBeside(longest, large);
  console.log('\nThe longest wait for an answer while 10 MB of the folder are checked, against none');
  printRow('10 MB are checked', [(beside / alone).toFixed(2), `${beside.toFixed(0)} ms`]);
}

/** A folder of reports against markdown-it on the same files, and one large text against the small one. */
async function printMany(): Promise<void> {
  await printFolder();
  console.log('\nOne large text, for each character: time against 1 MB, bytes that the report holds');
  const [least] = readLarge(1);
  for (const size of [10, 100]) {
    const [time, bytes] = readLarge(size);
    printRow(`${size} MB`, [(time / least).toFixed(2), bytes.toFixed(0)]);
  }
}

async function printFolder(): Promise<void> {
  const use = await measureFolder(
    texts.map(({ text }) => text),
    REPORTS,
  );
  const row = (name: string, { cpu, memory }: ChildUse, against: ChildUse) =>
    printRow(name, [(cpu / against.cpu).toFixed(3), `${(memory / 2 ** 20).toFixed(0)} MB`]);
  console.log(`\n${REPORTS} reports, and again when nothing has changed`);
  row('check on one thread, against markdown-it', use.cold, use.peer);
  row('with --cache, against the first time', use.warm, use.cold);
  row('the server, against markdown-it', use.firstStart, use.peer);
  row('its second start, against the first', use.secondStart, use.firstStart);
}

/** Nanoseconds and bytes for each character of a text of so many megabytes; not numbers where memory does not suffice. */
function readLarge(megabytes: number): [time: number, bytes: number] {
  const script = path.join(root, 'out/test/bench/large.js');
  const file = path.join(root, 'seeds', longestName);
  const flags = ['--expose-gc', '--max-old-space-size=12288'];
  try {
    const printed = execFileSync(process.execPath, [...flags, script, file, String(megabytes)], { encoding: 'utf8' });
    return printed.split(' ').map(Number) as [number, number];
  } catch {
    return [Number.NaN, Number.NaN];
  }
}

const emptyReport = read('');

function read(text: string): Report {
  return buildReport(new SourceText(text));
}

function timeOfFirst(who: string): number {
  const file = path.join(root, 'seeds', longestName);
  const script = path.join(root, 'out/test/bench/first.js');
  const runs = Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, [script, who, file])));
  return Math.min(...runs);
}

/** Places where people type, in the middle of what stands there. */
function placesOf({ findings, recommendations, sections }: Report): readonly (readonly [string, number])[] {
  const middle = ({ start, end }: { readonly start: number; readonly end: number }) => (start + end) >> 1;
  return [
    ['in a finding', middle(findings[40]!.range)],
    ['in a recommendation', middle(recommendations[3]!.range)],
    ['in a heading', middle(sections[8]!.headingRange)],
    ['elsewhere', longest.lastIndexOf(' ')],
  ];
}

/** Types a letter into a text that has so many annotations. */
function typeAmong(count: number): () => unknown {
  const step = Math.floor(longest.length / (count + 1));
  const ranges = Array.from({ length: count }, (_, i) => ({ start: (i + 1) * step, end: (i + 1) * step + 40 }));
  const set = describePassages(longest, ranges).reduce((all, selectors, i) => {
    const stamp = { id: String(i), now: '2026-03-01T12:00:00Z', author: 'Ann' };
    return addNote(all, { target: targetOf(selectors), text: 'Why?' }, stamp);
  }, emptyAnnotationSet);
  const annotated = anchorSet(set, longest);
  const offset = Math.floor(longest.length / 2);
  const after = `${longest.slice(0, offset)}x${longest.slice(offset)}`;
  return () => followChanges(annotated, [{ offset, deleted: 0, inserted: 'x' }], { before: longest, after });
}
