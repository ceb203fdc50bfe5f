/**
 * Brings the annotation files of a report that was renamed to its new name, where the editor did not: by another name
 * where none stands there, else by putting both files into one. A file that cannot be read stays where it is.
 */

import { nameReport } from '../../../annotations/edit';
import { emptyAnnotationSet, type AnnotationSet } from '../../../annotations/model';
import { annotationFileOf, fileNameOf, sideFileOf, type AnnotationFiles } from '../../../disk/annotationFiles';
import { joinAnnotationSets } from '../../../annotations/merge/merge';
import type { FileChanger, Writing } from '../../../disk/files';
import { annotationMessages as messages } from '../../../wording/annotationMessages';
import * as known from './known';
import type { KnownFile, KnownFiles } from './known';

interface Bringing {
  readonly files: AnnotationFiles;
  /** The addresses of the folders of the workspace. */
  readonly folders: readonly string[];
  /** Tells the person. */
  readonly warn: (message: string) => void;
}

/** Both addresses are those of the report. */
export async function bringAlong(bringing: Bringing, from: string, to: string): Promise<void> {
  const { files, folders } = bringing;
  if (!files.reaches(from) || !files.reaches(to)) return;
  await files.recover(from, folders);
  const isMoved = await Promise.all(
    [annotationFileOf, sideFileOf].map((fileOf) => move(files, fileOf(from), fileOf(to))),
  );
  if (!isMoved.every(Boolean)) await joinAt(bringing, from, to);
}

/** Whether no file is left at the old place. */
async function move(files: AnnotationFiles, from: string, to: string): Promise<boolean> {
  if ((await files.read(from)).kind === 'missing') return true;
  return (await files.move(from, to)).kind === 'done';
}

/** Puts what is left at the old place into the files at the new one, and takes it away where that succeeded. */
async function joinAt(bringing: Bringing, from: string, to: string): Promise<void> {
  const { files, folders, warn } = bringing;
  const left = await known.readBoth(files, from, known.nothing);
  const writing = await files.change(to, folders, (changer) => takeOver(files, changer, left, to));
  for (const [file, each] of listFiles(from, left)) {
    const isTaken = writing.kind === 'done' && !known.isBroken(each);
    const isLeft = isTaken
      ? each.text !== undefined && !(await removeTaken(bringing, from, file, each.text))
      : (each.text ?? each.unreadable) !== undefined;
    if (isLeft) warn(messages.leftBehind(fileNameOf(file), fileNameOf(annotationFileOf(to))));
  }
}

async function takeOver(files: AnnotationFiles, changer: FileChanger, left: KnownFiles, to: string): Promise<Writing> {
  const found = await known.readBoth(files, to, known.nothing);
  const set = nameReport(joinAnnotationSets(holdingsOf(found), holdingsOf(left)), fileNameOf(to));
  return (await known.writeWanted(changer, to, found, known.wantFiles(found, set))).writing;
}

/** Whether the file is gone; one that another program has changed meanwhile stays. */
async function removeTaken({ files, folders }: Bringing, from: string, file: string, text: string): Promise<boolean> {
  return (await files.change(from, folders, ({ remove }) => remove(file, text))).kind === 'done';
}

function listFiles(report: string, { main, side }: KnownFiles): readonly (readonly [string, KnownFile])[] {
  return [
    [annotationFileOf(report), main],
    [sideFileOf(report), side],
  ];
}

/** What both files hold together. */
function holdingsOf(both: KnownFiles): AnnotationSet {
  return known.combine(known.nothing, both, emptyAnnotationSet);
}
