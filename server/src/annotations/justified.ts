/** Which hits of checks people have justified, by where the justified words stand today. */

import { addTo } from '../base/multimap';
import { partitionPoint } from '../base/search';
import type { Range } from '../text/range';
import type { PlacesToday } from './decisions';
import type { AnnotationSet, Justification } from './model';

/** A justification and where its words stand today. */
interface JustifiedPlace {
  readonly justification: Justification;
  readonly range: Range;
}

/** By code of the check, in the order of the text. */
export type JustifiedPlaces = ReadonlyMap<string, readonly JustifiedPlace[]>;

/** The places where checks are justified; a justification whose words are lost or ambiguous justifies nothing. */
export function listJustified(set: AnnotationSet, places: PlacesToday): JustifiedPlaces {
  const byCheck = new Map<string, JustifiedPlace[]>();
  for (const justification of set.annotations) {
    if (justification.kind !== 'justification') continue;
    const range = places.get(justification.id)?.target;
    if (range) addTo(byCheck, justification.check, { justification, range });
  }
  for (const justified of byCheck.values()) justified.sort((a, b) => a.range.start - b.range.start);
  return byCheck;
}

/**
 * The justification of a hit, by the check's code and the hit's range: the first in the text whose words and the hit's
 * are the same for the better part of the shorter of the two. Undefined when nobody justified it.
 */
export function findJustification(justified: JustifiedPlaces, code: string, hit: Range): Justification | undefined {
  const places = justified.get(code) ?? [];
  const behind = partitionPoint(places.length, (i) => places[i]!.range.start <= hit.end);
  return places.slice(0, behind).find(({ range }) => isSamePlace(range, hit))?.justification;
}

function isSamePlace(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  return shorter === 0 ? shared === 0 : 2 * shared > shorter;
}
