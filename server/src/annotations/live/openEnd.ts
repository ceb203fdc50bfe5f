/** Which end of an annotation a person has to look at. */

import type { AnchoredKind } from '../model';
import type { AnnotationPlace } from './annotated';
import type { FollowedAnchor } from './followedAnchor';

export interface OpenEnd {
  readonly anchor: FollowedAnchor;
  /** The words that are annotated there. */
  readonly quote: string;
}

/** The end whose place is not certain; the annotated words where both are as good. */
export function openEnd(annotation: AnchoredKind, { target, recommendation }: AnnotationPlace): OpenEnd {
  const isOther =
    annotation.kind === 'link' && recommendation !== undefined && isOpen(recommendation) && !isOpen(target);
  return isOther
    ? { anchor: recommendation, quote: annotation.recommendation.selectors.exact }
    : { anchor: target, quote: annotation.target.selectors.exact };
}

/** Whether a person is to say where the words stand, or that they stand where they seem to. */
export function isOpen({ state }: FollowedAnchor): boolean {
  return state !== 'exact' && state !== 'changed';
}
