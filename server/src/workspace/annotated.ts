/**
 * What people attached to a text, each at the place where it stands in it: an immutable value that goes with the text
 * from edit to edit. Finding the places anew is for texts that nobody watched; while somebody types they are followed.
 */

import type { Anchor } from '../annotations/anchoring/anchor';
import { anchorAll } from '../annotations/anchoring/anchorAll';
import { takeSnapshot } from '../annotations/anchoring/snapshot';
import type { TextChange } from '../annotations/anchoring/follow';
import {
  emptyAnnotationSet,
  type AnchoredKind,
  type Annotation,
  type AnnotationSet,
  type Target,
} from '../annotations/model';
import { describePassages } from '../annotations/selectors';
import type { Range } from '../text/range';
import { followAnchor, type FollowedAnchor } from './followedAnchor';

export interface Annotated {
  readonly set: AnnotationSet;
  /** Where each annotation that points at a passage stands, by its id. */
  readonly places: ReadonlyMap<string, AnnotationPlace>;
}

export interface AnnotationPlace {
  readonly target: FollowedAnchor;
  /** Where the recommendation of a decision about a link stands. */
  readonly recommendation: FollowedAnchor | undefined;
}

export const nothingAnnotated: Annotated = { set: emptyAnnotationSet, places: new Map() };

/** Whether an annotation points at a passage of its own: a reply does not, nor does what another program wrote. */
export function isAnchored(annotation: Annotation): annotation is AnchoredKind {
  return annotation.kind === 'note' || annotation.kind === 'link' || annotation.kind === 'justification';
}

/** The annotations at their places in a text that they may have been made in another state of. */
export function anchorSet(set: AnnotationSet, text: string): Annotated {
  return { set, places: anchorThese(set.annotations.filter(isAnchored), set, text) };
}

/**
 * The same text with other annotations. Those whose words are described as before stay where they are; `known` gives
 * the places of those that a person has just pointed at; the others are looked for.
 */
export function replaceSet(
  annotated: Annotated,
  set: AnnotationSet,
  text: string,
  known: ReadonlyMap<string, KnownPlace> = new Map(),
): Annotated {
  const before = new Map(annotated.set.annotations.map((annotation) => [annotation.id, annotation]));
  const kept = new Map<string, AnnotationPlace>();
  const others: AnchoredKind[] = [];
  for (const annotation of set.annotations.filter(isAnchored)) {
    const place =
      placeAt(annotation, known.get(annotation.id), annotated.places.get(annotation.id)) ??
      keepPlace(annotated, before.get(annotation.id), annotation);
    if (place) kept.set(annotation.id, place);
    else others.push(annotation);
  }
  return { set, places: new Map([...kept, ...anchorThese(others, set, text)]) };
}

/** Where a person said that an annotation stands, or one end of it. */
export interface KnownPlace {
  readonly target?: Range | undefined;
  readonly recommendation?: Range | undefined;
}

/** The annotations after the text was changed from `before` to `after`. */
export function followChanges(
  { set, places }: Annotated,
  changes: readonly TextChange[],
  texts: { readonly before: string; readonly after: string },
): Annotated {
  if (places.size === 0) return { set, places };
  const quotes = new Map(set.annotations.filter(isAnchored).map((annotation) => [annotation.id, quotesOf(annotation)]));
  const followed = [...places].map(([id, { target, recommendation }]): [string, AnnotationPlace] => {
    const quoted = quotes.get(id);
    const follow = (anchor: FollowedAnchor, exact = '') => followAnchor(anchor, changes, { exact, ...texts });
    return [
      id,
      {
        target: follow(target, quoted?.target),
        recommendation: recommendation && follow(recommendation, quoted?.recommendation),
      },
    ];
  });
  const annotated = { set, places: new Map(followed) };
  return changes.some(replacesMuch) ? findFallen({ set, places }, annotated, texts) : annotated;
}

/** So much is seldom typed over; it comes in one change when a file was changed by another program, or formatted. */
const much = 40;

function replacesMuch({ deleted, inserted }: TextChange): boolean {
  return deleted >= much && inserted.length >= much;
}

/** Looks for what a replacement took out in what it put in. */
function findFallen(
  before: Annotated,
  after: Annotated,
  texts: { readonly before: string; readonly after: string },
): Annotated {
  const fallen = [...after.places].flatMap(([id, place]) =>
    (['target', 'recommendation'] as const).flatMap((end) => {
      const range = before.places.get(id)?.[end]?.range;
      return range && place[end]?.range === undefined ? [{ id, end, range }] : [];
    }),
  );
  if (fallen.length === 0) return after;
  const snapshot = takeSnapshot(texts.before);
  const selectors = describePassages(
    texts.before,
    fallen.map(({ range }) => range),
  );
  const targets = selectors.map((each): Target => ({ selectors: each, snapshot: snapshot.id }));
  const places = new Map(after.places);
  anchorAll(texts.after, targets, [snapshot]).forEach((anchor, i) => {
    const { id, end } = fallen[i]!;
    const place = places.get(id)!;
    places.set(id, { ...place, [end]: { ...anchor, fallen: place[end]?.fallen } });
  });
  return { set: after.set, places };
}

/** The annotations with those that are lost looked for once more in the whole text. */
export function findLostAgain({ set, places }: Annotated, text: string): Annotated {
  const lost = set.annotations.filter(isAnchored).filter(({ id }) => {
    const place = places.get(id);
    return place?.target.state === 'lost' || place?.recommendation?.state === 'lost';
  });
  if (lost.length === 0) return { set, places };
  const found = [...anchorThese(lost, set, text)].map(([id, place]): [string, AnnotationPlace] => {
    const known = places.get(id)!;
    const recommendation = known.recommendation?.state === 'lost' ? place.recommendation : known.recommendation;
    return [id, { target: known.target.state === 'lost' ? place.target : known.target, recommendation }];
  });
  return { set, places: new Map([...places, ...found]) };
}

function quotesOf(annotation: AnchoredKind) {
  const recommendation = annotation.kind === 'link' ? annotation.recommendation.selectors.exact : undefined;
  return { target: annotation.target.selectors.exact, recommendation };
}

/** The place that a person pointed at; an end that they did not point at stays where it was. */
function placeAt(
  annotation: AnchoredKind,
  known: KnownPlace | undefined,
  before: AnnotationPlace | undefined,
): AnnotationPlace | undefined {
  if (!known) return undefined;
  const target = known.target ? exactly(known.target) : before?.target;
  const recommendation = known.recommendation ? exactly(known.recommendation) : before?.recommendation;
  if (!target || (annotation.kind === 'link' && !recommendation)) return undefined;
  return { target, recommendation };
}

function exactly(range: Range): FollowedAnchor {
  return { state: 'exact', range, candidates: [], fallen: undefined };
}

function keepPlace(
  { places }: Annotated,
  before: Annotation | undefined,
  after: AnchoredKind,
): AnnotationPlace | undefined {
  if (!before || !isAnchored(before)) return undefined;
  return listTargets(before).every((target, i) => sameTarget(target, listTargets(after)[i]))
    ? places.get(after.id)
    : undefined;
}

/** The passage that an annotation is about, and for a decision about a link the recommendation. */
export function listTargets(annotation: AnchoredKind): readonly Target[] {
  return annotation.kind === 'link' ? [annotation.target, annotation.recommendation] : [annotation.target];
}

/** Whether two targets describe the same words in the same state of the text. */
export function sameTarget(a: Target, b: Target | undefined): boolean {
  if (!b || a.snapshot !== b.snapshot) return false;
  const [one, other] = [a.selectors, b.selectors];
  const samePosition = one.position?.start === other.position?.start && one.position?.end === other.position?.end;
  return samePosition && one.exact === other.exact && one.prefix === other.prefix && one.suffix === other.suffix;
}

function anchorThese(
  annotations: readonly AnchoredKind[],
  { snapshots }: AnnotationSet,
  text: string,
): ReadonlyMap<string, AnnotationPlace> {
  const targets = annotations.flatMap(listTargets);
  const anchors = anchorAll(text, targets, snapshots).map(begin);
  let next = 0;
  return new Map(
    annotations.map((annotation) => {
      const [target, recommendation] = anchors.slice(next, (next += listTargets(annotation).length));
      return [annotation.id, { target: target!, recommendation }];
    }),
  );
}

function begin(anchor: Anchor): FollowedAnchor {
  return { ...anchor, fallen: undefined };
}
