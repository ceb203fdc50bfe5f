/** What stands above recommendations and marked findings: the other end of the thread, and where it is. */

import type { Justification } from '../annotations/model';
import type { RecommendationStatus } from '../links/graph';
import type { Finding, Recommendation } from '../report/model';
import type { Range } from '../text/range';
import { listJustificationsAt } from '../workspace/decided';
import { linksOf, reportOf, type Document } from '../workspace/document';
import { listMovedNumbers, type MovedNumbers } from '../workspace/drifted';
import { lookupOf } from '../workspace/lookup';
import { leadOf } from '../workspace/thing';
import {
  isCertain,
  isSure,
  listChosenRecommendations,
  listFindings,
  listRunnersUp,
  type LinkedRecommendation,
  type SupportingFinding,
} from '../workspace/thread';

/** What a recommendation rests on. */
export interface Support {
  readonly status: RecommendationStatus | undefined;
  /** The findings that surely support it, in the order of the text. */
  readonly sure: readonly Finding[];
  /** The findings that may: those whose marker could mean another, and unmarked ones that fit. */
  readonly suggested: readonly Finding[];
  /** Why it needs no finding, where a person said so. */
  readonly justification: Justification | undefined;
}

interface LensPlaces {
  /** What the lens stands above. */
  readonly range: Range;
  /** Where the other end of the thread is; empty when there is none. */
  readonly targets: readonly Range[];
  /** The stated numbers that seem to have moved since they were written; the links that they state hold all the same. */
  readonly moved: readonly MovedNumbers[];
}

export type Lens = LensPlaces &
  (
    | ({ readonly kind: 'support' } & Support)
    | {
        readonly kind: 'marks';
        readonly linked: readonly LinkedRecommendation[];
        /** Where nothing is linked: the numbers that the markers state, which no recommendation has. */
        readonly missing: readonly number[];
      }
  );

/** The lenses above all recommendations and all marked findings; empty when the text has neither. */
export function listCodeLenses(document: Document): readonly Lens[] {
  const report = reportOf(document);
  const { markersByFinding } = lookupOf(report);
  return [
    ...report.recommendations.map((recommendation) => lensOfRecommendation(document, recommendation)),
    ...report.findings.filter(({ id }) => markersByFinding.has(id)).map((finding) => lensOfFinding(document, finding)),
  ];
}

function lensOfRecommendation(document: Document, recommendation: Recommendation): Lens {
  const support = supportOf(document, recommendation);
  return {
    kind: 'support',
    ...support,
    range: leadOf(document, recommendation.range),
    targets: leadsOf(document, [...support.sure, ...support.suggested]),
    moved: listMovedNumbers(document, recommendation.id),
  };
}

function supportOf(document: Document, recommendation: Recommendation): Support {
  const found = listFindings(document, recommendation);
  const sure = new Set(found.filter(supportsSurely).map(({ finding }) => finding));
  const others = sure.size > 0 ? [] : listRunnersUp(document, recommendation);
  const suggested = new Set(keepLikely([...found, ...others]).filter((finding) => !sure.has(finding)));
  const status = linksOf(document).status.get(recommendation.id);
  return {
    status,
    justification: status === 'justified' ? listJustificationsAt(document, recommendation.range)[0] : undefined,
    sure: [...sure],
    suggested: [...suggested],
  };
}

/** The findings with a marker, and of those without the likelier than not; the best of them if there is nothing else. */
function keepLikely(found: readonly SupportingFinding[]): readonly Finding[] {
  const likely = found.filter(({ marker, link }) => marker || link.probability >= 0.5);
  return (likely.length > 0 ? likely : found.slice(0, 1)).map(({ finding }) => finding);
}

/** An unmarked finding stays a suggestion however well it fits, unless the recommendation itself cites it. */
function supportsSurely({ marker, link }: SupportingFinding): boolean {
  return marker ? isSure(link) : isCertain(link);
}

function lensOfFinding(document: Document, finding: Finding): Lens {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(finding.id) ?? [];
  const linked = onceEach(markers.flatMap((marker) => listChosenRecommendations(document, marker)));
  return {
    kind: 'marks',
    linked,
    missing: linked.length > 0 ? [] : markers.flatMap(({ cites }) => cites.map(({ number }) => number)),
    range: leadOf(document, finding.range),
    targets: leadsOf(
      document,
      linked.map(({ recommendation }) => recommendation),
    ),
    moved: listMovesOf(document, finding, linked),
  };
}

/** The moved numbers that its markers state, and those with which recommendations cite it. */
function listMovesOf(
  document: Document,
  { id, number }: Finding,
  linked: readonly LinkedRecommendation[],
): readonly MovedNumbers[] {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(id) ?? [];
  const citing = number === undefined ? [] : linked.map(({ recommendation }) => recommendation.id);
  return [
    ...markers.flatMap((marker) => listMovedNumbers(document, marker.id)),
    ...citing.flatMap((recommendation) => listMovedNumbers(document, recommendation, number)),
  ];
}

/** Each recommendation once, by its likeliest link. */
function onceEach(linked: readonly LinkedRecommendation[]): readonly LinkedRecommendation[] {
  const best = new Map<Recommendation, LinkedRecommendation>();
  for (const each of linked) {
    const known = best.get(each.recommendation);
    if (!known || known.link.probability < each.link.probability) best.set(each.recommendation, each);
  }
  return [...best.values()];
}

function leadsOf(document: Document, paragraphs: readonly { readonly range: Range }[]): readonly Range[] {
  return paragraphs.map(({ range }) => leadOf(document, range));
}
