/** What a hover tells about the thing under the cursor, as data. How it is worded and laid out is the edge's business. */

import { type ElementsOfFinding, listElements } from '../checks/writing/elements';
import type { ScaleStep } from '../report/facts/scale';
import type { GradeRule } from '../report/family';
import type {
  Acronym,
  Citation,
  CrossReference,
  Finding,
  Footnote,
  Judgement,
  Marker,
  Recommendation,
  Section,
} from '../report/model';
import { touches, type Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { findGradeRule, findScaleStep, type JudgementsOfSubject, judgementsOn } from '../workspace/judgements';
import { lookupOf } from '../workspace/lookup';
import { thingAt, type Thing } from '../workspace/thing';
import {
  listEvidencedBy,
  findSupport,
  listRecommendationsOfFinding,
  listRecommendationsOfMarker,
  type EvidencedRecommendation,
  type LinkedRecommendation,
  type RecommendationSupport,
} from '../workspace/thread';

/** A judgement with everything else that the report says on its subject. */
export interface JudgementContent {
  readonly kind: 'judgement';
  readonly judgement: Judgement;
  /** What the grade means; undefined when the framework does not define it. */
  readonly rule: GradeRule | undefined;
  readonly framework: string;
  /** What the report's own scale says of the grade; undefined when it defines none. */
  readonly step: ScaleStep | undefined;
  /** The finding that is rated, and the findings that have the same grade; undefined where the report is judged. */
  readonly rated: { readonly finding: Finding; readonly alike: readonly Finding[] } | undefined;
  readonly subject: JudgementsOfSubject;
}

export type HoverContent =
  | JudgementContent
  | { readonly kind: 'linked'; readonly linked: readonly LinkedRecommendation[] }
  | { readonly kind: 'evidence'; readonly evidenced: readonly EvidencedRecommendation[] }
  | {
      readonly kind: 'finding';
      /** What it is marked for, or evidence for; undefined where it is neither. */
      readonly bearing: HoverContent | undefined;
      readonly elements: ElementsOfFinding;
    }
  | {
      readonly kind: 'recommendation';
      readonly recommendation: Recommendation;
      readonly support: RecommendationSupport | undefined;
    }
  | { readonly kind: 'findings'; readonly citation: Citation; readonly findings: readonly Finding[] }
  | { readonly kind: 'acronym'; readonly definitions: readonly Acronym[] }
  | { readonly kind: 'footnote'; readonly footnote: Footnote }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'cross-reference'; readonly reference: CrossReference };

export interface Hover {
  /** What the hover is about where the cursor is; undefined in the middle of a paragraph. */
  readonly range: Range | undefined;
  readonly content: HoverContent;
}

/** What there is to say about the thing at `offset`; undefined when there is no thing or nothing to say. */
export function findHover(document: Document, offset: number): Hover | undefined {
  const thing = thingAt(document, offset);
  const content = thing && contentOf(document, thing);
  if (!content) return undefined;
  return { range: touches(thing.nameRange, offset) ? thing.nameRange : undefined, content };
}

function contentOf(document: Document, thing: Thing): HoverContent | undefined {
  switch (thing.kind) {
    case 'marker':
      return contentOfMarker(document, thing.marker);
    case 'recommendation-citation':
      return contentOfCitedRecommendation(document, thing.marker, thing.citation);
    case 'paragraph-citation':
      return contentOfCitedFinding(document, thing.citation);
    case 'recommendation':
      return contentOfRecommendation(document, thing.recommendation);
    case 'finding':
      return contentOfFinding(document, thing.finding);
    case 'judgement':
      return contentOfJudgement(document, thing.judgement);
    case 'section':
      return contentOfHeading(document, thing.section);
    case 'contents-entry':
      return contentOfEntry(document, thing.entry.section);
    case 'acronym':
      return { kind: 'acronym', definitions: thing.definitions };
    case 'footnote-mark':
    case 'footnote':
      return { kind: 'footnote', footnote: thing.footnote };
    case 'cross-reference':
      return { kind: 'cross-reference', reference: thing.reference };
    case 'part':
      return undefined;
  }
}

function contentOfMarker(document: Document, marker: Marker): HoverContent {
  return { kind: 'linked', linked: listRecommendationsOfMarker(document, marker) };
}

function contentOfCitedRecommendation(document: Document, marker: Marker, { number }: Citation): HoverContent {
  const linked = listRecommendationsOfMarker(document, marker);
  const cited = linked.filter(({ recommendation }) => recommendation.number === number);
  return { kind: 'linked', linked: cited.length > 0 ? cited : linked };
}

function contentOfCitedFinding(document: Document, citation: Citation): HoverContent {
  const findings = lookupOf(reportOf(document)).findingsByNumber.get(citation.number) ?? [];
  return { kind: 'findings', citation, findings };
}

function contentOfRecommendation(document: Document, recommendation: Recommendation): HoverContent {
  return { kind: 'recommendation', recommendation, support: findSupport(document, recommendation) };
}

function contentOfFinding(document: Document, finding: Finding): HoverContent {
  const elements = listElements(reportOf(document), finding);
  return { kind: 'finding', bearing: bearingOf(document, finding), elements };
}

/** A marked finding says what it is marked for; an unmarked one what it is evidence for, or nothing. */
function bearingOf(document: Document, finding: Finding): HoverContent | undefined {
  if (lookupOf(reportOf(document)).markersByFinding.has(finding.id)) {
    return { kind: 'linked', linked: listRecommendationsOfFinding(document, finding) };
  }
  const evidenced = listEvidencedBy(document, finding);
  return evidenced.length > 0 ? { kind: 'evidence', evidenced } : undefined;
}

function contentOfJudgement(document: Document, judgement: Judgement): HoverContent {
  return {
    kind: 'judgement',
    judgement,
    rule: findGradeRule(document, judgement.grade),
    framework: reportOf(document).family.framework,
    step: findScaleStep(document, judgement.grade),
    rated: findRated(document, judgement),
    subject: judgementsOn(document, judgement.subject),
  };
}

function findRated(document: Document, { of = '', grade }: Judgement): JudgementContent['rated'] {
  const { findingById } = lookupOf(reportOf(document));
  const finding = findingById.get(of);
  if (!finding) return undefined;
  const same = reportOf(document).judgements.filter((each) => each.of !== undefined && each.grade === grade);
  const alike = [...new Set(same.map((each) => each.of!))].flatMap((id) => findingById.get(id) ?? []);
  return { finding, alike };
}

/** The card of the judgement that the heading states, else of the first on its subject; undefined when it has none. */
function contentOfHeading(document: Document, { subject, gradeRange }: Section): HoverContent | undefined {
  if (subject === undefined) return undefined;
  const { current } = judgementsOn(document, subject);
  const own = current.find(({ range }) => range.start === gradeRange?.start);
  const judgement = own ?? current[0];
  return judgement && contentOfJudgement(document, judgement);
}

function contentOfEntry(document: Document, id: string | undefined): HoverContent | undefined {
  const section = id === undefined ? undefined : lookupOf(reportOf(document)).sectionById.get(id);
  return section && { kind: 'section', section };
}
