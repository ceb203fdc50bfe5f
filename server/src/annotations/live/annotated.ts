/**
 * What people attached to a text, each at the place where it stands in it: an immutable value that goes with the text
 * from edit to edit. Finding the places anew is for texts that nobody watched; while somebody types they are followed.
 */

import type { Anchor } from '../anchoring/anchor';
import { anchorAll } from '../anchoring/anchorAll';
import {
  emptyAnnotationSet,
  type AnchoredKind,
  type Annotation,
  type AnnotationSet,
  type LinkDecision,
  type Target,
} from '../model';
import type { FollowedAnchor } from './followedAnchor';

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
