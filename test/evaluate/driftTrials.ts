/**
 * Reports that are made to drift, and what is found in them: paragraphs are put in or taken out without touching the
 * references, by seeded chance, so that each trial can be repeated.
 */

import { listCitationFixes } from '../../server/src/features/corrections';
import { findDrift, type DriftSegment } from '../../server/src/links/drift/drift';
import { buildReport } from '../../server/src/report/build';
import type { Citation, Report } from '../../server/src/report/model';
import { SourceText } from '../../server/src/text/sourceText';
import type { NumberEdit } from '../../server/src/workspace/numberEdits';
import { openDocument } from '../../server/src/workspace/workspace';
import { addTo } from '../../server/src/base/multimap';
import { applyEdits, correctNumber, moveParagraphs, type Move, type TextEdit } from './drifted';
import { createRandom, pick, type Random } from '../support/random';
import type { EvaluatedReport } from './folder';
import type { LabelledReport } from './linkLabels';

/** By how many paragraphs references drift at the most; published ones do by as many. */
export const mostMoved = 4;

/** A report whose recommendations cite paragraphs, with every number that has moved set right. */
export interface CitingReport {
  readonly name: string;
  readonly report: Report;
}

export interface Outcome {
  readonly found: boolean;
  readonly rightShift: boolean;
  /** Citations whose number the move made wrong, and how many of them were set right. */
  readonly moved: number;
  readonly right: number;
  /** Citations that the move left right, and how many of them were changed. */
  readonly unmoved: number;
  readonly changed: number;
}

/** Where paragraphs are put in or taken out: before the first one that is cited, or anywhere. */
export type Place = 'start' | 'anywhere';

/** The reports that cite paragraphs, corrected. */
export function listCitingReports(reports: readonly EvaluatedReport[]): CitingReport[] {
  return reports
    .filter(({ report }) => listCitations(report).length > 0)
    .map(({ name, report }) => ({ name, report: correct(report) }));
}

/** The outcomes of so many trials, each with its own seed. */
export function listTrials<Value>(trials: number, run: (random: Random) => Value): Value[] {
  return Array.from({ length: trials }, (_, seed) => run(createRandom(seed)));
}

/** Moves paragraphs of a report once, with paragraphs of the others, and looks for the drift. */
export function makeDrift(
  { report }: CitingReport,
  others: readonly CitingReport[],
  random: Random,
  place: Place = 'anywhere',
): Outcome {
  const by = (1 + pick(random, mostMoved)) * (random() < 0.5 ? 1 : -1);
  const numbers = report.findings.map(({ number }) => number!);
  const at = place === 'start' ? numbers[0]! : numbers[pick(random, numbers.length)]!;
  const move: Move = { at, by };
  const texts = Array.from({ length: Math.max(0, by) }, () => borrowParagraph(report, others, random));
  const segments = findDrift(buildReport(new SourceText(moveParagraphs(report, move, texts))));
  return judge(listCitations(report), segments, move);
}

/** A paragraph of another report, so that it is like those around it and no copy of one. */
function borrowParagraph(report: Report, reports: readonly CitingReport[], random: Random): string {
  const others = reports.filter((each) => each.report !== report);
  const { findings } = others.length > 0 ? others[pick(random, others.length)]!.report : report;
  return findings[pick(random, findings.length)]!.text.text;
}

function judge(citations: readonly Citation[], segments: readonly DriftSegment[], move: Move): Outcome {
  const fitting = new Map(
    segments.flatMap((segment) => segment.citations.map(({ citation, fitting }) => [citation.number, fitting])),
  );
  const known = citations.flatMap(({ number }) => {
    const right = correctNumber(move, number);
    return right === undefined ? [] : [{ number, right, given: fitting.get(number) ?? number }];
  });
  const moved = known.filter(({ number, right }) => number !== right);
  const unmoved = known.filter(({ number, right }) => number === right);
  return {
    found: segments.length > 0,
    rightShift: segments.some(({ shift }) => shift === move.by),
    moved: moved.length,
    right: moved.filter(({ right, given }) => right === given).length,
    unmoved: unmoved.length,
    changed: unmoved.filter(({ right, given }) => right !== given).length,
  };
}

/** The report with every number that has moved set right; the report itself when none has. */
export function correct(report: Report): Report {
  const { source } = report;
  const document = openDocument({ uri: 'file:///report.txt', version: 1, languageId: 'plaintext', text: source.text });
  const edits = listCitationFixes(document).flatMap((fix): readonly NumberEdit[] => fix.edits);
  if (edits.length === 0) return report;
  return buildReport(
    new SourceText(
      applyEdits(
        source.text,
        edits.map(({ range, to }) => ({ ...range, text: String(to) })),
      ),
    ),
  );
}

/**
 * Reports whose markers are labelled, as reports that cite paragraphs: behind each recommendation stand the numbers of
 * the findings whose markers mean it. Those that do not number their findings are left out.
 */
export function listMadeToCite(labelled: readonly LabelledReport[]): CitingReport[] {
  return labelled.flatMap(({ name, report, markers }) => {
    const findingOf = new Map(report.markers.map(({ id, finding }) => [id, finding]));
    const numberOf = new Map(report.findings.map(({ id, number }) => [id, number]));
    if (report.findings.some(({ number }) => number === undefined)) return [];
    const cited = new Map<string, number[]>();
    for (const { marker, best } of markers) {
      const number = numberOf.get(findingOf.get(marker ?? '') ?? '');
      if (number !== undefined && best[0] !== undefined) addTo(cited, best[0], number);
    }
    const edits = report.recommendations.flatMap(({ id, range: { end } }): readonly TextEdit[] => {
      const numbers = cited.get(id);
      return numbers ? [{ start: end, end, text: ` (paragraphs ${numbers.join(', ')})` }] : [];
    });
    return [{ name: `${name}, made to cite`, report: edited(report, edits) }];
  });
}

function edited({ source, family }: Report, edits: readonly TextEdit[]): Report {
  return buildReport(new SourceText(applyEdits(source.text, edits)), [family]);
}

/** The report in which some recommendations cite three to eight paragraphs together, and the others none. */
export function keepFew({ name, report }: CitingReport, random: Random): CitingReport {
  const wanted = 3 + pick(random, 6);
  const shuffled = report.recommendations.map((each) => ({ each, place: random() })).sort((a, b) => a.place - b.place);
  let kept = 0;
  const edits = shuffled.flatMap(({ each: { cites } }): readonly TextEdit[] => {
    if (kept < wanted) {
      kept += cites.length;
      return [];
    }
    return cites.flatMap(({ range }) => {
      const start = report.source.text.lastIndexOf('(', range.start);
      return [{ start, end: report.source.text.indexOf(')', range.end) + 1, text: '' }];
    });
  });
  const distinct = [...new Map(edits.map((edit) => [edit.start, edit])).values()];
  return { name, report: edited(report, distinct) };
}

/** The report in which half of the recommendations cite nothing. */
export function keepHalf(report: Report, random: Random): Report {
  const recommendations = report.recommendations.map((each) => (random() < 0.5 ? each : { ...each, cites: [] }));
  return { ...report, recommendations };
}

/** The paragraphs that its recommendations cite. */
export function listCitations({ recommendations }: Report): Citation[] {
  return recommendations.flatMap(({ cites }) => [...cites]);
}
