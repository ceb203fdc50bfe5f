/**
 * Brings the annotation files of a report that was renamed to its new name, where the editor did not: by another name
 * where none stands there, else by putting both files into one. A file that cannot be read stays where it is.
 */

import { nameReport } from '../../../annotations/edit';
import { emptyAnnotationSet, type AnnotationSet } from '../../../annotations/model';
import { annotationFileOf, fileNameOf, sideFileOf } from '../../../disk/addresses';
import type { FileAccess } from '../../../disk/fileAccess';
import { joinSets } from './joinSets';
import { annotationMessages as messages } from '../messages';
import { combine, emptyShelf, isBroken, type KnownFile, type Shelf } from './shelf';
import { readShelf, writeShelf } from './shelfFiles';

export interface Bringing {
  readonly files: FileAccess;
  /** Tells the person. */
  warn(message: string): void;
}

/** Both addresses are those of the report. */
export async function bringAlong(bringing: Bringing, from: string, to: string): Promise<void> {
  const { files } = bringing;
  if (!files.reaches(from) || !files.reaches(to)) return;
  const isMoved = await Promise.all(
    [annotationFileOf, sideFileOf].map((fileOf) => move(files, fileOf(from), fileOf(to))),
  );
  if (!isMoved.every(Boolean)) await joinAt(bringing, from, to);
}

/** Whether no file is left at the old place. */
async function move(files: FileAccess, from: string, to: string): Promise<boolean> {
  if ((await files.read(from)).kind === 'missing') return true;
  return (await files.rename(from, to)).kind === 'done';
}

/** Puts what is left at the old place into the files at the new one. */
async function joinAt(bringing: Bringing, from: string, to: string): Promise<void> {
  const { files } = bringing;
  const left = await readShelf(files, from, emptyShelf);
  const found = await readShelf(files, to, emptyShelf);
  const set = nameReport(joinSets(holdingsOf(found), holdingsOf(left)), fileNameOf(to));
  const { writing } = await writeShelf(files, to, found, set);
  const isWritten = writing.kind === 'done';
  await leave(bringing, { file: annotationFileOf(from), known: left.main, isWritten }, to);
  await leave(bringing, { file: sideFileOf(from), known: left.side, isWritten }, to);
}

/** What both files of a shelf hold together. */
function holdingsOf(shelf: Shelf): AnnotationSet {
  return combine(emptyShelf, shelf, emptyAnnotationSet);
}

interface LeftFile {
  readonly file: string;
  readonly known: KnownFile;
  /** Whether what could be read of it stands at the new place. */
  readonly isWritten: boolean;
}

/** Removes a file that was taken in; of any other the person is told. */
async function leave(bringing: Bringing, { file, known, isWritten }: LeftFile, to: string): Promise<void> {
  const isTaken = isWritten && !isBroken(known);
  if (isTaken && known.text !== undefined) await bringing.files.remove(file, known.text);
  const isThere = (known.text ?? known.unreadable) !== undefined;
  if (!isTaken && isThere) bringing.warn(messages.leftBehind(fileNameOf(file), fileNameOf(annotationFileOf(to))));
}
