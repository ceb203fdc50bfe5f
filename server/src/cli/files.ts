/** The files that the paths on a command line mean: files as they are, the reports in folders, what patterns match. */

import { stat } from 'node:fs/promises';
import { posix, sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { createIgnoreReader, type IsIgnored } from '../disk/ignored';
import { explainReadError, isMissing } from '../disk/readErrors';
import { walkReports } from '../disk/reportFiles';

export interface FoundFiles {
  /** In the order of the paths, those of one folder or pattern by name; none twice. With slashes. */
  readonly files: readonly string[];
  /** A sentence for each path that means nothing. */
  readonly complaints: readonly string[];
}

/** Folders that hold no reports of anybody's own. */
const neverSearched = ['**/node_modules/**', '**/.git/**'];

/**
 * A file that is named is taken, whatever it is called and whoever ignores it. Folders and patterns leave out hidden
 * files and what ignore files say.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const isIgnored = createIgnoreReader();
  const found = await Promise.all(paths.map((path) => findByPath(path.replaceAll(sep, '/'), isIgnored)));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    complaints: found.flatMap(({ complaints }) => complaints),
  };
}

async function findByPath(path: string, isIgnored: IsIgnored): Promise<FoundFiles> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return { files: [posix.normalize(path)], complaints: [] };
    const files = await walkReports(path, isIgnored);
    return { files: files.map((file) => posix.normalize(file.replaceAll(sep, '/'))), complaints: [] };
  } catch (error) {
    if (isMissing(error) && isDynamicPattern(path)) return findByPattern(path, isIgnored);
    return { files: [], complaints: [`cannot read ${path}: ${explainReadError(error)}.`] };
  }
}

async function findByPattern(pattern: string, isIgnored: IsIgnored): Promise<FoundFiles> {
  const matches = await glob(pattern, { ignore: neverSearched, expandDirectories: false });
  const files = matches.map((file) => posix.normalize(file)).filter((file) => !isIgnored(file));
  return { files: files.sort(), complaints: files.length > 0 ? [] : [`no file matches ${pattern}.`] };
}
