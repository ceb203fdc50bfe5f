/** What the thread runs through: the sections, findings and recommendations of a report, found again by kind and id. */

import type { Finding, Recommendation, Section } from '../report/model';
import { range } from '../text/range';
import { reportOf, type Document } from './document';
import { lookupOf } from './lookup';
import type { Place } from './places';
import { listCitedFindings, listRecommendations, listSections } from './referents';
import { findSpan } from './spans';
import { leadOf, thingAt, type Thing } from './thing';

export type ThreadNode =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'recommendation'; readonly recommendation: Recommendation };

/** What names a node between two questions about it. */
export interface ThreadKey {
  readonly kind: ThreadNode['kind'];
  readonly id: string;
}

export function keyOf(node: ThreadNode): ThreadKey {
  switch (node.kind) {
    case 'section':
      return { kind: node.kind, id: node.section.id };
    case 'finding':
      return { kind: node.kind, id: node.finding.id };
    case 'recommendation':
      return { kind: node.kind, id: node.recommendation.id };
  }
}

/** The node with this key; undefined when the report has none, or has it no more. */
export function findThreadNode(document: Document, { kind, id }: ThreadKey): ThreadNode | undefined {
  const { sectionById, findingById, recommendationById } = lookupOf(reportOf(document));
  const [section, finding] = [sectionById.get(id), findingById.get(id)];
  const recommendation = recommendationById.get(id);
  if (kind === 'section') return section && { kind, section };
  if (kind === 'finding') return finding && { kind, finding };
  return recommendation && { kind, recommendation };
}

/** Where a node stands. */
export function placeOfNode(document: Document, node: ThreadNode): Place {
  if (node.kind === 'section') {
    const { headingRange: nameRange, range: whole } = node.section;
    return { nameRange, fullRange: range(whole.start, Math.max(whole.end, nameRange.end)) };
  }
  const fullRange = node.kind === 'finding' ? node.finding.range : node.recommendation.range;
  return { nameRange: leadOf(document, fullRange), fullRange };
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
    case 'recommendation':
      return listRecommendations(document, thing).map(nodeOfRecommendation);
    case 'finding':
      return [nodeOfFinding(thing.finding)];
    case 'paragraph-citation':
      return listCitedFindings(document, thing.citation).map(nodeOfFinding);
    case 'section':
      return [nodeOfSection(thing.section)];
    case 'contents-entry':
      return listSections(document, thing.entry.section).map(nodeOfSection);
    default:
      return [];
  }
}

/** The finding or recommendation around something that the thread does not pass, such as an acronym. */
function listParagraphsAt(document: Document, offset: number): readonly ThreadNode[] {
  const { places } = lookupOf(reportOf(document));
  const recommendation = findSpan(places.recommendations, offset)?.value;
  const finding = findSpan(places.findings, offset)?.value;
  if (recommendation) return [nodeOfRecommendation(recommendation)];
  return finding ? [nodeOfFinding(finding)] : [];
}

export function nodeOfSection(section: Section): ThreadNode {
  return { kind: 'section', section };
}

export function nodeOfFinding(finding: Finding): ThreadNode {
  return { kind: 'finding', finding };
}

export function nodeOfRecommendation(recommendation: Recommendation): ThreadNode {
  return { kind: 'recommendation', recommendation };
}
