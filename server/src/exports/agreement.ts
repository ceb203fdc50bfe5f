/** How far two readers agree, and where they do not: as tables for every format, as text for a terminal, and as JSON. */

import {
  type Agreement,
  type Comparison,
  type Disagreement,
  isSettled,
  type Measure,
  measureAgreement,
} from '../annotations/agreement/compare';
import { makePrintable } from '../base/printable';
import { firstWords, lineNumber } from '../checks/words';
import { describeDecision, describeLeftOut, describeSaid, showCoefficient } from '../wording/agreementWords';
import { type MatrixTable, showCell } from './matrixTable';

/** The two readers on one report, which is named by its file. */
export interface ComparedReport {
  readonly file: string;
  readonly comparison: Comparison;
}

/** The form of the JSON. */
const agreementVersion = 1;

/** Agreement by tag, agreement on links, and the list of disagreements; a table without rows is left out. */
export function listAgreementTables(compared: readonly ComparedReport[]): readonly MatrixTable[] {
  const { tags, links } = measureAgreement(compared.map(({ comparison }) => comparison));
  const [first, second] = nameReaders(compared);
  const tables: readonly MatrixTable[] = [
    {
      name: 'Agreement on tags, by paragraph',
      columns: ['Tag', 'Both', `Only ${first}`, `Only ${second}`, 'Neither', 'Cohen’s kappa', 'Krippendorff’s alpha'],
      rows: [...tags].map(([tag, measure]) => [tag, ...rowOf(measure)]),
      holes: [],
    },
    {
      name: 'Agreement on links, by marker or finding',
      columns: ['Both decided', 'Alike', 'Only one decided', 'Cohen’s kappa', 'Krippendorff’s alpha'],
      rows:
        links.judged + links.open === 0
          ? []
          : [
              [
                ...[links.judged, links.alike, links.open].map(String),
                ...[links.kappa, links.alpha].map(showCoefficient),
              ],
            ],
      holes: [],
    },
    {
      name: 'Disagreements',
      columns: ['File', 'Line', 'About', 'Words', first, second, 'Decided'],
      rows: compared.flatMap((each) => each.comparison.disagreements.map((one) => rowOfDisagreement(each, one))),
      holes: [],
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function nameReaders([first]: readonly ComparedReport[]): readonly [string, string] {
  return first?.comparison.readers ?? ['the first', 'the second'];
}

function rowOf({ both, onlyFirst, onlySecond, neither, kappa, alpha }: Measure): string[] {
  return [...[both, onlyFirst, onlySecond, neither].map(String), ...[kappa, alpha].map(showCoefficient)];
}

function rowOfDisagreement({ file, comparison }: ComparedReport, disagreement: Disagreement): string[] {
  const { report } = comparison;
  return [
    ...[file, String(lineNumber(report, disagreement.range)), disagreement.kind === 'tags' ? 'tags' : 'link'],
    firstWords(report.source.slice(disagreement.words).replace(/\s+/g, ' ').trim()),
    ...describeSaid(comparison, disagreement),
    describeDecision(comparison, disagreement),
  ];
}

/** The tables with their columns lined up. */
export function renderAgreementText(compared: readonly ComparedReport[]): string {
  const [first, second] = nameReaders(compared).map(makePrintable);
  const paragraphs = compared.reduce((sum, { comparison }) => sum + comparison.report.paragraphs.length, 0);
  const reports = compared.length === 1 ? makePrintable(compared[0]!.file) : `${compared.length} reports`;
  const tables = listAgreementTables(compared);
  const leftOut = describeLeftOut({
    shared: compared.reduce((sum, { comparison }) => sum + comparison.shared, 0),
    unplaced: compared.reduce((sum, { comparison }) => sum + comparison.unplaced, 0),
  });
  const nothing = tables.length === 0 ? ['Neither gave a tag or decided about a link.', ''] : [];
  return [
    `${first} and ${second} on ${reports}, ${paragraphs} paragraphs`,
    '',
    ...tables.flatMap((table) => [...lineUp(table), '']),
    ...nothing,
    ...leftOut,
    countDisagreements(compared),
    '',
  ].join('\n');
}

function countDisagreements(compared: readonly ComparedReport[]): string {
  const all = compared.flatMap(({ comparison }) => comparison.disagreements);
  const decided = all.filter(isSettled).length;
  if (all.length === 0) return 'They disagree nowhere.';
  return `They disagree in ${all.length} ${all.length === 1 ? 'place' : 'places'}; ${decided} of them decided.`;
}

function lineUp({ name, columns, rows }: MatrixTable): string[] {
  const lines = [columns, ...rows.map((row) => row.map(showCell))].map((cells) => cells.map(makePrintable));
  const widths = columns.map((_, c) => Math.max(...lines.map((cells) => cells[c]!.length)));
  return [
    name,
    ...lines.map(
      (cells) =>
        `  ${cells
          .map((cell, c) => cell.padEnd(widths[c]!))
          .join('  ')
          .trimEnd()}`,
    ),
  ];
}

/** The same for programs; lines count from 1, offsets are UTF-16 units of the report's text. */
export function toJsonAgreement(compared: readonly ComparedReport[]): unknown {
  const { tags, links }: Agreement = measureAgreement(compared.map(({ comparison }) => comparison));
  const orNull = (value: number | undefined) => value ?? null;
  return {
    version: agreementVersion,
    readers: nameReaders(compared),
    reports: compared.map(({ file, comparison: { report, shared, unplaced } }) => {
      return { file, paragraphs: report.paragraphs.length, shared, unplaced };
    }),
    tags: [...tags].map(([tag, { kappa, alpha, ...counts }]) => {
      return { tag, ...counts, kappa: orNull(kappa), alpha: orNull(alpha) };
    }),
    links: { ...links, kappa: orNull(links.kappa), alpha: orNull(links.alpha) },
    disagreements: compared.flatMap(({ file, comparison }) =>
      comparison.disagreements.map((disagreement) => ({
        file,
        kind: disagreement.kind,
        line: lineNumber(comparison.report, disagreement.range),
        range: disagreement.range,
        said: disagreement.said.map((one) => one ?? null),
        decided: isSettled(disagreement) ? describeDecision(comparison, disagreement) : null,
      })),
    ),
  };
}
