/** What a reference in a report refers to, as things of its model. */

import type { Citation, Finding, Marker, Recommendation, Section } from '../report/model';
import type { Range } from '../text/range';
import { reportOf, type Document } from './document';
import { lookupOf } from './lookup';
import type { Thing } from './thing';
import {
  listEvidencedBy,
  listMarkers,
  listRecommendationsOfFinding,
  listRecommendationsOfMarker,
  type LinkedRecommendation,
} from './thread';

/** The recommendations that a thing is or refers to, likeliest first; empty for things that are about none. */
export function listRecommendations(document: Document, thing: Thing): readonly Recommendation[] {
  switch (thing.kind) {
    case 'marker':
      return listRecommendationsOfMarker(document, thing.marker).map(recommendationOf);
    case 'recommendation-citation':
      return listCitedRecommendations(document, thing.marker, thing.citation);
    case 'recommendation':
      return [thing.recommendation];
    case 'finding':
      return listRecommendationsOf(document, thing.finding);
    default:
      return [];
  }
}

/** The findings with the number that a recommendation cites; empty when there is none. */
export function listCitedFindings(document: Document, { number }: Citation): readonly Finding[] {
  return lookupOf(reportOf(document)).findingsByNumber.get(number) ?? [];
}

/** The section with this id, as a list of one; empty when there is none. */
export function listSections(document: Document, id: string | undefined): readonly Section[] {
  const section = id === undefined ? undefined : lookupOf(reportOf(document)).sectionById.get(id);
  return section ? [section] : [];
}

/** Where markers stand for one of these recommendations. */
export function listMarks(document: Document, recommendations: readonly Recommendation[]): readonly Range[] {
  return recommendations.flatMap((each) => listMarkers(document, each).map((marker) => marker.range));
}

/** The cited recommendation as the links understand it; where they do not say, any with the number. */
function listCitedRecommendations(document: Document, marker: Marker, citation: Citation): readonly Recommendation[] {
  const linked = listRecommendationsOfMarker(document, marker)
    .map(recommendationOf)
    .filter(({ number }) => number === citation.number);
  if (linked.length > 0) return linked;
  return lookupOf(reportOf(document)).recommendationsByNumber.get(citation.number) ?? [];
}

function listRecommendationsOf(document: Document, finding: Finding): readonly Recommendation[] {
  const marked = listRecommendationsOfFinding(document, finding).map(recommendationOf);
  return marked.length > 0 ? marked : listEvidencedBy(document, finding).map(({ recommendation }) => recommendation);
}

function recommendationOf({ recommendation }: LinkedRecommendation): Recommendation {
  return recommendation;
}
