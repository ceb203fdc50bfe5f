/** The files that the paths on a command line mean: files as they are, the reports in folders, what patterns match. */

import { access, stat } from 'node:fs/promises';
import { dirname, join, posix, sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { explainReadError, isMissing } from '../disk/errors';
import { createIgnoreReader, type IsIgnored } from '../disk/ignored';
import { walkReports, type ReadFailure } from '../disk/reportFiles';
import { readInput, standardInput } from './streams';

interface FoundFiles {
  /** In the order of the paths, those of one folder or pattern by name; none twice. With slashes. */
  readonly files: readonly string[];
  /** Paths that mean nothing, and what could not be read on the way. */
  readonly failures: readonly ReadFailure[];
}

/** Folders that hold no reports of anybody's own. */
const neverSearched = ['**/node_modules/**', '**/.git/**'];

/**
 * A file that is named is taken, whatever it is called and whoever ignores it. Folders and patterns leave out hidden
 * files and what ignore files say.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const failures: ReadFailure[] = [];
  const fail = (path: string, reason: string) => void failures.push({ path: withSlashes(path), reason });
  const isIgnored = createIgnoreReader(fail);
  const found: string[] = [];
  for (const path of paths) found.push(...(await findByPath(withSlashes(path), isIgnored, fail)));
  return { files: [...new Set(found)], failures };
}

/** A list of paths has at most as many bytes as a million of some length. */
const largestList = 128 * 1024 * 1024;

/**
 * The paths that a file lists, or the standard input for `-`: each ends with NUL, as `find -print0` writes them, or
 * where there is none with a line break. Rejects with an error that `explainReadError` words.
 */
export async function readPathList(file: string): Promise<readonly string[]> {
  const list = (await readInput(file, largestList)).toString('utf8');
  const paths = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return paths.filter((path) => path !== '').map((path) => (path === standardInput ? `./${path}` : path));
}

type Fail = (path: string, reason: string) => void;

async function findByPath(path: string, isIgnored: IsIgnored, fail: Fail): Promise<readonly string[]> {
  if (path === standardInput) return [path];
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [posix.normalize(path)];
    const files = await walkReports(path, isIgnored, fail);
    if (files.length === 0) fail(path, 'the folder holds no file that may be a report');
    return files.map((file) => posix.normalize(withSlashes(file)));
  } catch (error) {
    if (isMissing(error) && isDynamicPattern(path)) return findByPattern(path, isIgnored, fail);
    fail(path, explainReadError(error));
    return [];
  }
}

async function findByPattern(pattern: string, isIgnored: IsIgnored, fail: Fail): Promise<readonly string[]> {
  const matches = await glob(pattern, { ignore: neverSearched, expandDirectories: false });
  const files: string[] = [];
  for (const file of matches.map((match) => posix.normalize(match))) if (!(await isIgnored(file))) files.push(file);
  if (files.length === 0) fail(pattern, 'no file matches it');
  return files.sort();
}

function withSlashes(path: string): string {
  return path.replaceAll(sep, '/');
}

/** The nearest file or folder of that name in `folder` or above it; undefined when there is none up to the root. */
export async function findAround(folder: string, name: string): Promise<string | undefined> {
  for (let here = folder; ; here = dirname(here)) {
    const candidate = join(here, name);
    if (await exists(candidate)) return candidate;
    if (dirname(here) === here) return undefined;
  }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
