/**
 * Brings the annotation files of a report that was renamed to its new name, where the editor did not: by another name
 * where none stands there, else by putting both files into one. A file that cannot be read stays where it is.
 */

import { nameReport } from '../../annotations/edit';
import { annotationFileOf, fileNameOf, sideFileOf } from './addresses';
import type { FileAccess } from './fileAccess';
import { joinSets } from './joinSets';
import { annotationMessages as messages } from './messages';
import { combine, emptyShelf, isBroken, type KnownFile } from './shelf';
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
async function joinAt({ files, warn }: Bringing, from: string, to: string): Promise<void> {
  const left = await readShelf(files, from, emptyShelf);
  const found = await readShelf(files, to, emptyShelf);
  const set = joinSets(combine(emptyShelf, found, emptyShelf.main.set), combine(emptyShelf, left, emptyShelf.main.set));
  const { writing } = await writeShelf(files, to, found, nameReport(set, fileNameOf(to)));
  const isWritten = writing.kind === 'done';
  await leave(annotationFileOf(from), left.main);
  await leave(sideFileOf(from), left.side);

  async function leave(file: string, known: KnownFile): Promise<void> {
    const isTaken = isWritten && !isBroken(known);
    if (isTaken && known.text !== undefined) await files.remove(file, known.text);
    if (!isTaken && (known.text ?? known.unreadable) !== undefined)
      warn(messages.leftBehind(fileNameOf(file), fileNameOf(annotationFileOf(to))));
  }
}
