/** What the sidebar shows of the golden thread: recommendations by how they are supported, holes first, with their findings. */

import { listDecisionsOn } from '../annotations/decisions';
import type { RecommendationStatus } from '../links/graph';
import type { Marker, Recommendation } from '../report/model';
import { linksOf, reportOf, type Document } from '../workspace/document';
import { placesToday } from '../annotations/live/annotated';
import { listFindings, listRecommendationsOfMarker, type SupportingFinding } from '../workspace/thread';

/** A finding that a recommendation rests on. */
export interface ThreadFinding extends SupportingFinding {
  /** Who accepted the link; undefined for one that nobody accepted, or somebody without a name. */
  readonly acceptedBy: string | undefined;
}

export interface ThreadRecommendation {
  readonly recommendation: Recommendation;
  /** The findings that it rests on: marked ones in the order of the text, then unmarked ones, best first. */
  readonly findings: readonly ThreadFinding[];
}

export type ThreadGroup =
  | {
      readonly kind: 'status';
      readonly status: RecommendationStatus;
      /** In the order of the text; at least one. */
      readonly recommendations: readonly ThreadRecommendation[];
    }
  /** Markers that stand for no recommendation of the report; at least one. */
  | { readonly kind: 'astray'; readonly markers: readonly Marker[] };

/** Holes first. */
const order: readonly RecommendationStatus[] = ['unsupported', 'evidenced', 'supported', 'justified'];

/** The groups that have something in them, holes first; empty when the report has no recommendations. */
export function listThreadGroups(document: Document): readonly ThreadGroup[] {
  const { recommendations, markers } = reportOf(document);
  if (recommendations.length === 0) return [];
  const groups = order.map((status): ThreadGroup => ({
    kind: 'status',
    status,
    recommendations: listWithStatus(document, status),
  }));
  const astray = markers.filter((marker) => listRecommendationsOfMarker(document, marker).length === 0);
  const [unsupported, ...others] = groups;
  const all: readonly ThreadGroup[] = [unsupported!, { kind: 'astray', markers: astray }, ...others];
  return all.filter((group) => (group.kind === 'astray' ? group.markers : group.recommendations).length > 0);
}

function listWithStatus(document: Document, status: RecommendationStatus): readonly ThreadRecommendation[] {
  return reportOf(document)
    .recommendations.filter(({ id }) => linksOf(document).status.get(id) === status)
    .map((recommendation) => ({
      recommendation,
      findings: listFindings(document, recommendation).map((supporting) => ({
        ...supporting,
        acceptedBy: findAccepter(document, recommendation, supporting),
      })),
    }));
}

function findAccepter(
  document: Document,
  recommendation: Recommendation,
  { finding, marker, link }: SupportingFinding,
): string | undefined {
  if (link.source !== 'accepted') return undefined;
  const { set } = document.annotated;
  const pair = { markerOrFinding: marker?.id ?? finding.id, recommendation: recommendation.id };
  const latest = listDecisionsOn(set, placesToday(document.annotated), reportOf(document), pair).at(-1);
  return set.annotations.find(({ id }) => id === latest)?.creator;
}
