/**
 * The files that keep the annotations of a report: where they lie, and how they are read and changed. They are known by
 * address, because the server knows its reports so.
 */

import { URI } from 'vscode-uri';

import { parseAnnotationFile, renderAnnotationFile } from '../annotations/file/file';
import { mergeAnnotationSets } from '../annotations/merge/merge';
import { emptyAnnotationSet, type AnnotationSet } from '../annotations/model';
import { isMissing } from './errors';
import {
  changeFiles,
  moveFile,
  readFileText,
  recoverFiles,
  type FileChanger,
  type Finish,
  type FilesToChange,
  type Reading,
  type Writing,
} from './files';
import { largest, readBytes } from './read';

const fileEnding = '.annotations.json';
const sideEnding = '.annotations.new.json';

/** The files that belong to reports, as a pattern for a client that watches them. */
export const annotationFilePattern = `**/*${fileEnding}`;

/** The address of the file that holds the annotations of the report at `uri`. */
export function annotationFileOf(uri: string): string {
  return spell(uri) + fileEnding;
}

/** The address of the file that takes new annotations while the annotation file cannot be read as it is. */
export function sideFileOf(uri: string): string {
  return spell(uri) + sideEnding;
}

/** The address of the report whose annotations the file at `uri` holds; undefined for any other file. */
export function reportOfFile(uri: string): string | undefined {
  const spelt = spell(uri);
  const ending = [sideEnding, fileEnding].find((each) => spelt.endsWith(each));
  return ending && spelt.slice(0, -ending.length);
}

/** The path of the file that holds the annotations of the report at this path. */
export function annotationPathOf(report: string): string {
  return report + fileEnding;
}

/** The path of the report whose annotations the file at this path holds by its name; undefined for any other file. */
export function reportPathOf(file: string): string | undefined {
  return file.endsWith(fileEnding) ? file.slice(0, -fileEnding.length) : undefined;
}

/** The name of the file at an address, without its folder. */
export function fileNameOf(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An address in the one spelling by which addresses are compared. */
export function spell(uri: string): string {
  return URI.parse(uri).toString();
}

/** The seam to the disk for those who keep annotations; tests bring their own. Nothing here throws or rejects. */
export interface AnnotationFiles {
  /** Whether there can be a file at this address; not for texts that were never saved, or that are made up. */
  reaches(uri: string): boolean;
  read(uri: string): Promise<Reading>;
  /**
   * Does `work` while no other process changes the annotation files of the report at `uri`. Nothing is written outside
   * `folders`, the addresses of those of the workspace, for a report that lies in one of them.
   */
  change(uri: string, folders: readonly string[], work: (changer: FileChanger) => Promise<Writing>): Promise<Writing>;
  /** Finishes what a process left half done that died while it changed the files. */
  recover(uri: string, folders: readonly string[]): Promise<Writing>;
  /** Moves a file to where there is none. */
  move(from: string, to: string): Promise<Writing>;
}

/** The annotation files on the disks of this machine. */
export const annotationFilesOnDisk: AnnotationFiles = {
  reaches: (uri) => URI.parse(uri).scheme === 'file',
  read: (uri) => readFileText(pathOf(uri)),
  change: (uri, folders, work) =>
    changeFiles(filesOf(uri, folders), ({ write, remove }) =>
      work({
        write: (file, text, expected) => write(pathOf(file), text, expected),
        remove: (file, expected) => remove(pathOf(file), expected),
      }),
    ),
  recover: (uri, folders) => recoverFiles(filesOf(uri, folders)),
  move: (from, to) => moveFile(pathOf(from), pathOf(to)),
};

function filesOf(uri: string, folders: readonly string[]): FilesToChange {
  return {
    paths: [annotationFileOf(uri), sideFileOf(uri)].map(pathOf),
    folders: folders.map(pathOf),
    finish: finishAnnotations,
  };
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** Annotations that a process was about to write when it died, with those that another wrote since. */
export const finishAnnotations: Finish = ({ before, after }, now) => {
  if (now === before) return after;
  const [ours, theirs] = [findSet(after), findSet(now)];
  if (!ours || !theirs) return undefined;
  return renderAnnotationFile(mergeAnnotationSets(findSet(before) ?? emptyAnnotationSet, ours, theirs).set);
};

function findSet(text: string | undefined): AnnotationSet | undefined {
  const parsed = parseAnnotationFile(text ?? '');
  return parsed.kind === 'read' ? parsed.set : undefined;
}

export interface AnnotationsReading {
  readonly set: AnnotationSet;
  /** Why there is nothing in `set` although there is a file, as the end of a sentence; undefined when all is well. */
  readonly failure: string | undefined;
}

/** The bytes of the file beside a report; undefined where there is none. Rejects when it is there and cannot be read. */
export async function readAnnotationBytes(report: string): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(annotationPathOf(report), largest.annotations);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The annotations of the report at this path; none when there is no file or it cannot be read. Never rejects. */
export async function readAnnotationsBeside(report: string): Promise<AnnotationsReading> {
  const reading = await readFileText(annotationPathOf(report));
  if (reading.kind === 'missing') return { set: emptyAnnotationSet, failure: undefined };
  if (reading.kind === 'unreadable') return { set: emptyAnnotationSet, failure: reading.reason };
  const set = findSet(reading.text);
  return { set: set ?? emptyAnnotationSet, failure: set ? undefined : 'it is no file of annotations' };
}
