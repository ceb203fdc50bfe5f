/** What people decided across reports, for the command line: read from the folders around the reports. */

import { dirname, resolve } from 'node:path';

import { decisionsKind } from '../disk/decisionsFile';
import { readKept } from '../disk/keptFile';
import { decisionsFile, joinDecisions, type LibraryDecisions } from '../library/decisions/decisions';
import { findAround } from './files';

/**
 * The decisions of the nearest `.golden-thread/library.json` in a folder around each file, about the files by the names
 * that they are given here. `complain` is told of each that cannot be used.
 */
export async function readDecisions(
  files: readonly string[],
  complain: (sentence: string) => void,
): Promise<LibraryDecisions> {
  const given = new Map(files.map((file) => [resolve(file), file]));
  const folders = new Set([...given.keys()].map((path) => dirname(path)));
  const found = new Set<string>();
  for (const folder of folders) {
    const file = await findAround(folder, decisionsFile);
    if (file !== undefined) found.add(file);
  }
  const all: LibraryDecisions[] = [];
  for (const file of found) {
    const names = { nameOf: (path: string) => given.get(path) ?? path, pathOf: (name: string) => resolve(name) };
    const reading = await readKept(decisionsKind(file, names), file);
    if (reading.kind === 'read') all.push(reading.kept);
    if (reading.kind === 'unusable') complain(`the decisions in ${file} cannot be used: ${reading.reason}.`);
  }
  return joinDecisions(all);
}
