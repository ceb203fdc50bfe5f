/**
 * Labelled links of an evaluation folder: which recommendation each marker stands for (`gold/links.json`, and our own
 * `labels.json`), which findings state an improvement point, and links that authors stated, with the statement hidden.
 *
 * `labels.json` was labelled by one reader before the linker was tuned; its keys are paths below the folder, its
 * lines are zero-based, and `R3` and `L1` count within the authority's and the board's list.
 */

import path from 'node:path';
import { listCitationFixes } from '../../server/src/features/corrections';
import { buildReport } from '../../server/src/report/build';
import type { Marker, Recommendation, Report } from '../../server/src/report/model';
import { SourceText } from '../../server/src/text/sourceText';
import { openDocument } from '../../server/src/workspace/workspace';
import { applyEdits } from './drifted';
import { MappedText } from '../../server/src/text/mappedText';
import { listStatedLinks } from '../../server/src/links/stated/statedLinks';
import { readJson, type EvaluatedReport } from './folder';

/** A report with markers whose recommendations are known. */
export interface LabelledReport {
  readonly name: string;
  readonly report: Report;
  readonly markers: readonly LabelledMarker[];
}

export interface LabelledMarker {
  /** Undefined when the marker was not recognised, which counts as a wrong link. */
  readonly marker: string | undefined;
  readonly best: readonly string[];
  readonly also: readonly string[];
}

export interface LabelledPoint {
  readonly name: string;
  readonly report: Report;
  readonly recommendation: string;
  /** The findings that state the shortfall, the best one first. */
  readonly findings: readonly string[];
}

interface MarkerLabel {
  readonly line: number;
  readonly best: string;
  readonly also: readonly string[];
}

interface GoldReport {
  readonly recommendations: readonly { readonly id: string; readonly ordinal: string }[];
  readonly markers: readonly MarkerLabel[];
}

interface OwnLabels {
  readonly markers?: readonly MarkerLabel[];
  readonly evidence?: readonly { readonly recommendation: string; readonly lines: readonly number[] }[];
}

/** Published reports whose printed citations had drifted from the paragraphs they meant. */
const drifted = /lancashire.*2015|cheshire-east.*2015/;

/** The reports of `gold/links.json`. */
export function listGold(folder: string, reports: readonly EvaluatedReport[]): LabelledReport[] {
  const gold = readJson<Record<string, GoldReport>>(folder, 'gold/links.json') ?? {};
  return withLabels(reports, gold).map(([name, report, { recommendations, markers }]) => {
    const ordinals = new Map(recommendations.map(({ id, ordinal }) => [id, ordinal]));
    return { name, report, markers: resolve(report, markers, (id) => ordinals.get(id) ?? id) };
  });
}

/** The reports of our own labels. */
export function listOwnLabels(reports: readonly EvaluatedReport[]): LabelledReport[] {
  return withLabels(reports, readOwnLabels()).flatMap(([name, report, { markers }]) =>
    markers ? [{ name, report, markers: resolve(report, markers, (ordinal) => ordinal) }] : [],
  );
}

/** The improvement points of our own labels. */
export function listLabelledPoints(reports: readonly EvaluatedReport[]): LabelledPoint[] {
  return withLabels(reports, readOwnLabels()).flatMap(([name, report, { evidence = [] }]) =>
    evidence.flatMap(({ recommendation, lines }) => {
      const id = findByOrdinal(report, recommendation);
      const onLine = (line: number) => report.findings.find(({ range }) => report.source.lineAt(range.start) === line);
      return id
        ? [{ name, report, recommendation: id, findings: lines.flatMap((line) => onLine(line)?.id ?? []) }]
        : [];
    }),
  );
}

/**
 * The reports whose authors stated links, clean ones only, with the statements hidden: citations and numbers are
 * removed, and every cited finding carries a bare marker at its end.
 */
export function listMasked(reports: readonly EvaluatedReport[]): LabelledReport[] {
  return reports.flatMap(({ name, report }) => {
    const masked = drifted.test(name) && !name.startsWith('corrected') ? undefined : mask(report);
    return masked && masked.markers.length >= 10 ? [{ name, ...masked }] : [];
  });
}

/** The drifted reports, with every number that has moved set right. */
export function listCorrected(reports: readonly EvaluatedReport[]): EvaluatedReport[] {
  return reports
    .filter(({ name }) => drifted.test(name))
    .map((each) => ({
      ...each,
      name: `corrected ${each.name.replace(/^.*\/\d*-?/, '')}`,
      report: correct(each.report),
    }));
}

function correct({ source, family }: Report): Report {
  const { text } = source;
  const edits = listCitationFixes(openDocument({ uri: '', version: 0, languageId: '', text })).flatMap((fix) =>
    fix.edits.map(({ range, to }) => ({ ...range, text: String(to) })),
  );
  return buildReport(new SourceText(applyEdits(text, edits)), [family]);
}

function mask(report: Report): Omit<LabelledReport, 'name'> {
  const { byMarker, cited } = listStatedLinks(report);
  const bare: Marker[] = [];
  const markers: LabelledMarker[] = [];
  const add = (marker: Marker, best: readonly string[]) => {
    if (best.length === 0) return;
    bare.push({ ...marker, cites: [] });
    markers.push({ marker: marker.id, best, also: [] });
  };
  const marked = new Set(report.markers.map(({ finding }) => finding));
  for (const { id, range } of report.findings) {
    const citing = [...cited].filter(([, findings]) => findings.includes(id)).map(([recommendation]) => recommendation);
    const atEnd = { id: `masked-${id}`, finding: id, range: { start: range.end, end: range.end }, cites: [] };
    if (!marked.has(id)) add(atEnd, citing);
  }
  for (const marker of report.markers) add(marker, byMarker.get(marker.id) ?? []);
  return {
    report: { ...report, recommendations: report.recommendations.map(withoutCitations), markers: bare },
    markers,
  };
}

function withoutCitations(recommendation: Recommendation): Recommendation {
  const text = recommendation.text.text.replace(/\([^()]*\bpara(?:graph)?s?\b[^()]*\)/giu, '');
  return { ...recommendation, text: new MappedText(text, []), cites: [] };
}

function readOwnLabels(): Record<string, OwnLabels> {
  return readJson<Record<string, OwnLabels>>(path.join(__dirname, '../../../test/evaluate'), 'labels.json') ?? {};
}

function withLabels<Labels>(
  reports: readonly EvaluatedReport[],
  labels: Record<string, Labels>,
): [string, Report, Labels][] {
  return reports.flatMap(({ name, report }): [string, Report, Labels][] => {
    const own = labels[`${name}.txt`];
    return own ? [[name, report, own]] : [];
  });
}

function resolve(report: Report, labels: readonly MarkerLabel[], toOrdinal: (id: string) => string): LabelledMarker[] {
  const used = new Set<string>();
  const toIds = (ids: readonly string[]) => ids.flatMap((id) => findByOrdinal(report, toOrdinal(id)) ?? []);
  return labels.map(({ line, best, also }) => {
    const onLine = report.markers.find(({ id, range }) => !used.has(id) && report.source.lineAt(range.start) === line);
    if (onLine) used.add(onLine.id);
    return { marker: onLine?.id, best: toIds([best]), also: toIds(also) };
  });
}

/** The recommendation that `R3` or `L1` names. */
function findByOrdinal({ recommendations }: Report, ordinal: string): string | undefined {
  const isBoard = ordinal.startsWith('L');
  const members = recommendations.filter(({ list }) => (list === 'lscb') === isBoard);
  return members[Number(ordinal.slice(1)) - 1]?.id;
}
