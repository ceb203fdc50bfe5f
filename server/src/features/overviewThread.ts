/** What the sidebar shows of the golden thread: recommendations by how they are supported, holes first, with their findings. */

import type { RecommendationStatus } from '../links/graph';
import type { Marker, Recommendation } from '../report/model';
import { linksOf, reportOf, type Document } from '../workspace/document';
import { listFindings, listRecommendationsOfMarker, type SupportingFinding } from '../workspace/thread';

export interface ThreadRecommendation {
  readonly recommendation: Recommendation;
  /** The findings that it rests on: marked ones in the order of the text, then unmarked ones, best first. */
  readonly findings: readonly SupportingFinding[];
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
    .map((recommendation) => ({ recommendation, findings: listFindings(document, recommendation) }));
}
