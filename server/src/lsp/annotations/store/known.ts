/**
 * What is known of the two files that keep the annotations of a report, and how they and what is pending become one:
 * the decisions of the store as pure functions, and the reading and writing that follows them.
 */

import { parseAnnotationFile, renderAnnotationFile } from '../../../annotations/file/file';
import { isSame } from '../../../annotations/file/json';
import { mergeAnnotationSets } from '../../../annotations/merge/merge';
import { emptyAnnotationSet, type AnnotationSet } from '../../../annotations/model';
import { dropUnusedSnapshots } from '../../../annotations/file/order';
import type { FileProblem } from '../../../annotations/file/syntax';
import { annotationFileOf, sideFileOf, type AnnotationFiles } from '../../../disk/annotationFiles';
import type { FileChanger, Reading, Writing } from '../../../disk/files';
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

export interface KnownFiles {
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

/** Before the files are read. */
export const nothing: KnownFiles = { main: noFile, side: noFile };

/** Whether the file can be neither read nor written over as it is. */
export function isBroken({ problems, unreadable }: KnownFile): boolean {
  return problems.length > 0 || unreadable !== undefined;
}

/** The files as they are now; one that holds what is known already, as after our own writing, is not parsed. */
export async function readBoth(files: AnnotationFiles, uri: string, { main, side }: KnownFiles): Promise<KnownFiles> {
  return {
    main: learn(main, await files.read(annotationFileOf(uri))),
    side: learn(side, await files.read(sideFileOf(uri))),
  };
}

/** The file after a reading; one that makes no sense keeps the set that it gave last. */
function learn(known: KnownFile, reading: Reading): KnownFile {
  if (reading.kind === 'unreadable') return { ...known, unreadable: reading.reason };
  if (reading.kind === 'missing') return noFile;
  if (reading.text === known.text && known.unreadable === undefined) return known;
  const parsed = parseAnnotationFile(reading.text);
  if (parsed.kind === 'read') return { ...noFile, text: reading.text, ...takeRemovals(parsed.set) };
  return { ...known, text: reading.text, problems: parsed.problems, unreadable: undefined };
}

/** What is pending together with what the files hold now, where `before` is what they held when it became pending. */
export function combine(before: KnownFiles, now: KnownFiles, pending: AnnotationSet): AnnotationSet {
  const main = takeIn(before.main, now.main, pending);
  const both = takeIn(before.side, now.side, main);
  return isBroken(now.main) ? both : removeAgain(both, now.side.removed);
}

function takeIn(before: KnownFile, now: KnownFile, pending: AnnotationSet): AnnotationSet {
  return now.set === before.set ? pending : mergeAnnotationSets(before.set, pending, now.set).set;
}

/** What the files are to become; undefined for one that stays as it is. */
interface WantedFiles {
  readonly main: WantedFile | undefined;
  readonly side: WantedFile | undefined;
}

interface WantedFile {
  readonly set: AnnotationSet;
  readonly removed: readonly Removal[];
}

/** How `set` is kept; undefined where the files say it already, however they say it. */
export function wantFiles({ main, side }: KnownFiles, set: AnnotationSet): WantedFiles | undefined {
  const removed = isBroken(main) ? listRemovals(main.set, set, side.removed) : [];
  const wanted = isBroken(main)
    ? { main: undefined, side: wantFile(side, { set: difference(set, main.set), removed }) }
    : { main: wantFile(main, { set, removed }), side: wantFile(side, { set: emptyAnnotationSet, removed }) };
  return wanted.main || wanted.side ? wanted : undefined;
}

function wantFile(file: KnownFile, wanted: WantedFile): WantedFile | undefined {
  return isBroken(file) || saysTheSame(file, wanted) ? undefined : wanted;
}

/** Whether two files say the same, where the name of the report says nothing about it. */
function saysTheSame(a: WantedFile, b: WantedFile): boolean {
  const [one, other] = [a.set, b.set];
  return (
    isSame(one.annotations, other.annotations) &&
    isSame(one.snapshots, other.snapshots) &&
    isSame(one.others, other.others) &&
    isSame(a.removed, b.removed)
  );
}

/** The annotations that are new or others than in `base`, with the snapshots that they name. */
function difference(set: AnnotationSet, base: AnnotationSet): AnnotationSet {
  const before = new Map(base.annotations.map((annotation) => [annotation.id, annotation]));
  const annotations = set.annotations.filter((annotation) => !isSame(before.get(annotation.id), annotation));
  return dropUnusedSnapshots({ ...emptyAnnotationSet, report: set.report, annotations, snapshots: set.snapshots });
}

/** What became of writing, and the files after it. */
interface Written {
  readonly writing: Writing;
  readonly known: KnownFiles;
}

/** Writes the one file and then the other, so that whatever fails, the annotations are in one of them. */
export async function writeWanted(
  changer: FileChanger,
  uri: string,
  known: KnownFiles,
  wanted: WantedFiles | undefined,
): Promise<Written> {
  const main = await writeFile(changer, annotationFileOf(uri), known.main, wanted?.main);
  if (main.writing.kind !== 'done') return { writing: main.writing, known };
  const side = await writeFile(changer, sideFileOf(uri), known.side, wanted?.side);
  return { writing: side.writing, known: { main: main.file, side: side.file } };
}

async function writeFile(changer: FileChanger, address: string, before: KnownFile, wanted: WantedFile | undefined) {
  if (!wanted) return { writing: { kind: 'done' } as const, file: before };
  const set = putRemovals(wanted.set, wanted.removed);
  const isEmpty = set.annotations.length === 0 && Object.keys(set.others).length === 0;
  const text = isEmpty ? undefined : renderAnnotationFile(set);
  const writing = await (text === undefined
    ? removeFile(changer, address, before)
    : changer.write(address, text, before.text));
  if (writing.kind !== 'done') return { writing, file: before };
  return { writing, file: text === undefined ? noFile : { ...noFile, ...wanted, text } };
}

function removeFile(changer: FileChanger, address: string, { text }: KnownFile): Promise<Writing> {
  return text === undefined ? Promise.resolve({ kind: 'done' }) : changer.remove(address, text);
}
