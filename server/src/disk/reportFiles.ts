/** The files of a folder that may be reports, found and read on the disk: for checking a whole workspace. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { AnnotationSet } from '../annotations/model';
import type { Baseline } from '../checks/baseline';
import { readAnnotationsBeside } from './annotationsBeside';
import { readBaselineFile, writeBaselineFile, type BaselineReading } from './baselineFile';
import { decodeText } from './decode';
import { createIgnoreReader, type IsIgnored } from './ignored';

/** Reads a workspace; tests bring their own. */
export interface ReportFiles {
  /** The paths of all files that may be reports, in order; undefined when there are more than `limit`. */
  list(folder: string, limit: number): Promise<readonly string[] | undefined>;
  /** The text of a file; undefined when it is not there, cannot be read, or is too large to check in passing. */
  read(file: string): Promise<string | undefined>;
  /** What people attached to the report. */
  readAnnotations(file: string): Promise<AnnotationSet>;
  readBaseline(file: string): Promise<BaselineReading>;
  writeBaseline(file: string, baseline: Baseline): Promise<void>;
}

/** Those of the disk. */
export const reportFilesOnDisk: ReportFiles = {
  list: async (folder, limit) => {
    const files = await walkReports(folder, createIgnoreReader(), limit);
    return files.length > limit ? undefined : files;
  },
  read: readReportFile,
  readAnnotations: async (file) => (await readAnnotationsBeside(file)).set,
  readBaseline: readBaselineFile,
  writeBaseline: writeBaselineFile,
};

/** What takes longer than about a second to check would be felt while typing; it is checked when it is opened. */
const largest = 4 * 1024 * 1024;

/** What a file may be called that is looked for. */
export function mayBeReport(path: string): boolean {
  return /\.(txt|md|report)$/i.test(path);
}

/** The text of a file in whatever encoding; undefined when it is not there, cannot be read or is too large. */
export async function readReportFile(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > largest) return undefined;
    return decodeText(await readFile(file)).text;
  } catch {
    return undefined;
  }
}

/**
 * The files below a folder that may be reports, in the order of their paths, without hidden ones and those that ignore
 * files leave out. Links are not followed. Stops when there are more than `limit`, and gives one more than that. A
 * folder that cannot be read has no files.
 */
export async function walkReports(folder: string, isIgnored: IsIgnored, limit = Infinity): Promise<string[]> {
  const found: string[] = [];
  const folders = [folder];
  for (let here = folders.pop(); here !== undefined && found.length <= limit; here = folders.pop()) {
    for (const entry of await readdir(here, { withFileTypes: true }).catch(() => [])) {
      const path = join(here, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory() && !isIgnored(path, true)) folders.push(path);
      if (entry.isFile() && mayBeReport(entry.name) && !isIgnored(path)) found.push(path);
    }
  }
  return found.slice(0, limit + 1).sort();
}
