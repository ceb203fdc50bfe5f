/** What the sidebar shows of the golden thread: recommendations by how they are supported, holes first, with their findings. */

import { listDecisionsOn } from '../annotations/decisions';
import { standingOf, type Standing } from '../links/policy';
import type { Marker, Recommendation } from '../report/model';
import { reportOf, type Document } from '../workspace/document';
import { placesToday } from '../annotations/live/annotated';
import {
  findSupport,
  listRecommendationsOfMarker,
  type RecommendationSupport,
  type SupportingFinding,
} from '../workspace/thread';

/** A finding that a recommendation rests on. */
export interface ThreadFinding extends SupportingFinding {
  /** Who accepted the link; undefined for one that nobody accepted, or somebody without a name. */
  readonly acceptedBy: string | undefined;
}

export interface ThreadRecommendation {
  readonly recommendation: Recommendation;
  readonly support: RecommendationSupport;
  /** The findings that it rests on, or may: marked ones in the order of the text, then unmarked ones, best first. */
  readonly findings: readonly ThreadFinding[];
}

export type ThreadGroup =
  | {
      readonly kind: 'standing';
      readonly standing: Standing;
      /** In the order of the text; at least one. */
      readonly recommendations: readonly ThreadRecommendation[];
    }
  /** Markers that stand for no recommendation of the report; at least one. */
  | { readonly kind: 'astray'; readonly markers: readonly Marker[] };

/** Holes first. */
const order: readonly Standing[] = ['unsupported', 'unsure', 'evidenced', 'supported', 'justified'];

/** The groups that have something in them, holes first; empty when the report has no recommendations. */
export function listThreadGroups(document: Document): readonly ThreadGroup[] {
  const { recommendations, markers } = reportOf(document);
  if (recommendations.length === 0) return [];
  const groups = order.map((standing): ThreadGroup => ({
    kind: 'standing',
    standing,
    recommendations: listStanding(document, standing),
  }));
  const astray = markers.filter((marker) => listRecommendationsOfMarker(document, marker).length === 0);
  const [unsupported, ...others] = groups;
  const all: readonly ThreadGroup[] = [unsupported!, { kind: 'astray', markers: astray }, ...others];
  return all.filter((group) => (group.kind === 'astray' ? group.markers : group.recommendations).length > 0);
}

function listStanding(document: Document, standing: Standing): readonly ThreadRecommendation[] {
  return reportOf(document).recommendations.flatMap((recommendation) => {
    const support = findSupport(document, recommendation);
    if (!support || standingOf(support) !== standing) return [];
    const findings = support.findings.map((supporting) => ({
      ...supporting,
      acceptedBy: findAccepter(document, recommendation, supporting),
    }));
    return [{ recommendation, support, findings }];
  });
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
