/**
 * Measures how well drifted references are found: on the reports of a folder as published, after the corrections, and
 * on reports made from them by putting paragraphs in or taking them out without touching the references.
 *
 *     node out/test/evaluate/drift.js FOLDER [TRIALS]
 *
 * `npm run evaluate` prints the short form, `driftScore`.
 */

import { findDrift, type DriftSegment } from '../../server/src/links/drift/drift';
import type { Citation, Report } from '../../server/src/report/model';
import { pick, type Random } from '../support/random';
import {
  correct,
  keepHalf,
  listCitations,
  listTrials,
  makeDrift,
  mostMoved,
  type CitingReport,
  type Outcome,
} from './driftTrials';
import { readReports } from './folder';
import { listGold, type LabelledReport } from './linkLabels';

const folder = process.argv[2] ?? '.';
const trials = Number(process.argv[3] ?? 100);

const reports = readReports(folder);
const cited = reports.filter(({ report }) => listCitations(report).length > 0);

console.log('\n# As published, and after the corrections\n');
const bases = cited.map(({ name, report }): CitingReport => {
  const corrected = correct(report);
  console.log(`${nameOf(name)}${String(listCitations(report).length).padStart(4)} citations, ${time(report)} ms`);
  console.log(`    as published: ${describe(findDrift(report))}`);
  if (corrected !== report) console.log(`    corrected:    ${describe(findDrift(corrected))}`);
  return { name, report: corrected };
});

console.log(`\n# Made to drift: ${trials} times each, by 1 to ${mostMoved} paragraphs\n`);
console.log('citations moved     trials  found  right shift  numbers right  unmoved changed');
const outcomes = bases.flatMap((base) => listTrials(trials, (random) => makeDrift(base, bases, random)));
for (const [least, most] of [
  [0, 0],
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 19],
  [20, Infinity],
] as const) {
  printOutcomes(
    `${least} to ${most}`,
    outcomes.filter(({ moved }) => moved >= least && moved <= most),
  );
}
console.log();
for (const base of bases) {
  const own = listTrials(trials, (random) => makeDrift(base, bases, random));
  printOutcomes(
    nameOf(base.name).slice(0, 19),
    own.filter(({ moved }) => moved >= 7),
  );
}

console.log(`\n# False alarms in reports that have not drifted: ${trials} times each\n`);
for (const [title, disturb] of [
  ['half of the citing recommendations', keepHalf],
  ['one citation in five leads anywhere', leadAstray(0.2)],
  ['half of the citations lead anywhere', leadAstray(0.5)],
  ['every citation leads anywhere', leadAstray(1)],
] as const) {
  const alarms = bases.map(({ report }) =>
    listTrials(trials, (random) => findDrift(disturb(report, random)).length > 0),
  );
  console.log(`${title.padEnd(40)}${alarms.map((each) => each.filter(Boolean).length).join(' + ')}`);
}

const threads = listGold(folder, reports).map(stateNumbers);
console.log(`\n# Numbered markers of labelled reports, made to drift: ${trials} times each\n`);
console.log('markers moved       trials  found  right shift  numbers right  unmoved changed');
const markerOutcomes = threads.flatMap((report) => listTrials(trials, (random) => misnumberMarkers(report, random)));
for (const [least, most] of [
  [0, 0],
  [1, 6],
  [7, 9],
  [10, 19],
  [20, Infinity],
] as const) {
  printOutcomes(
    `${least} to ${most}`,
    markerOutcomes.filter(({ moved }) => moved >= least && moved <= most),
  );
}

/** The report with the number of the right recommendation in every marker, as far as it is known. */
function stateNumbers({ report, markers }: LabelledReport): Report {
  const numbers = new Map(report.recommendations.map(({ id, number }) => [id, number]));
  const stated = new Map(markers.map(({ marker, best }) => [marker, numbers.get(best[0] ?? '')]));
  return {
    ...report,
    markers: report.markers.map((marker) => {
      const number = stated.get(marker.id);
      return { ...marker, cites: number === undefined ? [] : [{ number, range: marker.range }] };
    }),
  };
}

/** The markers keep the numbers that were right before recommendations were put in, which none states, or taken out. */
function misnumberMarkers(stated: Report, random: Random): Outcome {
  const numbers = stated.recommendations.flatMap(({ number }) => number ?? []);
  const by = (1 + pick(random, 2)) * (random() < 0.5 ? 1 : -1);
  const at = numbers[pick(random, numbers.length)]!;
  const isNew = ({ number }: Citation) => number >= at && number < at + by;
  const without = stated.markers.map((marker) => (marker.cites.some(isNew) ? { ...marker, cites: [] } : marker));
  const report = { ...stated, markers: without };
  const markers = report.markers.map((marker) => ({
    ...marker,
    cites: marker.cites.map(({ number, range }) => ({ number: number >= at ? number - by : number, range })),
  }));
  const segments = findDrift({ ...report, markers });
  const given = new Map(segments.flatMap(({ citations }) => citations.map(({ citing, fitting }) => [citing, fitting])));
  const known = report.markers.flatMap(({ id, cites }, i) =>
    cites.map(({ number }) => ({
      isMoved: number >= at,
      isRight: (given.get(id) ?? markers[i]!.cites[0]!.number) === number,
    })),
  );
  const moved = known.filter(({ isMoved }) => isMoved);
  const unmoved = known.filter(({ isMoved }) => !isMoved);
  return {
    found: segments.length > 0,
    rightShift: segments.some(({ shift }) => shift === by),
    moved: moved.length,
    right: moved.filter(({ isRight }) => isRight).length,
    unmoved: unmoved.length,
    changed: unmoved.filter(({ isRight }) => !isRight).length,
  };
}

function printOutcomes(title: string, own: readonly Outcome[]): void {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
  const sum = (key: 'moved' | 'right' | 'unmoved' | 'changed') => own.reduce((total, each) => total + each[key], 0);
  const columns = [
    share(own.filter(({ found }) => found).length, own.length),
    share(own.filter(({ rightShift }) => rightShift).length, own.length),
    share(sum('right'), sum('moved')),
    share(sum('changed'), sum('unmoved')),
  ];
  console.log(
    `${title.padEnd(20)}${String(own.length).padStart(6)}${columns.map((each) => each.padStart(14)).join('')}`,
  );
}

function leadAstray(share: number): (report: Report, random: Random) => Report {
  return (report, random) => {
    const { findings } = report;
    const astray = (citation: Citation) =>
      random() < share ? { ...citation, number: findings[pick(random, findings.length)]!.number! } : citation;
    const recommendations = report.recommendations.map((each) => ({ ...each, cites: each.cites.map(astray) }));
    return { ...report, recommendations };
  };
}

function describe(segments: readonly DriftSegment[]): string {
  const runs = segments.map(
    ({ fromNumber, toNumber, shift, citations, gain }) =>
      `${fromNumber} to ${toNumber} by ${shift} (${citations.length} citations, gain ${gain.toFixed(1)})`,
  );
  return runs.join('; ') || 'fits';
}

function nameOf(name: string): string {
  return name
    .replace(/^.*\/\d+-/, '')
    .replace(/-children-s-services-inspection/, '')
    .padEnd(32);
}

/** The shortest of five runs, in milliseconds. */
function time(report: Report): string {
  const runs = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    findDrift(report);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return Math.min(...runs).toFixed(1);
}
