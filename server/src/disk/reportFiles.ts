/** The files of a folder that may be reports, found and read on the disk: for checking a whole workspace. */

import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { annotationPathOf, type AnnotationsReading, readAnnotationsBeside } from './annotationFiles';
import { explainReadError, isMissing, unread } from './errors';
import type { Reading } from './files';
import { createIgnoreReader, type IsIgnored } from './ignored';
import { changeKept, type KeptChange, type KeptKind, type KeptReading, readKept } from './keptFile';
import { largest, readBytes } from './read';
import { documentEndings, hasEnding, readReportText } from './reportText';

interface FileMeasure {
  /** In bytes. */
  readonly size: number;
  /** Another one where the file, or what is annotated beside it, was written since. */
  readonly stamp: string;
}

/** Reads a workspace; tests bring their own. Nothing here rejects unless what it is given does. */
export interface ReportFiles {
  list(folder: string, limit: number): Promise<ReportList>;
  /** How large a file is, and whether it is as it was before; undefined when it is not there. */
  measure(file: string): Promise<FileMeasure | undefined>;
  /** The text of a file. */
  read(file: string): Promise<Reading>;
  /** What people attached to the report. */
  readAnnotations(file: string): Promise<AnnotationsReading>;
  /** What a folder keeps of what people decided; see `keptFile.ts`. */
  readKept<Kept>(kind: KeptKind<Kept>, file: string): Promise<KeptReading<Kept>>;
  changeKept<Kept>(
    kind: KeptKind<Kept>,
    where: { readonly file: string; readonly folders: readonly string[] },
    change: (known: Kept) => Promise<Kept> | Kept,
  ): Promise<KeptChange<Kept>>;
}

interface ReportList {
  /** The paths of all files that may be reports, in order; undefined when there are more than was wanted. */
  readonly files: readonly string[] | undefined;
  /** What could not be read on the way: folders, and files that say what to leave out. */
  readonly failures: readonly ReadFailure[];
}

export interface ReadFailure {
  readonly path: string;
  /** The end of a sentence. */
  readonly reason: string;
}

/** Those of the disk. */
export const reportFilesOnDisk: ReportFiles = {
  list: async (folder, limit) => {
    const failures: ReadFailure[] = [];
    const complain = (path: string, reason: string) => void failures.push({ path, reason });
    // Who opens a folder that is left out of a repository wants what is in it.
    const outer = createIgnoreReader(complain);
    const isIgnored = (await outer(folder, true)) ? createIgnoreReader(complain, resolve(folder)) : outer;
    const files = await walkReports(folder, isIgnored, complain, limit);
    return { files: files.length > limit ? undefined : files, failures };
  },
  measure: measureFile,
  read: readReportFile,
  readAnnotations: readAnnotationsBeside,
  readKept,
  changeKept,
};

/** What the names of files end with that are looked for. */
const endings = ['txt', 'md', 'report', ...documentEndings];

/** These files, as a pattern for a client that watches them. */
export const reportFilePattern = `**/*.{${endings.join()}}`;

/** Whether a file that is called so is looked for. */
export function mayBeReport(path: string): boolean {
  return hasEnding(path, endings);
}

async function measureFile(file: string): Promise<FileMeasure | undefined> {
  const [report, annotations] = await Promise.all(
    [file, annotationPathOf(file)].map((path) => stat(path, { bigint: true }).catch(() => undefined)),
  );
  if (!report) return undefined;
  const stamp = [report, annotations].map((each) => each && `${each.size} ${each.mtimeNs} ${each.ctimeNs}`).join();
  return { size: Number(report.size), stamp };
}

/** The text of a file in whatever encoding, unless it is too large to be checked in passing. */
async function readReportFile(file: string): Promise<Reading> {
  try {
    return { kind: 'text', text: (await readReportText(file, await readBytes(file, largest.passing))).text };
  } catch (error) {
    return unread(error);
  }
}

/**
 * The files below a folder that may be reports, in the order of their paths, without hidden ones and those that ignore
 * files leave out. Links are not followed. Stops when there are more than `limit`, and gives one more than that.
 * `complain` is told of each folder that cannot be read.
 */
export async function walkReports(
  folder: string,
  isIgnored: IsIgnored,
  complain: (path: string, reason: string) => void,
  limit = Infinity,
): Promise<string[]> {
  const found: string[] = [];
  const folders = [folder];
  for (let here = folders.pop(); here !== undefined && found.length <= limit; here = folders.pop()) {
    for (const entry of await listEntries(here, complain)) {
      const path = join(here, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory() && !(await isIgnored(path, true))) folders.push(path);
      if (entry.isFile() && mayBeReport(entry.name) && !(await isIgnored(path))) found.push(path);
    }
  }
  return found.slice(0, limit + 1).sort();
}

async function listEntries(folder: string, complain: (path: string, reason: string) => void) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (!isMissing(error)) complain(folder, explainReadError(error));
    return [];
  }
}
