/** Puts annotations of two origins together. */

import { mergeAnnotationSets } from '../../../annotations/merge/merge';
import { emptyAnnotationSet, type AnnotationSet } from '../../../annotations/model';

/** The annotations of both; one that is in both and differs keeps both texts. */
export function joinSets(a: AnnotationSet, b: AnnotationSet): AnnotationSet {
  return mergeAnnotationSets(emptyAnnotationSet, a, b).set;
}
