/** What the things of a report refer to: recommendations, findings, sections, and what the thread runs through. */

import type { Citation, Finding, Marker, Recommendation, Section } from '../report/model';
import type { Range } from '../text/range';
import { reportOf, type Document } from './document';
import { lookupOf } from './lookup';
import { findSpan } from './spans';
import {
  thingAt,
  thingOfFinding,
  thingOfMarker,
  thingOfRecommendation,
  thingOfSection,
  type Thing,
  type ThreadEnd,
  type ThreadNode,
} from './thing';
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

/** The nodes at `offset`, the likeliest first: a marker is what it stands for. Empty where the thread does not pass. */
export function listThreadNodes(document: Document, offset: number): readonly ThreadNode[] {
  const thing = thingAt(document, offset);
  const nodes = thing ? listNodesOf(document, thing) : [];
  return nodes.length > 0 ? nodes : listParagraphsAt(document, offset);
}

function listNodesOf(document: Document, thing: Thing): readonly ThreadNode[] {
  switch (thing.kind) {
    case 'marker':
    case 'recommendation-citation':
      return listRecommendations(document, thing).map((each) => thingOfRecommendation(document, each));
    case 'recommendation':
    case 'finding':
    case 'section':
      return [thing];
    case 'paragraph-citation':
      return listCitedFindings(document, thing.citation).map((each) => thingOfFinding(document, each));
    case 'contents-entry':
      return listSections(document, thing.entry.section).map(thingOfSection);
    default:
      return [];
  }
}

/** The recommendation or finding around something that the thread does not pass, such as an acronym. */
function listParagraphsAt(document: Document, offset: number): readonly (ThreadNode & ThreadEnd)[] {
  const { places } = lookupOf(reportOf(document));
  const recommendation = findSpan(places.recommendations, offset)?.value;
  if (recommendation) return [thingOfRecommendation(document, recommendation)];
  const finding = findSpan(places.findings, offset)?.value;
  return finding ? [thingOfFinding(document, finding)] : [];
}

/**
 * What can be linked at `offset`: the marker there, or the recommendation, or the unmarked finding; anywhere else in a
 * marked finding, its markers in the order of the text. Empty where the thread does not pass.
 */
export function listThreadEnds(document: Document, offset: number): readonly ThreadEnd[] {
  const { places, markersByFinding } = lookupOf(reportOf(document));
  const marker = findSpan(places.markers, offset)?.value;
  if (marker) return [thingOfMarker(marker)];
  return listParagraphsAt(document, offset).flatMap((thing): readonly ThreadEnd[] => {
    const markers = thing.kind === 'finding' ? markersByFinding.get(thing.finding.id) : undefined;
    return markers?.map(thingOfMarker) ?? [thing];
  });
}
