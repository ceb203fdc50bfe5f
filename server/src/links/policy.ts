/**
 * What makes a link count. Everything that shows the thread asks here, so that lens, hover, sidebar, outline, checks,
 * JSON and the command line never differ on one recommendation. Two rules hold for all of them:
 *
 * - A link is *certain* when the text states it or a person accepted it, *sure* when it is that or very likely, and
 *   else *unsure*, which is always said with it.
 * - Of the links of one marker, or the evidence for one recommendation, what is certain counts; where nothing is, the
 *   best and whatever else is likely. It counts at both its ends, and the rest is shown only to a person who chooses.
 */

import { addTo } from '../base/multimap';
import type { Marker, Report } from '../report/model';
import type { Decision, Evidence, Link, LinkGraph, RecommendationStatus, Support, SupportingLink } from './graph';

/** Of 425 labelled markers 292 have a first link as likely as this, and 287 of these are right (98 %). */
const leastSure = 0.8;
/** Of second and later links one in two is right above this, one in five down to a fifth, and then ever fewer. */
export const leastLikely = 1 / 3;

/** Whether the text or a person says so, rather than the words suggest it. */
export function isCertain({ source }: Link | Evidence): boolean {
  return source !== 'inferred';
}

/** Whether a reader may rely on a link. */
export function isSure(link: Link | Evidence): boolean {
  return isCertain(link) || link.probability >= leastSure;
}

/** The links that count, of those that one marker has, or of the evidence for one recommendation; best first. */
export function selectCounting<Known extends Link | Evidence>(links: readonly Known[]): readonly Known[] {
  const certain = links.filter(isCertain);
  if (certain.length > 0) return certain;
  return links.filter(({ probability }, i) => i === 0 || probability >= leastLikely);
}

/** What each recommendation rests on, by its id. */
export function buildSupport(
  { markers, recommendations }: Report,
  { links, evidence }: Pick<LinkGraph, 'links' | 'evidence'>,
  decisions: readonly Decision[],
): ReadonlyMap<string, Support> {
  const marked = new Map<string, SupportingLink[]>();
  for (const { id: marker, finding } of markers) {
    for (const link of selectCounting(links.get(marker) ?? [])) {
      addTo(marked, link.recommendation, { marker, finding, link, isSure: isSure(link) });
    }
  }
  const justified = new Set(decisions.map((each) => (each.kind === 'justified' ? each.recommendation : undefined)));
  return new Map(
    recommendations.map(({ id }) => [
      id,
      supportOf(marked.get(id) ?? [], selectCounting(evidence.get(id) ?? []), justified.has(id)),
    ]),
  );
}

/** Beside a marker, an unmarked finding that only fits stays unsure, however well it fits. */
function supportOf(marked: readonly SupportingLink[], evidence: readonly Evidence[], isJustified: boolean): Support {
  const isSupported = marked.length > 0 || evidence.some(isCertain);
  const unmarked = evidence.map((link): SupportingLink => {
    return { marker: undefined, finding: link.finding, link, isSure: isSupported ? isCertain(link) : isSure(link) };
  });
  const links = [...marked, ...unmarked];
  const sure = listFindings(links.filter((each) => each.isSure));
  return {
    status: isSupported ? 'supported' : statusWithoutMarker(evidence, isJustified),
    isSure: links.some((each) => each.isSure),
    links,
    sure,
    unsure: listFindings(links).filter((finding) => !sure.includes(finding)),
  };
}

function statusWithoutMarker(evidence: readonly Evidence[], isJustified: boolean): RecommendationStatus {
  if (evidence.length > 0) return 'evidenced';
  return isJustified ? 'justified' : 'unsupported';
}

function listFindings(links: readonly SupportingLink[]): readonly string[] {
  return [...new Set(links.flatMap(({ finding }) => finding ?? []))];
}

/** The one word for what a recommendation rests on. *Unsure*: markers may stand for it, and none surely does. */
export type Standing = RecommendationStatus | 'unsure';

export function standingOf({ status, isSure: isRelied }: Pick<Support, 'status' | 'isSure'>): Standing {
  return status === 'supported' && !isRelied ? 'unsure' : status;
}

/** Whether a marker says nothing of what it stands for: "(Recommendation)". */
export function isBare({ cites, names }: Marker): boolean {
  return cites.length === 0 && names === undefined;
}
