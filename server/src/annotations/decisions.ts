/**
 * What people decided about links, in terms of the report as it reads today. Annotations know words, the report knows
 * markers, findings and recommendations; where the words stand today brings the two together.
 */

import type { Decision } from '../links/graph';
import type { Report } from '../report/model';
import type { Range } from '../text/range';
import { findMarkerOrFindingAt, findRecommendationAt, indexItems, type ItemIndex } from './items';
import { type Annotation, type AnnotationSet, type LinkDecision } from './model';
import { compareText } from './file/order';

/** Where the passages of an annotation stand today; undefined where the words are lost or ambiguous. */
export interface PlaceToday {
  readonly target: Range | undefined;
  /** Of a decision about a link. */
  readonly recommendation?: Range | undefined;
}

/** By annotation id. */
export type PlacesToday = ReadonlyMap<string, PlaceToday>;

/** The two ends of a link, by the ids of the report's model. */
export interface Pair {
  readonly markerOrFinding: string;
  readonly recommendation: string;
}

/** A decision about a link and the pair that it concerns today. */
interface PlacedDecision {
  readonly link: LinkDecision;
  readonly pair: Pair;
}

/** The checks that say why a recommendation lacks support; to justify one is to say that it needs none. */
const checksOfSupport = new Set(['recommendation-unsupported', 'recommendation-evidenced']);

/**
 * The decisions for `linkReport`. Of several on one pair the latest holds, so that nothing is both accepted and
 * detached. What has no place today, or stands at nothing that can be linked, is left out.
 */
export function listDecisions(set: AnnotationSet, places: PlacesToday, report: Report): readonly Decision[] {
  const index = indexItems(report);
  const byPair = new Map<string, Decision>();
  for (const { link, pair } of listPlaced(set, places, index)) {
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
  { markerOrFinding, recommendation }: Partial<Pair> & Pick<Pair, 'markerOrFinding'>,
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

function findPair(index: ItemIndex, place: PlaceToday | undefined): Pair | undefined {
  const markerOrFinding = place?.target && findMarkerOrFindingAt(index, place.target);
  const recommendation = place?.recommendation && findRecommendationAt(index, place.recommendation);
  return markerOrFinding !== undefined && recommendation !== undefined
    ? { markerOrFinding, recommendation }
    : undefined;
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
