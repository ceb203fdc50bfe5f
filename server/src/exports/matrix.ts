/**
 * The traceability matrix: each recommendation with each finding that it rests on, as tables of plain cells that every
 * format is written from, so that all of them say the same.
 */

import { type CodingScheme, joinSchemes } from '../annotations/coding/scheme';
import { listJustified } from '../annotations/justified';
import { isAnchored, placesToday } from '../annotations/live/annotated';
import { type Standing, standingOf } from '../links/policy';
import type { Finding, Recommendation } from '../report/model';
import { overlaps, type Range } from '../text/range';
import type { Position } from '../text/sourceText';
import { describeWho } from '../wording/threadMessages';
import { listLinkDecisions } from '../workspace/decided';
import { type Document, reportOf } from '../workspace/document';
import { findSupport, isHole, type RecommendationSupport, type SupportingFinding } from '../workspace/thread';
import type { MatrixCell, MatrixTable } from './matrixTable';
import { listTaggedNotes, listTagTables, type TaggedNote } from './tagCounts';

export interface MatrixRow {
  readonly cells: readonly MatrixCell[];
  /** The row is a hole: a recommendation that no finding supports, and of which nobody said why. */
  readonly isHole: boolean;
  /** Where the recommendation stands in the report, and the finding if there is one, by the index of their columns. */
  readonly places: ReadonlyMap<number, Position>;
}

/** The matrix of one report. */
export interface Matrix {
  readonly file: string;
  readonly title: string;
  readonly rows: readonly MatrixRow[];
  /** How many recommendations have each standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** The notes with tags, for counting, and the scheme in whose order they are counted. */
  readonly tagged: readonly TaggedNote[];
  readonly scheme: CodingScheme | undefined;
}

const matrixColumns = [
  ...['No.', 'Recommendation', 'Status', 'Finding no.', 'Finding', 'Known by', 'Decided by', 'Probability'],
  ...['Why it is fine', 'Notes'],
] as const;

const standings: readonly Standing[] = ['supported', 'unsure', 'evidenced', 'justified', 'unsupported'];

const standingNames: Readonly<Record<Standing, string>> = {
  supported: 'supported',
  unsure: 'unsure',
  evidenced: 'no marked finding, but one that fits',
  justified: 'no finding, with a reason',
  unsupported: 'no finding',
};

/** The checks that say why a recommendation lacks support. */
const checksOfSupport = ['recommendation-unsupported', 'recommendation-evidenced'];

const sourceNames = {
  stated: 'stated in the text',
  structural: 'where it stands',
  accepted: 'a person',
  inferred: 'its words',
} as const;

/** The matrix of a report; one without recommendations has no rows. Tags are counted in the order of the scheme. */
export function buildMatrix(document: Document, scheme?: CodingScheme): Matrix {
  const report = reportOf(document);
  const counts: Record<Standing, number> = { supported: 0, unsure: 0, evidenced: 0, justified: 0, unsupported: 0 };
  const rows = report.recommendations
    .filter(({ restates }) => restates === undefined)
    .flatMap((recommendation) => {
      const support = findSupport(document, recommendation);
      const standing = support ? standingOf(support) : 'unsupported';
      counts[standing]++;
      const findings: readonly (SupportingFinding | undefined)[] = support?.findings.length
        ? support.findings
        : [undefined];
      return findings.map((supporting) => buildRow(document, recommendation, support, supporting));
    });
  return { file: document.uri, title: report.title ?? '', rows, counts, tagged: listTaggedNotes(document), scheme };
}

function buildRow(
  document: Document,
  recommendation: Recommendation,
  support: RecommendationSupport | undefined,
  supporting: SupportingFinding | undefined,
): MatrixRow {
  const { source } = reportOf(document);
  const finding = supporting?.finding;
  const ranges = [recommendation.range, ...(finding ? [finding.range] : [])];
  const cells: readonly MatrixCell[] = [
    ...describeItem(recommendation),
    nameStanding(support),
    ...(finding ? describeItem(finding) : ['', '']),
    supporting ? sourceNames[supporting.link.source] : '',
    supporting ? describeDecision(document, recommendation, supporting) : '',
    supporting ? Math.round(supporting.link.probability * 100) / 100 : '',
    describeReason(document, recommendation.range),
    listNotes(document, ranges).join('\n'),
  ];
  const places = new Map([[columnOf('Recommendation'), source.positionAt(recommendation.range.start)]]);
  if (finding) places.set(columnOf('Finding'), source.positionAt(finding.range.start));
  return { cells, isHole: !support || isHole(support), places };
}

function columnOf(name: (typeof matrixColumns)[number]): number {
  return matrixColumns.indexOf(name);
}

function nameStanding(support: RecommendationSupport | undefined): string {
  const standing = support ? standingOf(support) : 'unsupported';
  return standing === 'evidenced' && !support?.marksFindings ? 'a finding that fits' : standingNames[standing];
}

function describeItem({ label, number, text }: Recommendation | Finding): readonly [string, string] {
  return [label ?? (number === undefined ? '' : String(number)), text.text.replace(/\s+/g, ' ').trim()];
}

function describeDecision(document: Document, recommendation: Recommendation, supporting: SupportingFinding): string {
  const { finding, marker, link } = supporting;
  if (link.source !== 'accepted') return '';
  const decision = listLinkDecisions(document, marker?.id ?? finding.id, recommendation.id).at(-1);
  return decision ? describeWho(decision) : '';
}

function describeReason({ annotated }: Document, range: Range): string {
  const justified = listJustified(annotated.set, placesToday(annotated));
  const reasons = checksOfSupport.flatMap((check) => justified.get(check) ?? []);
  return reasons
    .filter((each) => overlaps(each.range, range))
    .map(({ justification }) => [justification.reason, describeWho(justification)].filter(Boolean).join(' – '))
    .join('\n');
}

/** The open and resolved notes on any of some ranges. */
function listNotes({ annotated }: Document, ranges: readonly Range[]): readonly string[] {
  const places = placesToday(annotated);
  return annotated.set.annotations.filter(isAnchored).flatMap((note) => {
    const place = places.get(note.id)?.target;
    if (note.kind !== 'note' || !place || !ranges.some((range) => overlaps(range, place))) return [];
    const who = describeWho(note);
    return [`${note.resolved ? 'Resolved: ' : ''}${note.text}${who && ` – ${who}`}`];
  });
}

/**
 * The matrices as tables: one a report, for several a summary before them, and behind them how often tags were given,
 * in the order of the scheme. With `onlyHoles` there is nothing but holes.
 */
export function listMatrixTables(matrices: readonly Matrix[], onlyHoles: boolean): readonly MatrixTable[] {
  const tables = matrices.map(({ file, rows }) => {
    const wanted = rows.filter(({ isHole }) => isHole || !onlyHoles);
    const holes = wanted.flatMap(({ isHole }, index) => (isHole ? index : []));
    return { name: file, columns: matrixColumns, rows: wanted.map(({ cells }) => cells), holes };
  });
  const counts = onlyHoles
    ? []
    : listTagTables(
        matrices.flatMap(({ file, tagged }) => tagged.map((note) => ({ ...note, report: file }))),
        joinSchemes([...new Set(matrices.flatMap(({ scheme }) => scheme ?? []))]),
      );
  return [...(matrices.length < 2 ? [] : [summarise(matrices)]), ...tables, ...counts];
}

function summarise(matrices: readonly Matrix[]): MatrixTable {
  return {
    name: 'Summary',
    holes: [],
    columns: ['File', 'Report', 'Recommendations', ...standings.map((standing) => standingNames[standing])],
    rows: matrices.map(({ file, title, counts }) => [
      file,
      title,
      String(standings.reduce((sum, standing) => sum + counts[standing], 0)),
      ...standings.map((standing) => String(counts[standing])),
    ]),
  };
}
