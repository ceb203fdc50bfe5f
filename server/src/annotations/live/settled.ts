/** Describes the annotated words anew as they stand now, so that the file leads to them the next time. */

import { takeSnapshot } from '../anchoring/snapshot';
import type { PlacesToday } from '../decisions';
import { addSnapshot, placeAnnotations, type Placing } from '../edit';
import type { AnnotationSet, Target } from '../model';
import { describePassages } from '../anchoring/selectors';
import type { Range } from '../../text/range';
import { lazily } from '../../base/lazily';
import { isAnchored, type Annotated, type AnnotationPlace } from './annotated';
import type { FollowedAnchor } from './followedAnchor';

/**
 * The annotations with selectors of this text for all whose place is certain; the very same set when they have those
 * already. What is lost, ambiguous or yet to be confirmed keeps what describes its old place.
 */
export function settle({ set, places }: Annotated, text: string): AnnotationSet {
  const certain = set.annotations.filter(isAnchored).flatMap((annotation) => {
    const place = places.get(annotation.id);
    return place ? [{ annotation, ...certainRanges(place) }] : [];
  });
  const ranges = certain.flatMap(({ target, recommendation }) => [target ?? [], recommendation ?? []].flat());
  if (ranges.length === 0) return set;
  const snapshot = takeSnapshot(text);
  const targets = describePassages(text, ranges).map((selectors): Target => ({ selectors, snapshot: snapshot.id }));
  const targetOf = new Map(ranges.map((range, i) => [range, targets[i]!]));
  const placings = certain.flatMap(({ annotation, target, recommendation }): [string, Placing][] => {
    const placing: Placing = {
      ...news('target', annotation.target, target && targetOf.get(target)),
      ...(annotation.kind === 'link' &&
        news('recommendation', annotation.recommendation, recommendation && targetOf.get(recommendation))),
    };
    return Object.keys(placing).length > 0 ? [[annotation.id, placing]] : [];
  });
  return placings.length > 0 ? placeAnnotations(addSnapshot(set, snapshot), new Map(placings)) : set;
}

/** Where the words stand that nobody needs to confirm, for whoever asks what people decided. */
export const placesToday: (annotated: Annotated) => PlacesToday = lazily(
  ({ places }) => new Map([...places].map(([id, place]) => [id, certainRanges(place)])),
);

function certainRanges({ target, recommendation }: AnnotationPlace) {
  return { target: certainRange(target), recommendation: certainRange(recommendation) };
}

/** The range of words that nobody needs to confirm; undefined for all others. */
export function certainRange(anchor: FollowedAnchor | undefined): Range | undefined {
  return anchor && (anchor.state === 'exact' || anchor.state === 'changed') ? anchor.range : undefined;
}

function news(key: keyof Placing, before: Target, now: Target | undefined): Placing {
  return now && !describesTheSame(before, now) ? { [key]: now } : {};
}

/** The snapshot tells the text, and the position where in it; the rest follows from them. */
function describesTheSame(a: Target, b: Target): boolean {
  const [one, other] = [a.selectors.position, b.selectors.position];
  return a.snapshot === b.snapshot && one?.start === other?.start && one?.end === other?.end;
}
