/** The short form of how well drift is found: ten seeded trials of each kind for every report that cites paragraphs. */

import { findDrift } from '../../server/src/links/drift/drift';
import { keepHalf, listCitingReports, listTrials, makeDrift, type Outcome } from './driftTrials';
import type { EvaluatedReport, Evaluation } from './folder';
import { percent } from './score';

const trials = 10;
/** The fewest citations that must have moved for a trial to count: fewer prove nothing, and nothing is to be said. */
const fewestMoved = 7;

/** Prints, by report, how often drift is found and with the right shift, and how often where there is none. */
export function evaluateDrift({ reports }: Evaluation): void {
  const citing = listCitingReports(reports);
  if (citing.length === 0) return;
  console.log(`\n# Drift: ${trials} seeded trials of each kind for ${citing.length} reports that cite paragraphs\n`);
  console.log(`(of moves that leave ${fewestMoved} citations and more wrong)`);
  console.log(`${''.padEnd(34)}${'found'.padEnd(17)}${'right shift'.padEnd(17)}${'false alarms'}`);
  const rows = citing.map((each) => ({
    name: each.name,
    constant: listTrials(trials, (random) => makeDrift(each, citing, random, 'start')),
    partWay: listTrials(trials, (random) => makeDrift(each, citing, random)),
    alarms: listTrials(trials, (random) => findDrift(keepHalf(each.report, random)).length > 0),
  }));
  for (const { name, constant, partWay, alarms } of rows) {
    console.log(nameOf(name));
    printMoves('constant shift', constant);
    printMoves('shift part-way', partWay);
    printAlarms(alarms);
  }
  console.log('all');
  printMoves(
    'constant shift',
    rows.flatMap(({ constant }) => constant),
  );
  printMoves(
    'shift part-way',
    rows.flatMap(({ partWay }) => partWay),
  );
  printAlarms(rows.flatMap(({ alarms }) => alarms));
}

function printMoves(title: string, outcomes: readonly Outcome[]): void {
  const telling = outcomes.filter(({ moved }) => moved >= fewestMoved);
  const found = telling.filter((each) => each.found).length;
  const right = telling.filter(({ rightShift }) => rightShift).length;
  const shares = [found, right].map((count) => percent(count, telling.length).padEnd(17));
  console.log(`  ${title.padEnd(32)}${shares.join('')}`);
}

function printAlarms(alarms: readonly boolean[]): void {
  const share = percent(alarms.filter(Boolean).length, alarms.length);
  console.log(`  ${'clean'.padEnd(32)}${''.padEnd(34)}${share}`);
}

function nameOf(name: EvaluatedReport['name']): string {
  return name.replace(/^.*\/\d*-?/, '').replace(/-children-s-services-inspection/, '');
}
