/** The links of a report read in both directions: from a finding to its recommendations, and back. */

import { addTo } from '../base/multimap';
import type { Evidence, Link, Support } from '../links/graph';
import { selectCounting, standingOf } from '../links/policy';
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

/** A finding that a recommendation rests on, or may; `marker` is undefined where the finding is only evidence. */
export interface SupportingFinding {
  readonly finding: Finding;
  readonly marker: Marker | undefined;
  readonly link: Link | Evidence;
  /** Whether a reader may rely on it. */
  readonly isSure: boolean;
}

/** What a recommendation rests on, as things of the report. */
export interface RecommendationSupport extends Pick<Support, 'status' | 'isSure'> {
  /** The findings that surely support it, or fit it where none is marked, each once. */
  readonly sure: readonly Finding[];
  /** The findings that may. */
  readonly unsure: readonly Finding[];
  /** The same findings with how they are linked, once for each marker. */
  readonly findings: readonly SupportingFinding[];
  readonly markers: readonly Marker[];
  /** Whether the report marks findings at all: where none is marked, a recommendation lacks no mark. */
  readonly marksFindings: boolean;
}

/** Whether it is one of those that a report has to be mended for: nothing fits it, or what does was not marked. */
export function isHole(support: RecommendationSupport): boolean {
  const standing = standingOf(support);
  return standing === 'unsupported' || (standing === 'evidenced' && support.marksFindings);
}

/** The recommendations that a marker may stand for, best first; empty when none fits. */
export function listRecommendationsOfMarker(document: Document, marker: Marker): readonly LinkedRecommendation[] {
  return followLinks(document, marker, selectCounting(linksOf(document).links.get(marker.id) ?? []));
}

function followLinks(document: Document, marker: Marker, links: readonly Link[]): readonly LinkedRecommendation[] {
  const { recommendationById } = lookupOf(reportOf(document));
  return links.flatMap((link) => {
    const recommendation = recommendationById.get(link.recommendation);
    return recommendation ? [{ recommendation, link, marker }] : [];
  });
}

/** The recommendations that the markers of a finding may stand for, marker by marker, each once, by its likeliest link. */
export function listRecommendationsOfFinding(document: Document, finding: Finding): readonly LinkedRecommendation[] {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(finding.id) ?? [];
  const best = new Map<Recommendation, LinkedRecommendation>();
  for (const each of markers.flatMap((marker) => listRecommendationsOfMarker(document, marker))) {
    const known = best.get(each.recommendation);
    if (!known || known.link.probability < each.link.probability) best.set(each.recommendation, each);
  }
  return [...best.values()];
}

/** What a recommendation rests on; undefined for one that the report no longer has. */
export function findSupport(document: Document, { id }: Recommendation): RecommendationSupport | undefined {
  return threadOf(document).support.get(id);
}

/**
 * The findings that a recommendation rests on, surely or not: those with a marker that may stand for it, in the order
 * of the text, then the unmarked ones that it cites or that fit it, best first.
 */
export function listFindings(document: Document, recommendation: Recommendation): readonly SupportingFinding[] {
  return findSupport(document, recommendation)?.findings ?? [];
}

/** The recommendations that an unmarked finding is evidence for, in the order of the text. */
export function listEvidencedBy(document: Document, finding: Finding): readonly EvidencedRecommendation[] {
  return threadOf(document).evidenced.get(finding.id) ?? [];
}

/** The markers that may stand for a recommendation, also those outside every finding, in the order of the text. */
export function listMarkers(document: Document, recommendation: Recommendation): readonly Marker[] {
  return findSupport(document, recommendation)?.markers ?? [];
}

interface Thread {
  readonly support: ReadonlyMap<string, RecommendationSupport>;
  /** By finding. */
  readonly evidenced: ReadonlyMap<string, readonly EvidencedRecommendation[]>;
}

/** What counts for each recommendation, and the same seen from the unmarked findings. */
const threadOf: (document: Document) => Thread = lazily((document) => {
  const support = new Map<string, RecommendationSupport>();
  const evidenced = new Map<string, EvidencedRecommendation[]>();
  for (const recommendation of reportOf(document).recommendations) {
    const known = linksOf(document).support.get(recommendation.id);
    if (!known) continue;
    support.set(recommendation.id, resolveSupport(document, known));
    for (const each of known.links) {
      if (each.marker === undefined) addTo(evidenced, each.finding, { recommendation, evidence: each.link });
    }
  }
  return { support, evidenced };
});

function resolveSupport(document: Document, { status, isSure, links, sure, unsure }: Support): RecommendationSupport {
  const { findingById, markerById } = lookupOf(reportOf(document));
  const resolve = (ids: readonly string[]) => ids.flatMap((id) => findingById.get(id) ?? []);
  return {
    status,
    isSure,
    sure: resolve(sure),
    unsure: resolve(unsure),
    marksFindings: reportOf(document).markers.length > 0,
    markers: links.flatMap(({ marker = '' }) => markerById.get(marker) ?? []),
    findings: links.flatMap(({ marker = '', finding: id = '', link, isSure: isRelied }) => {
      const finding = findingById.get(id);
      return finding ? [{ finding, marker: markerById.get(marker), link, isSure: isRelied }] : [];
    }),
  };
}
