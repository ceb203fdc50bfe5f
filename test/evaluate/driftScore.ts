/**
 * The short form of how well drift is found: ten seeded trials of each kind for every report that cites paragraphs, or is
 * made to by its labels.
 */

import { findDrift } from '../../server/src/links/drift/drift';
import type { Report } from '../../server/src/report/model';
import type { Random } from '../support/random';
import {
  type CitingReport,
  keepFew,
  keepHalf,
  listCitingReports,
  listMadeToCite,
  listTrials,
  makeDrift,
  type Outcome,
} from './driftTrials';
import type { Evaluation } from './folder';
import { listGold, listOwnLabels } from './linkLabels';
import { percent } from './score';

const trials = 10;
/** By how many citations have moved: three and fewer prove nothing, and nothing is to be said of them. */
const bins = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, Infinity],
] as const;

/** Prints, by how many citations were made wrong, how often drift is found, and how often where there is none. */
export function evaluateDrift({ folder, reports }: Evaluation): void {
  const made = listMadeToCite([...listGold(folder, reports), ...listOwnLabels(reports)]);
  const citing = [...listCitingReports(reports), ...made];
  if (citing.length === 0) return;
  const counts = `${citing.length - made.length} reports that cite paragraphs, ${made.length} made to`;
  console.log(`\n# Drift: ${trials} seeded trials of each kind for ${counts}\n`);
  console.log(`${'citations moved'.padEnd(34)}${'found'.padEnd(17)}${'right shift'.padEnd(17)}trials`);
  const run = (trial: (each: CitingReport, random: Random) => Outcome) =>
    citing.flatMap((each) => listTrials(trials, (random) => trial(each, random)));
  printMoves(
    'constant shift',
    run((each, random) => makeDrift(each, citing, random, 'start')),
  );
  printMoves(
    'shift part-way',
    run((each, random) => makeDrift(each, citing, random)),
  );
  printMoves(
    '3 to 8 citations, constant shift',
    run((each, random) => makeDrift(keepFew(each, random), citing, random, 'start')),
  );
  const alarms = (disturb: (each: CitingReport, random: Random) => Report) =>
    citing.flatMap((each) => listTrials(trials, (random) => findDrift(disturb(each, random)).length > 0));
  printAlarms(
    'false alarms, half of the citations',
    alarms(({ report }, random) => keepHalf(report, random)),
  );
  printAlarms(
    'false alarms, 3 to 8 citations',
    alarms((each, random) => keepFew(each, random).report),
  );
}

function printMoves(title: string, outcomes: readonly Outcome[]): void {
  console.log(title);
  for (const [least, most] of bins) {
    const own = outcomes.filter(({ moved }) => moved >= least && moved <= most);
    const found = own.filter((each) => each.found).length;
    const right = own.filter(({ rightShift }) => rightShift).length;
    const shares = [found, right].map((count) => percent(count, own.length).padEnd(17));
    const name = most === Infinity ? `${least} and more` : `${least} to ${most}`;
    if (own.length > 0) console.log(`  ${name.padEnd(32)}${shares.join('')}${own.length}`);
  }
}

function printAlarms(title: string, alarms: readonly boolean[]): void {
  console.log(`${title.padEnd(68)}${alarms.filter(Boolean).length} of ${alarms.length}`);
}
