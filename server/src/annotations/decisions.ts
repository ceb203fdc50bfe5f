/**
 * What people decided about links, in terms of the report as it reads today. Annotations know words, the report knows
 * markers, findings and recommendations; where the words stand today brings the two together.
 */

import type { Decision } from '../links/graph';
import type { Finding, Recommendation, Report } from '../report/model';
import type { Range } from '../text/range';
import { compareText } from './file/order';
import { findMarkerOrFindingAt, findRecommendationAt, indexItems, type ItemIndex } from './items';
import type { Annotation, AnnotationSet, LinkDecision } from './model';

/** Where the passages of an annotation stand today; undefined where the words are lost or ambiguous. */
interface PlaceToday {
  readonly target: Range | undefined;
  /** Of a decision about a link. */
  readonly recommendation?: Range | undefined;
}

/** By annotation id. */
export type PlacesToday = ReadonlyMap<string, PlaceToday>;

/** The two ends of a link, by the ids of the report's model. */
interface LinkedPair {
  readonly markerOrFinding: string;
  readonly recommendation: string;
}

/** A decision about a link and the pair that it concerns today. */
interface PlacedDecision {
  readonly link: LinkDecision;
  readonly pair: LinkedPair;
}

/** The checks that say why a recommendation lacks support; to justify one is to say that it needs none. */
const checksOfSupport = new Set(['recommendation-unsupported', 'recommendation-evidenced']);

/**
 * The decisions for `linkReport`. Of several on one pair the latest holds, so that nothing is both accepted and
 * detached. What has no place today, or stands at nothing that can be linked, is left out, and so is what somebody has
 * decided between since.
 */
export function listDecisions(set: AnnotationSet, places: PlacesToday, report: Report): readonly Decision[] {
  const index = indexItems(report);
  const byPair = new Map<string, Decision>();
  const overruled = listOverruled(set);
  for (const { link, pair } of listPlaced(set, places, index)) {
    if (!overruled.has(link.id))
      byPair.set(`${pair.markerOrFinding} ${pair.recommendation}`, { kind: link.decision, ...pair });
  }
  return [...byPair.values(), ...listUnneeding(set, places, index)];
}

/**
 * The ids of the decisions about links that concern the same marker or finding today, and the same recommendation unless
 * it is left out; oldest first. They are what a new decision replaces.
 */
export function listDecisionsOn(
  set: AnnotationSet,
  places: PlacesToday,
  report: Report,
  { markerOrFinding, recommendation }: Partial<LinkedPair> & Pick<LinkedPair, 'markerOrFinding'>,
): readonly string[] {
  return listPlaced(set, places, indexItems(report))
    .filter(({ pair }) => pair.markerOrFinding === markerOrFinding)
    .filter(({ pair }) => recommendation === undefined || pair.recommendation === recommendation)
    .map(({ link }) => link.id);
}

/** The decisions about links that can be placed, oldest first. */
function listPlaced(set: AnnotationSet, places: PlacesToday, index: ItemIndex): PlacedDecision[] {
  return set.annotations
    .filter((annotation) => annotation.kind === 'link')
    .sort((a, b) => compareText(lastTime(a), lastTime(b)) || compareText(a.id, b.id))
    .flatMap((link) => {
      const pair = findPair(index, places.get(link.id));
      return pair ? [{ link, pair }] : [];
    });
}

function lastTime({ modified, created }: Annotation): string {
  return modified ?? created ?? '';
}

/** The ends of a decision by where its words stand today; undefined where one of them is nothing that can be linked. */
export function findPair(index: ItemIndex, place: PlaceToday | undefined): LinkedPair | undefined {
  const markerOrFinding = place?.target && findMarkerOrFindingAt(index, place.target);
  const recommendation = place?.recommendation && findRecommendationAt(index, place.recommendation);
  return markerOrFinding !== undefined && recommendation !== undefined
    ? { markerOrFinding, recommendation }
    : undefined;
}

/** The ids of the decisions between which others decide. */
function listOverruled({ annotations }: AnnotationSet): ReadonlySet<string> {
  return new Set(annotations.flatMap((each) => (each.kind === 'link' ? (each.adjudicates ?? []) : [])));
}

/** The recommendations that need no finding, because somebody said why. */
function listUnneeding(set: AnnotationSet, places: PlacesToday, index: ItemIndex): Decision[] {
  const ids = set.annotations.flatMap((annotation) => {
    if (annotation.kind !== 'justification' || !checksOfSupport.has(annotation.check)) return [];
    const target = places.get(annotation.id)?.target;
    return (target && findRecommendationAt(index, target)) ?? [];
  });
  return [...new Set(ids)].map((recommendation) => ({ kind: 'justified', recommendation }));
}

/** The passages that a decision about a link points at. */
interface LinkPassages {
  /** The marker with its brackets, or the first words of the finding. */
  readonly target: Range;
  /** The first words of the recommendation. */
  readonly recommendation: Range;
}

/** The passages for the decision on a pair, by the ids of the report's model; undefined when it has no such items. */
export function describeLink(
  report: Report,
  markerOrFinding: string,
  recommendation: string,
): LinkPassages | undefined {
  const marker = report.markers.find(({ id }) => id === markerOrFinding);
  const finding = report.findings.find(({ id }) => id === markerOrFinding);
  const recommended = report.recommendations.find(({ id }) => id === recommendation);
  const target = marker?.range ?? (finding && rangeOfFirstWords(finding));
  return target && recommended && { target, recommendation: rangeOfFirstWords(recommended) };
}

/** Up to twelve words; the bound of the spaces and of the words keeps texts without spaces from becoming long ranges. */
const firstWords = /^\s{0,99}(?:\S{1,50}\s{1,9}){0,11}\S{1,50}/;

/** Without the number, which changes when another item is put before it, and not beyond a page break. */
function rangeOfFirstWords(item: Finding | Recommendation): Range {
  const { text } = item;
  const lead = text.text.length - text.text.trimStart().length;
  const words = firstWords.exec(text.text)?.[0] ?? '';
  const { start, end } = text.toSourceRange({ start: lead, end: Math.max(lead, words.length) });
  const fragment = 'fragments' in item ? item.fragments.find((each) => start < each.end) : undefined;
  return { start, end: Math.min(end, fragment?.end ?? end) };
}
