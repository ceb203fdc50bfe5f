/**
 * What saving a report does to its annotations. What is gone is looked for in the whole text, and the places of all
 * others are described as they are now, so that the file leads to them the next time. The words that a person wrote
 * about stay what they were.
 */

import type { Range } from '../../text/range';
import { describeTargets, describeWithSnapshot, type Described } from '../anchoring/selectors';
import { addSnapshot, placeAnnotations, type Placing } from '../edit';
import { isSame } from '../file/json';
import type { AnnotationSet, Target } from '../model';
import { anchorThese, certainRange, isAnchored, type Annotated, type AnnotationPlace } from './annotated';
import { sleepOnSave } from './asleep';
import type { FollowedAnchor } from './followedAnchor';

/** The annotations of a text that was just saved; the very same value where nothing changes. */
export function saveAnnotated(annotated: Annotated, text: string): Annotated {
  return sleepOnSave(findLostAgain(annotated, text));
}

/** The annotations with those that are lost looked for once more, such as words that were cut out and put in elsewhere. */
function findLostAgain(annotated: Annotated, text: string): Annotated {
  const { set, places } = annotated;
  const lost = set.annotations.filter(isAnchored).filter(({ id }) => isLost(places.get(id)));
  if (lost.length === 0) return annotated;
  const found = [...anchorThese(lost, set, text)].flatMap(([id, place]): [string, AnnotationPlace][] => {
    const known = places.get(id)!;
    const target = foundOf(known.target, place.target);
    const recommendation = known.recommendation && foundOf(known.recommendation, place.recommendation);
    const isSame = target === known.target && recommendation === known.recommendation;
    return isSame ? [] : [[id, { target, recommendation }]];
  });
  return found.length === 0 ? annotated : { ...annotated, places: new Map([...places, ...found]) };
}

function isLost(place: AnnotationPlace | undefined): boolean {
  return place?.target.state === 'lost' || place?.recommendation?.state === 'lost';
}

/** What is still lost goes on remembering where it stood, so that an undo brings it back. */
function foundOf(known: FollowedAnchor, found: FollowedAnchor | undefined): FollowedAnchor {
  return known.state === 'lost' && found && found.state !== 'lost' ? found : known;
}

/**
 * The annotations with the places of this text for all whose place is certain; the very same set when they have those
 * already. What is lost, ambiguous or yet to be confirmed keeps what describes its old place. `salt` is for the snapshot
 * of the text if the set has none yet; no snapshot is kept where it is undefined.
 */
export function settle({ set, places }: Annotated, text: string, salt: string | undefined): AnnotationSet {
  const ranges = new Map<Target, Range>();
  for (const annotation of set.annotations.filter(isAnchored)) {
    const place = places.get(annotation.id);
    const [target, recommendation] = [certainRange(place?.target), certainRange(place?.recommendation)];
    if (target) ranges.set(annotation.target, target);
    if (annotation.kind === 'link' && recommendation) ranges.set(annotation.recommendation, recommendation);
  }
  if (ranges.size === 0) return set;
  const { targets, snapshot } = describe(text, [...ranges.values()], salt && saltOf(set, salt));
  const settled = new Map([...ranges.keys()].map((target, i) => [target, keepOrigin(target, targets[i]!)]));
  const placings = set.annotations.filter(isAnchored).flatMap((annotation): [string, Placing][] => {
    const placing: Placing = {
      ...news('target', annotation.target, settled),
      ...(annotation.kind === 'link' && news('recommendation', annotation.recommendation, settled)),
    };
    return Object.keys(placing).length > 0 ? [[annotation.id, placing]] : [];
  });
  if (placings.length === 0) return set;
  return placeAnnotations(snapshot ? addSnapshot(set, snapshot) : set, new Map(placings));
}

/** The target as it is described now; what was written about, and on which page it was found, stays. */
function keepOrigin({ quote, selectors: { page } }: Target, now: Target): Target {
  return { ...now, quote, selectors: { ...now.selectors, ...(page !== undefined && { page }) } };
}

/** All snapshots of one file have one salt: with another, each would tell some more of the same words. */
function saltOf({ snapshots }: AnnotationSet, salt: string): string {
  return snapshots.find((snapshot) => snapshot.salt !== undefined)?.salt ?? salt;
}

function describe(text: string, ranges: readonly Range[], salt: string | undefined): Described | Undescribed {
  return salt === undefined
    ? { targets: describeTargets(text, ranges), snapshot: undefined }
    : describeWithSnapshot(text, ranges, salt);
}

type Undescribed = Pick<Described, 'targets'> & { readonly snapshot: undefined };

function news(key: keyof Placing, before: Target, settled: ReadonlyMap<Target, Target>): Placing {
  const now = settled.get(before);
  return now && !describesTheSame(before, now) ? { [key]: now } : {};
}

/** A snapshot tells the text, and the position where in it: the rest follows from them. */
function describesTheSame(a: Target, b: Target): boolean {
  const [one, other] = [a.selectors.position, b.selectors.position];
  if (a.snapshot !== b.snapshot || one?.start !== other?.start || one?.end !== other?.end) return false;
  return b.snapshot !== undefined || isSame(a.selectors, b.selectors);
}
