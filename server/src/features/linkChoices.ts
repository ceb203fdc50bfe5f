/** What a marker, a finding or a recommendation may be linked to, best first, for a person to choose. */

import type { Evidence, Link, LinkSource } from '../links/graph';
import type { Finding, Marker, Recommendation } from '../report/model';
import { linksOf, reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { listThreadEnds } from '../workspace/referents';
import type { ThreadEnd } from '../workspace/thing';

interface LinkChoices {
  /** What is to be linked. */
  readonly end: ThreadEnd;
  readonly choices: readonly LinkChoice[];
}

export interface LinkChoice {
  /** The marker, or the finding that has none, that would stand for the recommendation. */
  readonly from: string;
  readonly recommendation: Recommendation;
  /** What the person chooses: the other end of the link. */
  readonly other: Finding | Recommendation;
  /** 0 where nothing speaks for it. */
  readonly probability: number;
  /** How the link is known that is there already; undefined where there is none. */
  readonly source: LinkSource | undefined;
  readonly sharedTerms: readonly string[];
}

/** The choices for what stands at `offset`; undefined where nothing there can be linked. */
export function findLinkChoices(document: Document, offset: number): LinkChoices | undefined {
  const end = listThreadEnds(document, offset)[0];
  if (!end) return undefined;
  const choices =
    end.kind === 'recommendation' ? listFindings(document, end.recommendation) : listTargets(document, end);
  return { end, choices: [...choices].sort((a, b) => b.probability - a.probability) };
}

/** All recommendations, for a marker or an unmarked finding: also those of other lists, which come last. */
function listTargets(document: Document, end: Exclude<ThreadEnd, { readonly kind: 'recommendation' }>): LinkChoice[] {
  const { id: from } = end.kind === 'marker' ? end.marker : end.finding;
  return reportOf(document).recommendations.map((recommendation) => {
    const link =
      end.kind === 'marker'
        ? linkOf(document, end.marker, recommendation)
        : evidenceOf(document, end.finding, recommendation);
    return choiceOf({ from, recommendation, other: recommendation }, link);
  });
}

/** All findings, each by the marker that fits best. */
function listFindings(document: Document, recommendation: Recommendation): LinkChoice[] {
  const { markersByFinding } = lookupOf(reportOf(document));
  return reportOf(document).findings.map((finding) => {
    const markers = markersByFinding.get(finding.id) ?? [];
    const pairs = markers.map((marker) => ({ from: marker.id, link: linkOf(document, marker, recommendation) }));
    const unmarked = { from: finding.id, link: evidenceOf(document, finding, recommendation) };
    const best = pairs.reduce((a, b) => (probabilityOf(b.link) > probabilityOf(a.link) ? b : a), pairs[0] ?? unmarked);
    return choiceOf({ from: best.from, recommendation, other: finding }, best.link);
  });
}

function choiceOf(
  pair: Pick<LinkChoice, 'from' | 'recommendation' | 'other'>,
  link: Link | Evidence | undefined,
): LinkChoice {
  return { ...pair, probability: probabilityOf(link), source: link?.source, sharedTerms: link?.sharedTerms ?? [] };
}

function probabilityOf(link: Link | Evidence | undefined): number {
  return link?.probability ?? 0;
}

function linkOf(document: Document, { id }: Marker, recommendation: Recommendation): Link | undefined {
  return linksOf(document)
    .links.get(id)
    ?.find((link) => link.recommendation === recommendation.id);
}

function evidenceOf(document: Document, finding: Finding, { id }: Recommendation): Evidence | undefined {
  return linksOf(document)
    .evidence.get(id)
    ?.find((evidence) => evidence.finding === finding.id);
}
