/**
 * What is known of the files that keep the annotations of one report, and how they and what is pending become one: the
 * decisions of the keeper as pure functions. `keeper.ts` reads and writes by them.
 */

import { parseAnnotationFile, renderAnnotationFile } from '../../../annotations/file/file';
import { mergeAnnotationSets } from '../../../annotations/merge/merge';
import { emptyAnnotationSet, type AnnotationSet } from '../../../annotations/model';
import { dropUnusedSnapshots } from '../../../annotations/file/order';
import type { FileProblem } from '../../../annotations/file/syntax';
import type { Reading } from '../../../disk/fileAccess';
import { listRemovals, putRemovals, removeAgain, takeRemovals, type Removal } from './removals';

/** A file as it was read or written last. */
export interface KnownFile {
  /** Undefined when there was none. */
  readonly text: string | undefined;
  /** What it held; of a file that could not be read, what it held before. */
  readonly set: AnnotationSet;
  /** Of the file that stands in: what was removed meanwhile from the one that cannot be read. */
  readonly removed: readonly Removal[];
  /** What keeps it from being read; empty when nothing does. */
  readonly problems: readonly FileProblem[];
  /** Why the file system does not give it, as the end of a sentence. */
  readonly unreadable: string | undefined;
}

export interface Shelf {
  /** The annotation file. */
  readonly main: KnownFile;
  /** The file that stands in for it while it cannot be read. */
  readonly side: KnownFile;
}

const noFile: KnownFile = {
  text: undefined,
  set: emptyAnnotationSet,
  removed: [],
  problems: [],
  unreadable: undefined,
};

export const emptyShelf: Shelf = { main: noFile, side: noFile };

/** Whether the file can be neither read nor written over as it is. */
export function isBroken({ problems, unreadable }: KnownFile): boolean {
  return problems.length > 0 || unreadable !== undefined;
}

/** The file after a reading; one that makes no sense keeps the set that it gave last. */
export function learn(known: KnownFile, reading: Reading): KnownFile {
  if (reading.kind === 'unreadable') return { ...known, unreadable: reading.reason };
  if (reading.kind === 'missing') return noFile;
  if (reading.text === known.text && known.unreadable === undefined) return known;
  const parsed = parseAnnotationFile(reading.text);
  if (parsed.kind === 'read') return { ...noFile, text: reading.text, ...takeRemovals(parsed.set) };
  return { ...known, text: reading.text, problems: parsed.problems, unreadable: undefined };
}

/** What is pending together with what the files hold now, where `before` is what they held when it became pending. */
export function combine(before: Shelf, now: Shelf, pending: AnnotationSet): AnnotationSet {
  const main = takeIn(before.main, now.main, pending);
  const both = takeIn(before.side, now.side, main);
  return isBroken(now.main) ? both : removeAgain(both, now.side.removed);
}

function takeIn(before: KnownFile, now: KnownFile, pending: AnnotationSet): AnnotationSet {
  return now.set === before.set ? pending : mergeAnnotationSets(before.set, pending, now.set).set;
}

/** What the files are to become; undefined for one that stays as it is. */
export interface Wanted {
  readonly main: KnownFile | undefined;
  readonly side: KnownFile | undefined;
}

/** How `set` is kept. A file that says the same already is left as it is, however it says it. */
export function wantFiles({ main, side }: Shelf, set: AnnotationSet): Wanted {
  if (!isBroken(main)) return { main: wantFile(main, set, []), side: wantFile(side, emptyAnnotationSet, []) };
  const removed = listRemovals(main.set, set, side.removed);
  return { main: undefined, side: wantFile(side, difference(set, main.set), removed) };
}

function wantFile(file: KnownFile, set: AnnotationSet, removed: readonly Removal[]): KnownFile | undefined {
  const wanted = putRemovals(set, removed);
  if (isBroken(file) || isSame(putRemovals(file.set, file.removed), wanted)) return undefined;
  const isEmpty = wanted.annotations.length === 0 && Object.keys(wanted.others).length === 0;
  return isEmpty ? noFile : { ...noFile, text: renderAnnotationFile(wanted), set, removed };
}

/** Whether two sets are the same in a file, where the name of the report says nothing about it. */
function isSame(a: AnnotationSet, b: AnnotationSet): boolean {
  if (a === b) return true;
  return renderAnnotationFile({ ...a, report: undefined }) === renderAnnotationFile({ ...b, report: undefined });
}

/** The annotations that are new or others than in `base`, with the snapshots that they name. */
function difference(set: AnnotationSet, base: AnnotationSet): AnnotationSet {
  const before = new Map(base.annotations.map((annotation) => [annotation.id, JSON.stringify(annotation)]));
  const annotations = set.annotations.filter((annotation) => before.get(annotation.id) !== JSON.stringify(annotation));
  return dropUnusedSnapshots({ ...emptyAnnotationSet, report: set.report, annotations, snapshots: set.snapshots });
}
