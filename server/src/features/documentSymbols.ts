/** The outline of a report: its sections as a tree, with findings and recommendations under the section they stand in. */

import { firstWords, numberedWords, printedLabel } from '../checks/words';
import { isSure } from '../links/policy';
import type { Finding, Recommendation, Report, Section } from '../report/model';
import type { Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { extentOf, extentOfSection, listOwnSections, lookupOf } from '../workspace/lookup';
import { nest } from '../workspace/spans';
import { leadOf } from '../workspace/thing';
import { findSupport, listRecommendationsOfFinding, type RecommendationSupport } from '../workspace/thread';

export type OutlineKind =
  'title' | 'section' | 'graded-section' | 'list' | 'finding' | 'marked-finding' | 'recommendation';

/** What an entry says beside its name. */
export type OutlineDetail =
  | { readonly kind: 'none' }
  | { readonly kind: 'grade'; readonly grade: string }
  /** What a marked finding stands for, or may. */
  | { readonly kind: 'marks'; readonly recommendations: readonly OutlineMark[]; readonly isSure: boolean }
  | { readonly kind: 'support'; readonly support: RecommendationSupport };

/** A recommendation as a finding's entry names it: by its label, or by its first words where it has none. */
export interface OutlineMark {
  readonly label: string | undefined;
  readonly words: string;
}

/** One entry of the outline. Its range encloses its selection range and the ranges of its children. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: OutlineDetail;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineItem[];
}

/** An entry whose children are still being collected. */
interface GrowingItem extends OutlineItem {
  readonly children: GrowingItem[];
}

/** How many characters of a paragraph an entry has: enough to search it by; a narrow outline shows what fits. */
const nameLength = 120;

/** How many characters of a recommendation stand behind the name of a finding that is marked for it. */
const markLength = 30;

/** The outermost entries of the outline; empty when the text has no section, finding or recommendation. */
export function listDocumentSymbols(document: Document): readonly OutlineItem[] {
  const report = reportOf(document);
  return nest([
    ...listOwnSections(report).map((section) => itemOfSection(report, section)),
    ...report.recommendations.map((recommendation) => itemOfRecommendation(document, recommendation)),
    ...report.findings.map((finding) => itemOfFinding(document, report, finding)),
  ]);
}

function itemOfSection(report: Report, section: Section): GrowingItem {
  const { grade, headingRange } = section;
  return {
    kind: kindOfSection(report, section),
    name: section.title,
    detail: grade === undefined ? { kind: 'none' } : { kind: 'grade', grade },
    range: extentOfSection(report, section),
    selectionRange: headingRange,
    children: [],
  };
}

function kindOfSection(report: Report, section: Section): OutlineKind {
  if (section.kind === 'title') return 'title';
  if (section.grade !== undefined) return 'graded-section';
  return report.lists.some((list) => list.section === section.id) ? 'list' : 'section';
}

function itemOfRecommendation(document: Document, recommendation: Recommendation): GrowingItem {
  const support = findSupport(document, recommendation);
  return {
    kind: 'recommendation',
    name: numberedWords(recommendation, nameLength),
    detail: support ? { kind: 'support', support } : { kind: 'none' },
    range: extentOf(reportOf(document), recommendation),
    selectionRange: leadOf(document, recommendation.range),
    children: [],
  };
}

function itemOfFinding(document: Document, report: Report, finding: Finding): GrowingItem {
  const marked = lookupOf(report).markersByFinding.has(finding.id);
  return {
    kind: marked ? 'marked-finding' : 'finding',
    name: numberedWords(finding, nameLength),
    detail: marked ? describeMarks(document, finding) : { kind: 'none' },
    range: extentOf(report, finding),
    selectionRange: leadOf(document, finding.range),
    children: [],
  };
}

function describeMarks(document: Document, finding: Finding): OutlineDetail {
  const linked = listRecommendationsOfFinding(document, finding);
  const recommendations = linked.map(({ recommendation }) => ({
    label: printedLabel(recommendation),
    words: firstWords(recommendation.text.text.trim(), markLength),
  }));
  return { kind: 'marks', recommendations, isSure: linked.every(({ link }) => isSure(link)) };
}
