/**
 * Measures the links on a folder of labelled reports: markers with known recommendations, stated links whose
 * statement is hidden, and improvement points with known evidence.
 *
 * Nothing is fitted here; how the few weights were chosen stands beside them.
 */

import { linkReport } from '../../server/src/links/link';
import type { EvaluatedReport, Evaluation } from './folder';
import {
  listCorrected,
  listGold,
  listLabelledPoints,
  listMasked,
  listOwnLabels,
  type LabelledPoint,
  type LabelledReport,
} from './linkLabels';
import { RankingScore } from './rankingScore';
import { percent } from './score';

/** Prints all figures of the links; with `verbose` every marker whose first link is wrong. */
export function evaluateLinks({ folder, reports, verbose }: Evaluation): void {
  console.log('\n# Links');
  printLinks('Labelled markers (gold)', listGold(folder, reports), verbose);
  printLinks('Labelled markers (our own)', listOwnLabels(reports), verbose);
  printLinks('Stated links, hidden', listMasked(reports), verbose);
  printLinks('Stated links of drifted reports, corrected', listMasked(listCorrected(reports)), verbose);
  printNoneFits([
    ...listGold(folder, reports),
    ...listOwnLabels(reports),
    ...listMasked(reports),
    ...listMasked(listCorrected(reports)),
  ]);
  printEvidence(listLabelledPoints(reports));
  printTimes(reports);
}

function printLinks(title: string, labelled: readonly LabelledReport[], verbose: boolean): void {
  if (labelled.length === 0) return;
  const total = new RankingScore();
  console.log(`\n${title.padEnd(42)}${RankingScore.header}`);
  for (const { name, report, markers } of labelled) {
    const score = new RankingScore();
    const { links } = linkReport(report);
    for (const { marker, best, also } of markers) {
      const ranked = (links.get(marker ?? '') ?? []).map(({ recommendation, probability }) => ({
        id: recommendation,
        probability,
      }));
      for (const each of [score, total]) each.add(ranked, best, also);
      if (verbose && !best.includes(ranked[0]?.id ?? ''))
        console.log(`    ${marker}: ${ranked[0]?.id} for ${best.join(', ')}`);
    }
    console.log(`  ${nameOf(name).padEnd(40)}${score.summary}`);
  }
  console.log(`  ${'all'.padEnd(40)}${total.summary}`);
  for (const line of total.renderCalibration()) console.log(line);
}

/** Takes each recommendation away in turn: what the markers that stood for it alone are then said to mean. */
function printNoneFits(labelled: readonly LabelledReport[]): void {
  const outcomes = labelled.flatMap(({ report, markers }) => {
    const alone = markers.filter(({ best, also }) => best.length === 1 && also.length === 0);
    return [...new Set(alone.map(({ best }) => best[0]!))].flatMap((gone) => {
      const recommendations = report.recommendations.filter(({ id }) => id !== gone);
      const { links } = linkReport({ ...report, recommendations });
      return alone.flatMap(({ marker, best }) => (marker && best[0] === gone ? [links.get(marker)![0]] : []));
    });
  });
  const none = outcomes.filter((link) => link === undefined).length;
  const sure = outcomes.filter((link) => link !== undefined && link.probability >= 0.8).length;
  if (outcomes.length === 0) return;
  console.log('\nMarkers whose recommendation is taken away');
  console.log(
    `  said to fit none ${percent(none, outcomes.length)}, sure of another ${percent(sure, outcomes.length)}`,
  );
}

function printEvidence(points: readonly LabelledPoint[]): void {
  if (points.length === 0) return;
  const first = new RankingScore();
  const best = new RankingScore();
  for (const { report, recommendation, findings } of points) {
    const { evidence } = linkReport(report);
    const ranked = (evidence.get(recommendation) ?? []).map(({ finding, probability }) => ({
      id: finding,
      probability,
    }));
    first.add(ranked, findings);
    best.add(ranked, findings.slice(0, 1));
  }
  console.log(`\n${'Evidence of improvement points'.padEnd(42)}${RankingScore.header}`);
  console.log(`  ${'any right finding'.padEnd(40)}${first.summary}`);
  console.log(`  ${'the best finding'.padEnd(40)}${best.summary}`);
  for (const line of first.renderCalibration()) console.log(line);
}

function nameOf(name: string): string {
  return name
    .replace(/^.*\//, '')
    .replace(/^\d+-/, '')
    .replace(/-children-s-services-inspection/, '')
    .slice(0, 38);
}

/** The slowest report, warm. */
function printTimes(reports: readonly EvaluatedReport[]): void {
  const times = reports.map(({ name, report }) => {
    const runs = Array.from({ length: 3 }, () => {
      const start = process.hrtime.bigint();
      linkReport(report);
      return Number(process.hrtime.bigint() - start) / 1e6;
    });
    return { name, milliseconds: Math.min(...runs) };
  });
  const slowest = times.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);
  console.log('\nSlowest, warm');
  for (const { name, milliseconds } of slowest)
    console.log(`  ${nameOf(name).padEnd(40)}${milliseconds.toFixed(0)} ms`);
}
