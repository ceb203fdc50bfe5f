/**
 * Learns which words keep the same company from folders of published reports, and writes the table that is shipped.
 * Reports whose links are labelled are left out, so that they can still judge what comes of it. The same folders give
 * the same table.
 *
 *     npm run learn:words -- ROOT FOLDER…      (folders below the root, whose labels are known by the paths below it)
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { learnVectors, writeTable } from '../../server/src/links/associations/learn';
import { listPassages, type Passage } from '../../server/src/links/passages/passages';
import { listCorrected, listGold, listLabelledPoints, listMasked, listOwnLabels } from '../evaluate/linkLabels';
import { readReports, type EvaluatedReport } from '../evaluate/folder';

/** A rarer stem keeps too little company to be judged by it. From 8 to 20 the links stayed as good. */
const fewestPassages = 12;
/** Fewer did worse (64: 1 % of the log likelihood), more no better (160: the same). */
const dimensions = 96;

function main(): void {
  const [root = '', ...folders] = process.argv.slice(2);
  const reports = folders.flatMap((folder) =>
    readReports(path.join(root, folder)).map((each) => ({ ...each, name: `${folder}/${each.name}` })),
  );
  const heldBack = listHeldBack(root, reports);
  const learning = reports.filter(({ name }) => !heldBack.has(placeOf(name)));
  const passages = listDistinct(learning.flatMap(({ report }) => listAll(report)));
  console.log(`${learning.length} of ${reports.length} reports, ${passages.length} different passages`);
  const learnt = learnVectors(
    passages.map(({ words }) => words.map(({ stem }) => stem)),
    { fewestPassages, dimensions },
  );
  const file = path.join(__dirname, '../../../server/src/links/associations/table.ts');
  writeFileSync(file, renderTable(writeTable(learnt).lines));
  console.log(`${learnt.stems.length} stems`);
}

/** The reports that have labels, stated links or drifted citations that are measured. */
function listHeldBack(root: string, reports: readonly EvaluatedReport[]): ReadonlySet<string> {
  const lists = [listGold(root, reports), listOwnLabels(reports), listMasked(reports), listLabelledPoints(reports)];
  const drifted = listCorrected(reports).map(({ name }) => name.replace(/^corrected /, ''));
  return new Set([...lists.flatMap((list) => list.map(({ name }) => placeOf(name))), ...drifted]);
}

/** The name of a report without its folder and running number: the same report lies in several folders. */
function placeOf(name: string): string {
  return name.replace(/^.*\/\d*-?/, '');
}

function listAll(report: EvaluatedReport['report']): Passage[] {
  const { findings, recommendations } = listPassages(report);
  return [...findings, ...recommendations];
}

/** What many reports print alike counts once. */
function listDistinct(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.words.map(({ stem }) => stem).join(' '), passage])).values()];
}

function renderTable(lines: string): string {
  return [
    '/** The vectors of stems that `associations.ts` reads. Written by `npm run learn:words`; do not edit. */',
    '',
    `export const table = { dimensions: ${dimensions}, lines: \``,
    lines,
    '` };',
    '',
  ].join('\n');
}

main();
