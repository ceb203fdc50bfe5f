/**
 * Measures how notes are found again: in another extraction of the same report (A), after simulated editing (B), and
 * in a different report, where there is nothing to be found (N). Every bed is tried with a snapshot of the old text
 * and with the quotation alone.
 *
 *     node out/test/evaluate/anchoring.js FOLDER [SESSIONS]
 */

import path from 'node:path';
import { anchorAll } from '../../server/src/annotations/anchoring/anchorAll';
import { describeTargets, describeWithSnapshot } from '../../server/src/annotations/anchoring/selectors';
import type { Anchor } from '../../server/src/annotations/anchoring/anchor';
import type { Report } from '../../server/src/report/model';
import { listExtractions, truthIn, type Extractions } from './anchoringExtractions';
import { editReport } from './anchoringEdits';
import { listNotes, type EvaluatedNote } from './anchoringNotes';
import { judgeAnchor, OutcomeTable } from './anchoringScore';
import { root } from '../support/repository';
import { createRandom } from '../support/random';
import { readReports, type EvaluatedReport, type Evaluation } from './folder';

/** Reports with fewer findings are too short for ten notes that do not touch. */
const leastFindings = 40;

/** The thresholds were set on the first so many; every second one of the others is measured. */
const tunedOn = 15;

/** Far from the seeds of the sessions that the thresholds were set on. */
const firstSeed = 900_000;

function nameSize(size: number): string {
  return Number.isFinite(size) ? `${size} at a time` : 'all together';
}

/** How many notes of a report may be looked for at a time in another one. */
const groupSizes = [Infinity, 10, 1];

/** Prints the figures of all beds; `sessions` is how often each report is edited. */
export function evaluateAnchoring({ reports, verbose }: Evaluation, sessions = 4): void {
  const long = reports.filter(({ report }) => report.findings.length >= leastFindings);
  const heldOut = long.length > tunedOn ? long.slice(tunedOn).filter((_, i) => i % 2 === 0) : long;
  const pairs = listExtractions([...readReports(path.join(root, 'seeds')), ...reports]);
  console.log(`\n# Anchoring: ${heldOut.length} reports, edited ${sessions} times each`);
  for (const isKnown of [true, false]) {
    const how = isKnown ? 'snapshot' : 'quotation';
    measureExtractions(pairs, isKnown, verbose).print(`A: other extraction, by ${how}`);
    const [byEdit, byNote] = measureEditing(heldOut, sessions, isKnown, verbose);
    byEdit.print(`B: after editing, by ${how}`);
    byNote.print(`B: the same by kind of note`);
    for (const size of isKnown ? [Infinity] : groupSizes)
      measureForeign(heldOut, pairs, isKnown, size, verbose).print(`N: another report, ${nameSize(size)}, by ${how}`);
  }
  printTime(long);
}

function measureExtractions(pairs: readonly Extractions[], isKnown: boolean, verbose: boolean): OutcomeTable {
  const table = new OutcomeTable();
  let leftOut = 0;
  for (const [one, other] of pairs) {
    const all = listNotes(one);
    const notes = all.flatMap((note) => {
      const truth = truthIn(one.source.text, other.source.text, note.range);
      return truth ? [{ ...note, truth }] : [];
    });
    leftOut += all.length - notes.length;
    const anchors = findAgain(one.source.text, other.source.text, notes, isKnown);
    notes.forEach(({ kind, range, truth }, i) => {
      const outcome = judgeAnchor(anchors[i]!, other.source.text, truth);
      table.add(kind, outcome);
      table.add('all', outcome);
      if (verbose && outcome !== 'right') print(outcome, one.source.text, range, other.source.text, anchors[i]!);
    });
  }
  console.log(
    `\n${leftOut} notes are left out of bed A, because nobody can tell where they stand in the other extraction.`,
  );
  return table;
}

function measureEditing(
  reports: readonly EvaluatedReport[],
  sessions: number,
  isKnown: boolean,
  verbose: boolean,
): [OutcomeTable, OutcomeTable] {
  const [byEdit, byNote] = [new OutcomeTable(), new OutcomeTable()];
  reports.forEach(({ report }, r) => {
    const foreign = reports[(r + 1) % reports.length]!.report.source.text;
    for (let session = 0; session < sessions; session++) {
      const { text, notes } = editReport(report, foreign, createRandom(firstSeed + 1000 * r + session));
      const anchors = findAgain(report.source.text, text, notes, isKnown);
      notes.forEach(({ kind, edit, range, truth }, i) => {
        const outcome = judgeAnchor(anchors[i]!, text, truth);
        byEdit.add(edit, outcome);
        byEdit.add(truth ? 'all that are there' : 'all that are gone', outcome);
        if (truth) byNote.add(kind, outcome);
        if (verbose && (outcome === 'wrong' || outcome === 'near' || (truth && outcome !== 'right'))) {
          print(`${outcome}, ${edit}`, report.source.text, range, text, anchors[i]!);
        }
      });
    }
  });
  return [byEdit, byNote];
}

function measureForeign(
  reports: readonly EvaluatedReport[],
  pairs: readonly Extractions[],
  isKnown: boolean,
  size: number,
  verbose: boolean,
): OutcomeTable {
  const table = new OutcomeTable();
  const texts = pairs.map(([one, other]) => [one.source.text, other.source.text]);
  reports.forEach(({ report }, r) => {
    const other = reports[(r + 1) % reports.length]!.report;
    const [old, text] = [report.source.text, other.source.text];
    if (old === text || texts.some(([one, second]) => one === old && second === text)) return;
    const notes = listNotes(report);
    const groups = deal(notes, Math.ceil(notes.length / size) || 1);
    const anchors = new Map(
      groups.flatMap((group) => {
        const found = findAgain(old, text, group, isKnown);
        return group.map((note, i) => [note, found[i]!] as const);
      }),
    );
    notes.forEach((note) => {
      const { kind, range } = note;
      const outcome = judgeAnchor(anchors.get(note)!, text, undefined);
      table.add(kind, outcome);
      table.add('all', outcome);
      if (verbose && outcome === 'wrong') print(outcome, old, range, text, anchors.get(note)!);
    });
  });
  return table;
}

/** Deals things out into so many groups of about the same size, none in a row. */
function deal<Value>(values: readonly Value[], count: number): Value[][] {
  return Array.from({ length: count }, (_, k) => values.filter((_, i) => i % count === k));
}

function findAgain(before: string, after: string, notes: readonly EvaluatedNote[], isKnown: boolean): Anchor[] {
  const [targets, snapshots] = describeAll(before, notes, isKnown);
  return anchorAll(after, targets, snapshots);
}

function describeAll(text: string, notes: readonly EvaluatedNote[], isKnown: boolean) {
  const ranges = notes.map(({ range }) => range);
  if (!isKnown) return [describeTargets(text, ranges), []] as const;
  const { targets, snapshot } = describeWithSnapshot(text, ranges, 'salt');
  return [targets, [snapshot]] as const;
}

function print(
  title: string,
  before: string,
  range: { start: number; end: number },
  after: string,
  anchor: Anchor,
): void {
  const places = [...(anchor.range ? [anchor.range] : []), ...anchor.candidates.map((candidate) => candidate.range)];
  console.log(`${title} (${anchor.state}): ${JSON.stringify(before.slice(range.start, range.end))}`);
  for (const place of places) console.log(`    ${JSON.stringify(after.slice(place.start, place.end))}`);
}

/** The least processor time of five runs for 300 notes of the longest report, after some editing. */
function printTime(reports: readonly EvaluatedReport[]): void {
  const longest = reports.map(({ report }) => report).sort((a, b) => b.source.text.length - a.source.text.length)[0];
  if (!longest) return;
  const { text } = editReport(longest, longest.source.text, createRandom(1));
  const notes = Array.from({ length: 300 }, (_, i) => listNotes(longest)[i % listNotes(longest).length]!);
  for (const isKnown of [true, false]) {
    console.log(
      `300 notes by ${isKnown ? 'snapshot' : 'quotation'}: ${time(longest, text, notes, isKnown).toFixed(0)} ms`,
    );
  }
}

function time({ source }: Report, text: string, notes: readonly EvaluatedNote[], isKnown: boolean): number {
  const [targets, snapshots] = describeAll(source.text, notes, isKnown);
  const runs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    anchorAll(text, targets, snapshots);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

if (require.main === module) {
  const [folder = '.', sessions = '12'] = process.argv.slice(2);
  const verbose = process.argv.includes('--verbose');
  evaluateAnchoring({ folder, reports: readReports(folder), verbose }, Number(sessions));
}
