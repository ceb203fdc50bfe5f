/**
 * What people attached to a text, each at the place where it stands in it: an immutable value that goes with the text
 * from edit to edit. Finding the places anew is for texts that nobody watched; while somebody types they are followed.
 */

import { lazily } from '../../base/lazily';
import type { Range } from '../../text/range';
import { anchorAll } from '../anchoring/anchorAll';
import {
  emptyAnnotationSet,
  type AnchoredKind,
  type Annotation,
  type AnnotationSet,
  type LinkDecision,
  type Target,
} from '../model';
import type { PlacesToday } from '../decisions';
import { beginFollowing, type FollowedAnchor } from './followedAnchor';

export interface Annotated {
  readonly set: AnnotationSet;
  /** Where each annotation that points at a passage stands, by its id. */
  readonly places: ReadonlyMap<string, AnnotationPlace>;
  /** Decisions that are in no file because their markers were deleted; a marker that comes back brings its own along. */
  readonly asleep: readonly LinkDecision[];
  /** The ids of decisions made since the report was saved last, whose markers may not be in its file. */
  readonly unsaved: ReadonlySet<string>;
}

export interface AnnotationPlace {
  readonly target: FollowedAnchor;
  /** Where the recommendation of a decision about a link stands. */
  readonly recommendation: FollowedAnchor | undefined;
}

export const nothingAnnotated: Annotated = {
  set: emptyAnnotationSet,
  places: new Map(),
  asleep: [],
  unsaved: new Set(),
};

/** Whether an annotation points at a passage of its own: a reply does not, nor does what another program wrote. */
export function isAnchored(annotation: Annotation): annotation is AnchoredKind {
  return annotation.kind === 'note' || annotation.kind === 'link' || annotation.kind === 'justification';
}

/** The annotations at their places in a text that they may have been made in another state of. */
export function anchorSet(set: AnnotationSet, text: string): Annotated {
  return { ...nothingAnnotated, set, places: anchorThese(set.annotations.filter(isAnchored), set, text) };
}

/** The passage that an annotation is about, and for a decision about a link the recommendation. */
export function listTargets(annotation: AnchoredKind): readonly Target[] {
  return annotation.kind === 'link' ? [annotation.target, annotation.recommendation] : [annotation.target];
}

/** Where these annotations stand in a text, by their ids; the snapshots of the set help to find them. */
export function anchorThese(
  annotations: readonly AnchoredKind[],
  { snapshots }: AnnotationSet,
  text: string,
): ReadonlyMap<string, AnnotationPlace> {
  const targets = annotations.flatMap(listTargets);
  const anchors = anchorAll(text, targets, snapshots).map(beginFollowing);
  let next = 0;
  return new Map(
    annotations.map((annotation) => {
      const [target, recommendation] = anchors.slice(next, (next += listTargets(annotation).length));
      return [annotation.id, { target: target!, recommendation }];
    }),
  );
}

/** Where the words stand that nobody needs to confirm, for whoever asks what people decided. */
export const placesToday: (annotated: Annotated) => PlacesToday = lazily(
  ({ places }) =>
    new Map(
      [...places].map(([id, { target, recommendation }]) => [
        id,
        { target: certainRange(target), recommendation: certainRange(recommendation) },
      ]),
    ),
);

/** The range of words that nobody needs to confirm; undefined for all others. */
export function certainRange(anchor: FollowedAnchor | undefined): Range | undefined {
  return anchor && !isOpen(anchor) ? anchor.range : undefined;
}

/** Whether a person is to say where the words stand, or that they stand where they seem to. */
export function isOpen({ state }: FollowedAnchor): boolean {
  return state !== 'exact' && state !== 'changed';
}

/** The end of an annotation that a person has to look at. */
interface OpenEnd {
  readonly anchor: FollowedAnchor;
  /** The words that a person wrote about there. */
  readonly quote: string;
}

/** The end whose place is not certain; the annotated words where both are as good. */
export function openEnd(annotation: AnchoredKind, { target, recommendation }: AnnotationPlace): OpenEnd {
  const isOther =
    annotation.kind === 'link' && recommendation !== undefined && isOpen(recommendation) && !isOpen(target);
  return isOther
    ? { anchor: recommendation, quote: annotation.recommendation.quote }
    : { anchor: target, quote: annotation.target.quote };
}
