/** The links of a report read in both directions: from a finding to its recommendations, and back. */

import { addTo } from '../base/multimap';
import type { Evidence, Link } from '../links/graph';
import type { Finding, Marker, Recommendation } from '../report/model';
import { linksOf, reportOf, type Document } from './document';
import { lazily } from '../base/lazily';
import { lookupOf } from './lookup';

/** A recommendation that a marker may stand for, with the link that says so. */
export interface LinkedRecommendation {
  readonly recommendation: Recommendation;
  readonly link: Link;
  readonly marker: Marker;
}

/** A recommendation that an unmarked finding is evidence for. */
export interface EvidencedRecommendation {
  readonly recommendation: Recommendation;
  readonly evidence: Evidence;
}

/** A finding that a recommendation rests on; `marker` is undefined where the finding is only evidence. */
export interface SupportingFinding {
  readonly finding: Finding;
  readonly marker: Marker | undefined;
  readonly link: Link | Evidence;
}

/**
 * The least probability of an inferred link that is still shown beside a better one. Under one in five it is more
 * often noise than help; about fourteen recommendations share the rest.
 */
const plausible = 0.2;

/** The links of a marker worth showing, best first: those that are certain, else the best and others near it. */
export function plausibleLinks(links: readonly Link[]): readonly Link[] {
  const certain = links.filter(isCertain);
  if (certain.length > 0) return certain;
  return links.filter((link, index) => index === 0 || link.probability >= plausible);
}

/** From this probability on, hardly one inferred link in thirty is wrong. */
const sure = 0.8;

/** Whether a link is certain, or so likely that it is told without a question mark. */
export function isSure({ probability }: Link | Evidence): boolean {
  return probability >= sure;
}

/** Whether the text or a person says so, rather than the words suggest it. */
export function isCertain({ source = 'inferred' }: Link | Evidence): boolean {
  return source !== 'inferred';
}

/** The recommendations that a marker may stand for, best first; empty when none fits. */
export function listRecommendationsOfMarker(document: Document, marker: Marker): readonly LinkedRecommendation[] {
  return followLinks(document, marker, plausibleLinksOf(document, marker));
}

/** The recommendations that a marker counts for: all that are certain, else the best guess; empty when none fits. */
export function listChosenRecommendations(document: Document, marker: Marker): readonly LinkedRecommendation[] {
  return followLinks(document, marker, chooseLinks(plausibleLinksOf(document, marker)));
}

function plausibleLinksOf(document: Document, { id }: Marker): readonly Link[] {
  return plausibleLinks(linksOf(document).links.get(id) ?? []);
}

function followLinks(document: Document, marker: Marker, links: readonly Link[]): readonly LinkedRecommendation[] {
  const { recommendationById } = lookupOf(reportOf(document));
  return links.flatMap((link) => {
    const recommendation = recommendationById.get(link.recommendation);
    return recommendation ? [{ recommendation, link, marker }] : [];
  });
}

/** The recommendations that the markers of a finding stand for, marker by marker, each recommendation once. */
export function listRecommendationsOfFinding(document: Document, finding: Finding): readonly LinkedRecommendation[] {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(finding.id) ?? [];
  const linked = markers.flatMap((marker) => listRecommendationsOfMarker(document, marker));
  return [...new Map(linked.map((each) => [each.recommendation.id, each])).values()];
}

/**
 * The findings that a recommendation rests on: those with a marker that stands for it, in the order of the text, then
 * the unmarked ones that it cites or that fit it, best first.
 */
export function listFindings(document: Document, recommendation: Recommendation): readonly SupportingFinding[] {
  const marked = threadOf(document).marked.get(recommendation.id) ?? [];
  return [...marked, ...listEvidence(document, recommendation)];
}

/** The findings with a marker that may stand for the recommendation although another one is likelier, in the order of the text. */
export function listRunnersUp(document: Document, recommendation: Recommendation): readonly SupportingFinding[] {
  return threadOf(document).runnersUp.get(recommendation.id) ?? [];
}

/** The recommendations that an unmarked finding is evidence for, in the order of the text. */
export function listEvidencedBy(document: Document, finding: Finding): readonly EvidencedRecommendation[] {
  return threadOf(document).evidenced.get(finding.id) ?? [];
}

/** The markers that stand for a recommendation, also those outside every finding, in the order of the text. */
export function listMarkers(document: Document, recommendation: Recommendation): readonly Marker[] {
  return threadOf(document).markers.get(recommendation.id) ?? [];
}

interface Thread {
  /** By recommendation. */
  readonly markers: ReadonlyMap<string, readonly Marker[]>;
  readonly marked: ReadonlyMap<string, readonly SupportingFinding[]>;
  readonly runnersUp: ReadonlyMap<string, readonly SupportingFinding[]>;
  /** By finding. */
  readonly evidenced: ReadonlyMap<string, readonly EvidencedRecommendation[]>;
}

/**
 * A marker counts for a recommendation when it states the number or when the recommendation is its best guess; the
 * other plausible ones are offered from the marker's side only, or each finding would be listed several times over.
 */
const threadOf: (document: Document) => Thread = lazily((document) => {
  const markers = new Map<string, Marker[]>();
  const marked = new Map<string, SupportingFinding[]>();
  const runnersUp = new Map<string, SupportingFinding[]>();
  const { findingById } = lookupOf(reportOf(document));
  for (const marker of reportOf(document).markers) {
    const finding = marker.finding === undefined ? undefined : findingById.get(marker.finding);
    const plausible = plausibleLinksOf(document, marker);
    const chosen = chooseLinks(plausible);
    for (const link of plausible) {
      if (chosen.includes(link)) addTo(markers, link.recommendation, marker);
      if (finding) addTo(chosen.includes(link) ? marked : runnersUp, link.recommendation, { finding, marker, link });
    }
  }
  return { markers, marked, runnersUp, evidenced: listEvidencedByFinding(document) };
});

function chooseLinks(plausible: readonly Link[]): readonly Link[] {
  return plausible[0]?.source === 'inferred' ? plausible.slice(0, 1) : plausible;
}

function listEvidence(document: Document, recommendation: Recommendation): readonly SupportingFinding[] {
  const { findingById } = lookupOf(reportOf(document));
  return (linksOf(document).evidence.get(recommendation.id) ?? []).flatMap((link) => {
    const finding = findingById.get(link.finding);
    return finding ? [{ finding, marker: undefined, link }] : [];
  });
}

function listEvidencedByFinding(document: Document): Thread['evidenced'] {
  const evidenced = new Map<string, EvidencedRecommendation[]>();
  for (const recommendation of reportOf(document).recommendations) {
    for (const evidence of linksOf(document).evidence.get(recommendation.id) ?? []) {
      addTo(evidenced, evidence.finding, { recommendation, evidence });
    }
  }
  return evidenced;
}
