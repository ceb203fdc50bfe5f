/**
 * What was removed from an annotation file while it could not be read. The file that stands in for it remembers that, so
 * that the removal lasts when the other one is mended, also in another session.
 */

import { removeAnnotations } from '../../../annotations/edit';
import { isRecord } from '../../../base/json';
import { omit } from '../../../annotations/file/json';
import type { Annotation, AnnotationSet } from '../../../annotations/model';

/** What was removed, as it was: what somebody else has changed since stays. */
export interface Removal {
  readonly id: string;
  /** When it was changed last; undefined when that is not known. */
  readonly modified?: string;
}

const field = 'goldenThread:removed';

/** A set as a file has it, without its removals and with them apart. */
export function takeRemovals(set: AnnotationSet): {
  readonly set: AnnotationSet;
  readonly removed: readonly Removal[];
} {
  const given = set.others[field];
  if (!Array.isArray(given)) return { set, removed: [] };
  return { set: { ...set, others: omit(set.others, new Set([field])) }, removed: given.filter(isRemoval) };
}

/** A set with removals as its file has it. */
export function putRemovals(set: AnnotationSet, removed: readonly Removal[]): AnnotationSet {
  return removed.length === 0 ? set : { ...set, others: { ...set.others, [field]: removed } };
}

/** What is in `before` and not in `after`, with what was removed earlier and did not come back. */
export function listRemovals(
  before: AnnotationSet,
  after: AnnotationSet,
  earlier: readonly Removal[],
): readonly Removal[] {
  const present = new Set(after.annotations.map(({ id }) => id));
  const gone = before.annotations.filter(({ id }) => !present.has(id)).map(removalOf);
  const known = new Set(gone.map(({ id }) => id));
  return [...earlier.filter(({ id }) => !present.has(id) && !known.has(id)), ...gone];
}

/** The set without what was removed, unless it was changed since. */
export function removeAgain(set: AnnotationSet, removed: readonly Removal[]): AnnotationSet {
  const times = new Map(removed.map(({ id, modified }) => [id, modified]));
  const same = set.annotations.filter((each) => times.has(each.id) && removalOf(each).modified === times.get(each.id));
  return removeAnnotations(set, new Set(same.map(({ id }) => id)));
}

function removalOf({ id, modified, created }: Annotation): Removal {
  const time = modified ?? created;
  return time === undefined ? { id } : { id, modified: time };
}

function isRemoval(given: unknown): given is Removal {
  if (!isRecord(given) || typeof given['id'] !== 'string') return false;
  return given['modified'] === undefined || typeof given['modified'] === 'string';
}
