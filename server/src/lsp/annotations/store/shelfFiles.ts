/** Reads and writes the files of one report, as `shelf.ts` decides. */

import type { AnnotationSet } from '../../../annotations/model';
import { annotationFileOf, sideFileOf } from '../../../disk/addresses';
import type { FileAccess, Writing } from '../../../disk/fileAccess';
import { learn, wantFiles, type KnownFile, type Shelf } from './shelf';

/** The files as they are now, where `known` is how they were before. */
export async function readShelf(files: FileAccess, uri: string, { main, side }: Shelf): Promise<Shelf> {
  return {
    main: learn(main, await files.read(annotationFileOf(uri))),
    side: learn(side, await files.read(sideFileOf(uri))),
  };
}

/** What became of writing, and the files after it. */
export interface WrittenShelf {
  readonly writing: Writing;
  readonly written: Shelf;
}

/** Writes the one file and then the other, so that whatever fails, the annotations are in one of them. */
export async function writeShelf(
  files: FileAccess,
  uri: string,
  shelf: Shelf,
  set: AnnotationSet,
): Promise<WrittenShelf> {
  const wanted = wantFiles(shelf, set);
  const writing = await writeFile(files, annotationFileOf(uri), shelf.main, wanted.main);
  if (writing.kind !== 'done') return { writing, written: shelf };
  const main = wanted.main ?? shelf.main;
  const second = await writeFile(files, sideFileOf(uri), shelf.side, wanted.side);
  const side = second.kind === 'done' ? (wanted.side ?? shelf.side) : shelf.side;
  return { writing: second, written: { main, side } };
}

async function writeFile(
  files: FileAccess,
  uri: string,
  before: KnownFile,
  wanted: KnownFile | undefined,
): Promise<Writing> {
  if (wanted?.text !== undefined) return files.write(uri, wanted.text, before.text);
  if (wanted && before.text !== undefined) return files.remove(uri, before.text);
  return { kind: 'done' };
}
