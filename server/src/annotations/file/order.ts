/**
 * The order of annotations and snapshots in a file: by id. Ids are random, so that what two people add lands at
 * different lines, where Git merges it; any order that grows at its end would make every pair of additions a conflict.
 */

import { renderLine } from './json';
import type { AnnotationSet } from '../model';

/** Less than 0, 0 or more than 0, by UTF-16 units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The values in the order of their ids, and those with one id in the order of what they say. */
export function sortById<Value extends { readonly id: string }>(values: readonly Value[]): Value[] {
  return [...values].sort((a, b) => compareText(a.id, b.id) || compareText(renderLine(a), renderLine(b)));
}

/** The set without the snapshots that no target names any more. */
export function dropUnusedSnapshots(set: AnnotationSet): AnnotationSet {
  const used = listUsedSnapshots(set);
  const snapshots = set.snapshots.filter(({ id }) => used.has(id));
  return snapshots.length === set.snapshots.length ? set : { ...set, snapshots };
}

/** The ids of the snapshots that targets name. */
export function listUsedSnapshots({ annotations }: AnnotationSet): ReadonlySet<string | undefined> {
  return new Set(
    annotations.flatMap((annotation) => {
      if (!('target' in annotation)) return [];
      const { target } = annotation;
      return annotation.kind === 'link' ? [target.snapshot, annotation.recommendation.snapshot] : [target.snapshot];
    }),
  );
}
