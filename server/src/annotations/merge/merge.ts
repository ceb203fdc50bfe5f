/**
 * Merges the annotations of two people three ways, by id. Nothing that somebody wrote is lost: what both changed keeps
 * both texts and says so, what one deleted and the other changed or answered stays. Which side is "ours" does not
 * matter, and merging again with one of the sides changes nothing.
 */

import { addTo } from '../../base/multimap';
import { isSame, renderLine } from '../file/json';
import { mergeAnnotation } from './mergeAnnotation';
import { emptyAnnotationSet, type Annotation, type AnnotationSet, type Reply, type Snapshot } from '../model';
import { listUsedSnapshots, sortById } from '../file/order';
import { mergeRecord, mergeValue, type Versions } from './threeWay';

/** Something that a person should look at after a merge; nothing is lost by not doing so. */
export interface MergeConflict {
  /** *Both changed*: both texts are kept. *Deleted*: by one side, and kept because the other changed or answered it. */
  readonly kind: 'both-changed' | 'deleted';
  /** In its merged form. */
  readonly annotation: Annotation;
}

interface MergedSets {
  readonly set: AnnotationSet;
  /** In the order of the ids. */
  readonly conflicts: readonly MergeConflict[];
}

/** Both sides' sets as one; `base` is what both started from, empty when they have nothing in common. */
export function mergeAnnotationSets(base: AnnotationSet, ours: AnnotationSet, theirs: AnnotationSet): MergedSets {
  const sides: Versions<Side> = { base: indexSide(base), ours: indexSide(ours), theirs: indexSide(theirs) };
  const merged: Merging = { annotations: new Map(), conflicts: new Map() };
  for (const key of new Set([...sides.ours.keys(), ...sides.theirs.keys()])) mergeKey(merged, key, sides);
  restoreThreads(merged, sides.base!, sides.ours);
  restoreThreads(merged, sides.base!, sides.theirs);
  const set = {
    ...mergeHeads({ base, ours, theirs }),
    annotations: sortById([...merged.annotations.values()]),
    snapshots: [],
  };
  return {
    set: { ...set, snapshots: mergeSnapshots({ base, ours, theirs }, listUsedSnapshots(set)) },
    conflicts: [...merged.conflicts.values()].sort((a, b) => (a.annotation.id < b.annotation.id ? -1 : 1)),
  };
}

/** The annotations of both, which have nothing in common; one that is in both and differs keeps both texts. */
export function joinAnnotationSets(one: AnnotationSet, other: AnnotationSet): AnnotationSet {
  return mergeAnnotationSets(emptyAnnotationSet, one, other).set;
}

/** The set with the annotations that share an id merged into one, as a line-by-line merge by Git may leave them. */
export function uniteDuplicates(set: AnnotationSet): AnnotationSet {
  const united = indexSide(set);
  const isUnited = set.annotations.every((annotation) => united.get(keyOf(annotation)) === annotation);
  return isUnited ? set : { ...set, annotations: sortById([...united.values()]) };
}

/** By key. */
type Side = ReadonlyMap<string, Annotation>;

interface Merging {
  readonly annotations: Map<string, Annotation>;
  readonly conflicts: Map<string, MergeConflict>;
}

/** Ours by kind and id; what is foreign by what it says, because we cannot merge what we do not understand. */
export function keyOf(annotation: Annotation): string {
  const { kind, id, others } = annotation;
  return kind === 'foreign' ? `foreign ${id} ${renderLine(others)}` : `${kind} ${id}`;
}

function indexSide({ annotations }: AnnotationSet): Side {
  const side = new Map<string, Annotation>();
  const otherTexts: Reply[] = [];
  for (const annotation of annotations) {
    const key = keyOf(annotation);
    const twin = side.get(key);
    const merged = twin && mergeAnnotation({ base: undefined, ours: twin, theirs: annotation });
    side.set(key, merged?.annotation ?? annotation);
    if (merged?.otherText) otherTexts.push(merged.otherText);
  }
  for (const reply of otherTexts) if (!side.has(keyOf(reply))) side.set(keyOf(reply), reply);
  return side;
}

function mergeKey(merged: Merging, key: string, sides: Versions<Side>): void {
  const base = sides.base?.get(key);
  const ours = sides.ours.get(key);
  const theirs = sides.theirs.get(key);
  if (ours && theirs) return mergeBoth(merged, key, { base, ours, theirs });
  const only = ours ?? theirs!;
  if (base && isSame(base, only)) return;
  merged.annotations.set(key, only);
  if (base) merged.conflicts.set(key, { kind: 'deleted', annotation: only });
}

function mergeBoth(merged: Merging, key: string, versions: Versions<Annotation>): void {
  const { annotation, otherText, contested } = mergeAnnotation(versions);
  merged.annotations.set(key, annotation);
  if (contested) merged.conflicts.set(key, { kind: 'both-changed', annotation });
  if (otherText && !merged.annotations.has(keyOf(otherText))) merged.annotations.set(keyOf(otherText), otherText);
}

/** A note that one side deleted comes back with its replies when the other side has answered it since. */
function restoreThreads({ annotations, conflicts }: Merging, base: Side, side: Side): void {
  const threads = new Map<string, Reply[]>();
  for (const reply of side.values()) if (reply.kind === 'reply') addTo(threads, `note ${reply.to}`, reply);
  for (const [key, replies] of threads) {
    const note = side.get(key);
    const isAnswered = replies.some((reply) => !isSame(reply, base.get(keyOf(reply))));
    if (!note || annotations.has(key) || !isAnswered) continue;
    annotations.set(key, note);
    conflicts.set(key, { kind: 'deleted', annotation: note });
    for (const reply of replies) if (!annotations.has(keyOf(reply))) annotations.set(keyOf(reply), reply);
  }
}

function mergeHeads({ base, ours, theirs }: Versions<AnnotationSet>): Pick<AnnotationSet, 'report' | 'others'> {
  const report = mergeValue({ base: base?.report, ours: ours.report, theirs: theirs.report }, undefined);
  const others = mergeRecord({ base: base?.others, ours: ours.others, theirs: theirs.others }, undefined);
  return { ...(report !== undefined && { report }), others };
}

/** A snapshot that one side no longer needs stays when an annotation of the other names it. */
function mergeSnapshots(sets: Versions<AnnotationSet>, used: ReadonlySet<string | undefined>): readonly Snapshot[] {
  const index = (set: AnnotationSet | undefined) => new Map(set?.snapshots.map((each) => [each.id, each]));
  const [base, ours, theirs] = [index(sets.base), index(sets.ours), index(sets.theirs)];
  const ids = new Set([...ours.keys(), ...theirs.keys()]);
  const snapshots = [...ids].flatMap((id) => {
    const [our, their] = [ours.get(id), theirs.get(id)];
    if (our && their) return [mergeValue({ base: base.get(id), ours: our, theirs: their }, undefined)];
    return used.has(id) || !base.has(id) ? [(our ?? their)!] : [];
  });
  return sortById(snapshots);
}
