/** What the sidebar shows of a report's structure: sections with what was judged and found in them, and its markers. */

import { lazily } from '../base/lazily';
import { addTo } from '../base/multimap';
import type { Grade, SubjectId } from '../report/family';
import { scaleOf } from '../report/facts/scale';
import { fieldKindOf } from '../report/general/words';
import type { Finding, Judgement, Marker, Recommendation, Report, Section } from '../report/model';
import type { Range } from '../text/range';
import { type Document, reportOf } from '../workspace/document';
import { type JudgementsOfSubject, judgementsOn } from '../workspace/judgements';
import { extentOf, extentOfSection, listOwnSections, lookupOf } from '../workspace/lookup';
import { nest } from '../workspace/spans';
import { leadOf } from '../workspace/thing';
import {
  findSupport,
  type LinkedRecommendation,
  listRecommendationsOfMarker,
  type RecommendationSupport,
} from '../workspace/thread';

interface EntryPlaces {
  /** All that the entry stands for. */
  readonly range: Range;
  /** Where to go: a number, a first word, a heading, a marker. */
  readonly place: Range;
  readonly children: readonly ReportEntry[];
}

export type ReportEntry = EntryPlaces &
  (
    | {
        readonly kind: 'title';
        readonly section: Section;
        readonly provider: string | undefined;
        /** The overall judgement, where the report has one. */
        readonly grade: Grade | undefined;
      }
    | {
        readonly kind: 'section';
        readonly section: Section;
        /** How many recommendations its list has; undefined for a section that is no list. */
        readonly listed: number | undefined;
      }
    | {
        readonly kind: 'recommendation';
        readonly recommendation: Recommendation;
        readonly support: RecommendationSupport | undefined;
        /** What was answered, or how far it has come, in the words of the report. */
        readonly state: string | undefined;
      }
    | {
        readonly kind: 'finding';
        readonly finding: Finding;
        /** What its markers may stand for, marker by marker; undefined for a finding without a marker. */
        readonly marked: readonly (readonly LinkedRecommendation[])[] | undefined;
        /** Its severity, risk or priority. */
        readonly ratings: readonly Grade[];
      }
    | { readonly kind: 'marker'; readonly marker: Marker; readonly linked: readonly LinkedRecommendation[] }
  );

type Growing = ReportEntry & { readonly children: Growing[] };

/**
 * The outermost entries, in the order of the text: the report's title, then its sections with what is in them. Empty
 * when the text has no section, finding or recommendation.
 */
export function listReportEntries(document: Document): readonly ReportEntry[] {
  const report = reportOf(document);
  const entries = nest<Growing>([
    ...listOwnSections(report).map((section) => entryOfSection(document, section)),
    ...report.recommendations.map((recommendation) => entryOfRecommendation(document, recommendation)),
    ...report.findings.map((finding) => entryOfFinding(document, finding)),
    ...report.markers.map((marker) => entryOfMarker(document, marker)),
  ]);
  return entries.flatMap(liftTitle);
}

/**
 * The title stands beside the sections and not above them, which would cost every one of them room. It stands for all
 * that comes before them: the title page and the table of judgements.
 */
function liftTitle(entry: ReportEntry): readonly ReportEntry[] {
  if (entry.kind !== 'title') return [entry];
  const end = entry.children[0]?.range.start ?? entry.range.end;
  const range = { start: entry.range.start, end: Math.max(end, entry.place.end) };
  return [{ ...entry, range, children: [] }, ...entry.children];
}

function entryOfSection(document: Document, section: Section): Growing {
  const report = reportOf(document);
  const places = { range: extentOfSection(report, section), place: section.headingRange, children: [] };
  if (section.kind === 'title') {
    const overall = report.judgements.find(({ where }) => where === 'overall');
    return { ...places, kind: 'title', section, provider: report.provider, grade: overall?.grade };
  }
  const list = report.lists.find((each) => each.section === section.id);
  return { ...places, kind: 'section', section, listed: list?.recommendations.length };
}

function entryOfRecommendation(document: Document, recommendation: Recommendation): Growing {
  const { range } = recommendation;
  return {
    kind: 'recommendation',
    recommendation,
    support: findSupport(document, recommendation),
    state: findState(recommendation),
    range: extentOf(reportOf(document), recommendation),
    place: leadOf(document, range),
    children: [],
  };
}

function entryOfFinding(document: Document, finding: Finding): Growing {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(finding.id);
  return {
    kind: 'finding',
    finding,
    marked: markers?.map((marker) => listRecommendationsOfMarker(document, marker)),
    ratings: [...new Set(ratingsOf(reportOf(document)).get(finding.id))],
    range: extentOf(reportOf(document), finding),
    place: leadOf(document, finding.range),
    children: [],
  };
}

/** The grades of findings, by their ids. */
const ratingsOf: (report: Report) => ReadonlyMap<string, readonly Grade[]> = lazily((report: Report) => {
  const ratings = new Map<string, Grade[]>();
  for (const { of, grade } of report.judgements) if (of !== undefined) addTo(ratings, of, grade);
  return ratings;
});

function findState({ fields = [] }: Recommendation): string | undefined {
  const kinds = fields.map(({ name }) => fieldKindOf(name));
  const at = kinds.includes('response') ? kinds.indexOf('response') : kinds.indexOf('status');
  return at < 0 ? undefined : fields[at]!.text;
}

function entryOfMarker(document: Document, marker: Marker): Growing {
  const { range } = marker;
  return {
    kind: 'marker',
    marker,
    linked: listRecommendationsOfMarker(document, marker),
    range,
    place: range,
    children: [],
  };
}

export interface JudgedSubject extends JudgementsOfSubject {
  readonly subject: SubjectId;
  /** In the words of the report's family. */
  readonly name: string;
  /** The grades that the current places state, each once, in the order of the text; empty when only earlier inspections judged it. */
  readonly grades: readonly Grade[];
}

/** The subjects in the order in which the text judges them first; empty when it judges none. */
export function listJudgedSubjects(document: Document): readonly JudgedSubject[] {
  const ofReport = reportOf(document).judgements.filter(({ of }) => of === undefined);
  const first = ofReport.sort((a, b) => a.range.start - b.range.start);
  const names = new Map<SubjectId, string>();
  for (const { subject, subjectName } of first) if (!names.has(subject)) names.set(subject, subjectName);
  return [...names].map(([subject, name]) => {
    const stated = judgementsOn(document, subject);
    return { subject, name, ...stated, grades: [...new Set(stated.current.map(({ grade }) => grade))] };
  });
}

/** The findings that have one rating. */
export interface RatedFindings {
  /** The document's own name for the scale: "Severity". */
  readonly scale: string;
  readonly grade: Grade;
  readonly findings: readonly { readonly finding: Finding; readonly judgement: Judgement }[];
}

/** Scales from many reports, gravest first; a report's own definition of its scale goes before. */
const GRAVITY =
  'critical severe very-high extreme high significant major serious medium moderate low minor negligible informational'.split(
    ' ',
  );

/** The findings by their ratings, gravest first; empty where none is rated. */
export function listRatedFindings(document: Document): readonly RatedFindings[] {
  const report = reportOf(document);
  const { findingById } = lookupOf(report);
  const groups = new Map<
    string,
    { scale: string; grade: Grade; findings: Map<string, RatedFindings['findings'][number]> }
  >();
  for (const judgement of report.judgements) {
    const finding = findingById.get(judgement.of ?? '');
    if (!finding) continue;
    const { grade, scale = '' } = judgement;
    const group = groups.get(grade) ?? { scale, grade, findings: new Map() };
    if (!group.findings.has(finding.id)) group.findings.set(finding.id, { finding, judgement });
    groups.set(grade, group);
  }
  const own = scaleOf(report).map(({ grade }) => grade);
  const isRising =
    own.length > 1 && GRAVITY.indexOf(own[0]!) > GRAVITY.indexOf(own.at(-1)!) && GRAVITY.includes(own.at(-1)!);
  const order = [...(isRising ? [...own].reverse() : own), ...GRAVITY];
  const rank = (grade: Grade) => (order.includes(grade) ? order.indexOf(grade) : order.length);
  return [...groups.values()]
    .sort((a, b) => rank(a.grade) - rank(b.grade))
    .map(({ scale, grade, findings }) => ({ scale, grade, findings: [...findings.values()] }));
}
